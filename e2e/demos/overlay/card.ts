import { element } from './element'

const number = element('span', 'number')
const heading = element('span', '')
const text = element('p', 'text')
const box = element('aside', 'card', element('header', '', number, heading), text)
box.hidden = true

/** The hyphen of AES-256 and of --cloud, after which no line begins. */
const unbroken = '\u2011'

/** The narrator's card: which scene this is, of which story, and what happens in it. */
export const card = {
  element: box,
  say: (words: { number: number; heading: string; text: string } | undefined) => {
    box.hidden = words === undefined
    if (!words) return
    number.textContent = String(words.number)
    heading.textContent = words.heading
    text.textContent = words.text.replaceAll(/(?<=[A-Z])-(?=\d)|-(?=-)|(?<=-)-/g, unbroken)
    box.animate([{ opacity: 0.25 }, { opacity: 1 }], { duration: 260 })
  },
}
