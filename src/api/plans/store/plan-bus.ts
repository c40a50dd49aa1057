import * as z from 'zod/mini'

/** Tells the other tabs of this browser that the journal of a plan was saved or dropped. */
export interface PlanBus {
  tell: (plan: string) => void
  listen: (hear: (plan: string) => void) => void
}

const message = z.object({ plan: z.string() })

/** Over a channel that all tabs share; without one, each tab is by itself. */
export function planBus(channel: BroadcastChannel | undefined): PlanBus {
  const post = channel?.postMessage.bind(channel)
  return {
    tell: (plan) => post?.({ plan }),
    listen: (hear) =>
      channel?.addEventListener('message', ({ data }) => {
        const heard = message.safeParse(data)
        if (heard.success) hear(heard.data.plan)
      }),
  }
}
