/** Opens a channel between the tabs of this browser; undefined where the browser bars it. */
export function tabChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name)
  } catch {
    return undefined
  }
}
