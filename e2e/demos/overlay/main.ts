import css from './overlay.css?inline'
import { card } from './card'
import { cursor } from './cursor'
import { curtain } from './curtain'
import { ring } from './ring'
import { terminals } from './terminals'

// What a demo draws over the panel: injected before the page's own scripts, in a shadow root that neither the page, nor
// a screen reader, nor a test's locators look into. Its styles are a constructed sheet, which a strict CSP lets in.
const host = document.createElement('div')
host.setAttribute('aria-hidden', 'true')
const root = host.attachShadow({ mode: 'closed' })
const sheet = new CSSStyleSheet()
sheet.replaceSync(css)
root.adoptedStyleSheets = [sheet]
root.append(ring.element, terminals.element, card.element, curtain.element, cursor.element)

const overlay = {
  say: card.say,
  raise: curtain.raise,
  lower: curtain.lower,
  point: ring.point,
  moveTo: cursor.moveTo,
  openTerminal: terminals.open,
  print: terminals.print,
  closeTerminals: terminals.close,
}

declare global {
  /** The overlay, as the demo's scripts find it in the page. */
  var demoOverlay: typeof overlay
}
globalThis.demoOverlay = overlay

const attach = () => document.documentElement.append(host)
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', attach, { once: true })
else attach()
