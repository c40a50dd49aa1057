import { element } from './element'

const box = element('div', 'ring')
let target: Element | undefined
let written = ''
let timer: ReturnType<typeof setTimeout> | undefined

/** The frame that a viewer takes for the control: an input without a border stands in one. */
function frameOf(control: Element): Element {
  let frame: Element | null = control
  if (!(control instanceof HTMLInputElement)) return control
  while (frame && getComputedStyle(frame).borderTopWidth === '0px') frame = frame.parentElement
  return frame ?? control
}

/** Where a control is, the label that belongs to its tick along. */
function placeOf(control: Element) {
  const isTick = control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type)
  const parts = isTick ? [control, ...(control.labels ?? [])] : [frameOf(control)]
  const rects = parts.map((part) => part.getBoundingClientRect())
  const left = Math.min(...rects.map((rect) => rect.left))
  const top = Math.min(...rects.map((rect) => rect.top))
  const width = Math.max(...rects.map(({ right }) => right)) - left
  const height = Math.max(...rects.map(({ bottom }) => bottom)) - top
  return { left, top, width, height }
}

/** Milliseconds between two looks at where the control is. */
const pause = 90
/** Pixels between a control and its ring. */
const margin = 4

/** Keeps the ring around its control: drawers slide in, pages scroll, fields grow. */
function follow(): void {
  const place = target?.isConnected ? placeOf(target) : undefined
  const isSeen = place !== undefined && place.width > 0 && place.top < innerHeight
  box.toggleAttribute('data-shown', isSeen)
  if (!isSeen) {
    target = undefined
    return
  }
  const lengths = [
    place.left - margin,
    place.top - margin,
    place.width + 2 * margin,
    place.height + 2 * margin,
  ].map((length) => `${Math.round(length)}px`)
  // Written only when it changes: every write is a frame of the film.
  if (written !== lengths.join()) {
    const [left = '', top = '', width = '', height = ''] = lengths
    Object.assign(box.style, { left, top, width, height })
    written = lengths.join()
  }
  timer = setTimeout(follow, pause)
}

/** A ring around the control that the story speaks of, until there is another one. */
export const ring = {
  element: box,
  point: (next: Element | undefined) => {
    clearTimeout(timer)
    target = next
    follow()
  },
}
