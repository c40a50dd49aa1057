const collator = new Intl.Collator('en', { numeric: true })

/** Compares names, numbers in them by size: `branch 9` before `branch 10`. Lists on screen use their language's order. */
export const compareNames = (a: string, b: string): number => collator.compare(a, b)
