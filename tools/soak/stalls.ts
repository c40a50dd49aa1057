/** Milliseconds between two looks at the clock. */
const beatMs = 500

/**
 * Watches the clock: a machine that is put to sleep, or has no time for the soak, looks to it like a page that stands
 * still. `stop` answers the longest that the soak itself stood still, in seconds.
 */
export function watchStalls(): { stop: () => number } {
  let last = Date.now()
  let longest = 0
  const beat = setInterval(() => {
    const now = Date.now()
    longest = Math.max(longest, now - last - beatMs)
    last = now
  }, beatMs)
  return {
    stop: () => {
      clearInterval(beat)
      return longest / 1000
    },
  }
}
