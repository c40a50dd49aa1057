/** The items of a pasted list: what stands between commas, semicolons, blanks and line breaks. */
export function splitItems(text: string): string[] {
  return text.split(/[\s,;]+/).filter((item) => item !== '')
}
