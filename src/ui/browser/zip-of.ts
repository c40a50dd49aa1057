/** Returns texts as files of a zip archive. The library is loaded when an archive is asked for. */
export async function zipOf(files: readonly { name: string; text: string }[]): Promise<Blob> {
  const { strToU8, zipSync } = await import('fflate')
  const archive = zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])))
  return new Blob([new Uint8Array(archive)], { type: 'application/zip' })
}
