import { element } from './element'

const curtainElement = element('section', 'curtain')
curtainElement.hidden = true

interface Bill {
  kicker: string
  title: string
  lead?: string
  /** What was asserted, at the end. */
  proofs?: readonly string[]
}

/** The card over the whole page before the first scene and after the last. */
export const curtain = {
  element: curtainElement,
  lower: ({ kicker, title, lead, proofs }: Bill) => {
    const list = proofs && element('ul', 'proofs', ...proofs.map((proof) => element('li', '', proof)))
    curtainElement.replaceChildren(
      element('p', 'kicker', kicker),
      element('p', 'title', title),
      ...(lead === undefined ? [] : [element('p', 'lead', lead)]),
      ...(list ? [list] : []),
    )
    curtainElement.hidden = false
  },
  raise: () => {
    curtainElement.hidden = true
  },
}
