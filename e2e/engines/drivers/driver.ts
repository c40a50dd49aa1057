/** Keys that are not a character. */
export type NamedKey = 'Enter' | 'Escape' | 'Backspace'

/** One page of one engine: what a driver library does for the operator. */
export interface Driver {
  open: (url: string) => Promise<void>
  reload: () => Promise<void>
  back: () => Promise<void>
  /** Evaluates an expression in the page; its value, or what it resolves to, is JSON. */
  evaluate: (expression: string) => Promise<unknown>
  /** Presses the primary button of the mouse at a point of the window, in CSS pixels. */
  click: (x: number, y: number) => Promise<void>
  type: (text: string) => Promise<void>
  key: (key: NamedKey) => Promise<void>
  /** Presses a letter with Control held down. */
  control: (letter: 'a' | 'k' | 'v') => Promise<void>
  /** Makes the page this wide and high, in CSS pixels. */
  resize: (width: number, height: number) => Promise<void>
  /** Takes a picture of the window as a PNG. */
  screenshot: () => Promise<Buffer>
  close: () => Promise<void>
}

/** A browser that was started for the tests of one worker. */
export interface Engine {
  /** Opens a window that knows nothing of the others. */
  newPage: () => Promise<Driver>
  /** Ends every process that was started. */
  stop: () => Promise<void>
}
