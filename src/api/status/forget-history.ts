import { historyKey } from './status-history'

/** Deletes what the browser keeps of the sites of a cloud. */
export function forgetHistory(cloudId: string): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(historyKey(`${cloudId}/`))) localStorage.removeItem(key)
    }
  } catch {
    // Without storage nothing was kept.
  }
}
