/** The path of a chromium on this machine, undefined where there is none. */
export function findChromium(): string | undefined
