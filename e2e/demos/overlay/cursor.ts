const svg = 'http://www.w3.org/2000/svg'
const arrow = document.createElementNS(svg, 'svg')
arrow.setAttribute('class', 'cursor')
arrow.setAttribute('viewBox', '0 0 26 26')
const shape = document.createElementNS(svg, 'path')
shape.setAttribute('d', 'M2 1.5v19.2l5-4.6 3.1 7.4 3.7-1.6-3.1-7.2 6.9-.4z')
shape.setAttribute('fill', '#111')
shape.setAttribute('stroke', '#fff')
shape.setAttribute('stroke-width', '1.7')
arrow.append(shape)

const moveTo = (x: number, y: number) => {
  arrow.style.transform = `translate(${x - 2}px, ${y - 1.5}px)`
}

function ripple(x: number, y: number): void {
  const circle = document.createElement('div')
  circle.className = 'ripple'
  circle.style.left = `${x}px`
  circle.style.top = `${y}px`
  arrow.before(circle)
  const grown = [
    { transform: 'scale(0.3)', opacity: 1 },
    { transform: 'scale(1.25)', opacity: 0 },
  ]
  circle
    .animate(grown, { duration: 480, easing: 'ease-out' })
    .addEventListener('finish', () => circle.remove())
}

const listen = { capture: true, passive: true }
addEventListener('pointermove', ({ clientX, clientY }) => moveTo(clientX, clientY), listen)
addEventListener('pointerdown', ({ clientX, clientY }) => ripple(clientX, clientY), listen)

/** The mouse, drawn where it is; where it presses, a circle goes out. */
export const cursor = { element: arrow, moveTo }
