/** What the build writes where the nonce of an answer belongs; the gateway puts it in. */
export const noncePlaceholder = '__CSP_NONCE__'
