import * as z from 'zod/mini'
import { peerFormats } from '~/domain/export/targets'
import { t } from '~/i18n/translate'
import { keepText, readKept } from '../../ui/browser/kept'

/** Which format each peer was last written for, by its address, and which one all of them were. */
const kept = z.object({ all: z.string(), of: z.record(z.string(), z.string()) })
type Formats = z.infer<typeof kept>

const name = 'peer-formats'
/** How many peers are remembered. */
const most = 200

const isKnown = (id: string) => peerFormats.some((format) => format.id === id)

/** Returns the formats that were chosen in this browser before. */
export function readFormats(): Formats {
  const read = kept.safeParse(readKept(name))
  if (!read.success || !isKnown(read.data.all)) return { all: 'values', of: {} }
  const { all, of } = read.data
  return { all, of: Object.fromEntries(Object.entries(of).filter(([, format]) => isKnown(format))) }
}

/** Remembers formats; the peers that were chosen last are the ones that are kept. */
export function keepFormats({ all, of }: Formats): void {
  keepText(name, JSON.stringify({ all, of: Object.fromEntries(Object.entries(of).slice(-most)) }))
}

/** Returns the format of a peer: its own where it has one, else that of all peers. */
export function formatOf({ all, of }: Formats, address: string): string {
  return of[address] ?? all
}

/** Returns formats with another one for a peer. */
export const withFormat = ({ all, of }: Formats, address: string, format: string): Formats => {
  const { [address]: _former, ...others } = of
  return { all, of: { ...others, [address]: format } }
}

/** Returns formats with another one for all peers, also for those of these that had one of their own. */
export const withFormatOfAll = ({ of }: Formats, all: string, addresses: readonly string[]): Formats => ({
  all,
  of: Object.fromEntries(Object.entries(of).filter(([address]) => !addresses.includes(address))),
})

/** Returns what a format is called: devices have the same name in every language. */
export const formatLabel = ({ id, label }: { id: string; label: string }): string =>
  id === 'values' ? t('Any device (list of values)') : label

/** Returns the formats as the options of a select. */
export const formatOptions = (): { value: string; label: string }[] =>
  peerFormats.map((format) => ({ value: format.id, label: formatLabel(format) }))
