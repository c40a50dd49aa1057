import type { Finding } from '~/domain/findings/finding'

/** The id of a finding's place in its list: a page shows each code once. */
export function findingId({ code }: Pick<Finding, 'code'>): string {
  return `finding-${code}`
}

/** Brings a finding of the page into view, and the focus to it. */
export function focusFinding(finding: Pick<Finding, 'code'>): void {
  const item = document.getElementById(findingId(finding))
  item?.scrollIntoView({ block: 'center' })
  item?.focus({ preventScroll: true })
}
