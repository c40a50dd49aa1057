import { shownText } from '../../text/visible-text'
import * as z from 'zod/mini'

/**
 * What the five VPN resources share. A row of Neutron carries both `project_id` and `tenant_id`, always equal
 * (neutron-lib api/definitions/base.py); we keep the first.
 */
export const owned = {
  id: z.string(),
  project_id: z.string(),
  name: z.string(),
  description: z.string(),
}

/**
 * A word, an address or a network: nobody writes it freely, so it is held as it may be shown. What an owner calls a thing
 * is held as it is, and shown by `displayName` and `shownText`.
 */
export const word = z.pipe(z.string(), z.transform(shownText))

/** A lifetime in seconds. Neutron echoes whatever number text it was sent, so a numeric string is read as a number. */
export const lifetime = z.object({ units: word, value: z.coerce.number() })
export type Lifetime = z.infer<typeof lifetime>

/** Statuses that the reference drivers write (neutron-lib constants). Others are shown as they come. */
export const knownStatuses = [
  'ACTIVE',
  'DOWN',
  'ERROR',
  'PENDING_CREATE',
  'PENDING_UPDATE',
  'PENDING_DELETE',
] as const
export type KnownStatus = (typeof knownStatuses)[number]
/** A status as the cloud spells it: one of the known ones, or a word of another driver. */
export type VpnStatus = KnownStatus | (string & {})

/** The published sample prints `PENDING CREATE` with a blank: read it as the status it means. */
export const vpnStatus = z.pipe(
  z.string(),
  z.transform((text): VpnStatus => shownText(text.trim().replaceAll(' ', '_'))),
)
