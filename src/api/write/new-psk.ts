import { generatePsk } from '~/domain/crypto/psk'

/** A key from the browser's cryptographic source. */
export const newPsk = (): string => generatePsk((count) => crypto.getRandomValues(new Uint8Array(count)))
