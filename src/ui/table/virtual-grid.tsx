import { useMediaQuery } from '@mantine/hooks'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { TableGrid, type TableGridProps } from './table-grid'

/** Of a row whose texts do not wrap, in pixels. */
const rowHeight = 36

/** The table of a long list: only the rows in sight are rendered. */
export function VirtualGrid<T>(props: TableGridProps<T>) {
  const scroller = useRef<HTMLDivElement>(null)
  // Rows of a wide table are of one height; on a phone each is a card of its own.
  const areCards = useMediaQuery('(max-width: 39.99em)') ?? false
  const virtual = useVirtualizer({
    count: props.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 2,
    // Rows are drawn in a task of their own, and not in that of the scroll event, which paints besides.
    useFlushSync: false,
  })
  const seen = virtual.getVirtualItems()
  const first = seen[0]?.index ?? 0
  const end = (seen.at(-1)?.index ?? -1) + 1
  const above = seen[0]?.start ?? 0
  const below = virtual.getTotalSize() - (seen.at(-1)?.end ?? 0)
  return (
    <TableGrid
      {...props}
      part={{ scroller, first, end, above, below, measure: areCards ? virtual.measureElement : null }}
    />
  )
}
