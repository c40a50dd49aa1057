const name = 'MissingPart'

/**
 * Thrown where a lazily loaded part of the panel does not come: the server has another build by now, or cannot be
 * reached. `forget` makes the next try load it again.
 */
export class MissingPart extends Error {
  readonly forget: () => void

  constructor(cause: unknown, forget: () => void) {
    super('part of the panel not loaded', { cause })
    this.name = name
    this.forget = forget
  }
}

/**
 * Turns what a browser throws for a missing module into a `MissingPart` by name. Every browser words it in
 * its own way, and the router reloads the page by itself for the wordings that it knows.
 */
export function markAsMissingPart(error: Error): void {
  error.name = name
  error.message = `part of the panel not loaded (${error.message})`
}

/** Returns what is known of an exception, as of any other error: a missing part, or a fault of the panel. */
export function exceptionFacts(error: unknown) {
  return {
    status: 0,
    type: error instanceof Error && error.name === name ? 'part-missing' : 'unexpected',
    message: error instanceof Error ? error.message : String(error),
    cause: error,
  } as const
}
