/** The name of the file in `e2e/recorded` that says how often each fault happened to a kind of plan. */
export const recordOf = (kind: string): string => `survival-${kind.replaceAll(' ', '-')}.json`
