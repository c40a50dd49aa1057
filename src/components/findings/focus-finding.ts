import { findingKey, type Finding } from '~/domain/finding/finding'

/** The id of a finding's place in its list: a page shows each once. */
export function findingId(finding: Pick<Finding, 'code' | 'at'>): string {
  return `finding-${findingKey(finding)}`
}

/** Brings a finding of the page into view, and the focus to it. */
export function focusFinding(finding: Pick<Finding, 'code' | 'at'>): void {
  const item = document.getElementById(findingId(finding))
  item?.scrollIntoView({ block: 'center' })
  item?.focus({ preventScroll: true })
}
