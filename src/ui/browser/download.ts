import { safeFileName } from '~/domain/text/file-name'

/** Hands the browser something to save as a file, named so on every system; texts are UTF-8. */
export function download(name: string, content: string | Blob, type: string): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content
  const url = URL.createObjectURL(blob)
  const link = Object.assign(document.createElement('a'), { href: url, download: safeFileName(name) })
  link.click()
  URL.revokeObjectURL(url)
}
