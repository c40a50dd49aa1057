import { element } from './element'

const stack = element('section', 'terminals')

/** What a shell prints, line by line, over the lower part of the page. */
export const terminals = {
  element: stack,
  /** A pane beneath those that are open; answers its number. */
  open: (title: string, command: string): number => {
    const prompt = element('b', '', `# ${command}\n`)
    stack.append(element('div', 'terminal', element('header', '', title), element('pre', '', prompt)))
    return stack.childElementCount - 1
  },
  /** One line more; those that prove something are marked. */
  print: (pane: number, line: string, isMarked: boolean) => {
    const text = `${line}\n`
    stack.children[pane]?.querySelector('pre')?.append(isMarked ? element('mark', '', text) : text)
  },
  close: () => stack.replaceChildren(),
}
