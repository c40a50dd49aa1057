/** The longest name in characters that every file system takes, whatever the letters. */
const longestName = 80

/** A file name of letters, digits and `. _ -` that begins with none of the three and keeps its ending. */
export function safeFileName(name: string): string {
  const safe = name.replaceAll(/[^\p{L}\p{M}\p{N}._-]+/gu, '-').replace(/^[._-]+/, '')
  const ending = /\.\p{L}+$/u.exec(safe)?.[0] ?? ''
  const stem = safe.slice(0, safe.length - ending.length)
  return `${stem.slice(0, longestName - ending.length).replace(/[._-]+$/, '') || 'file'}${ending}`
}
