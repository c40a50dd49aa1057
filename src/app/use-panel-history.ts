import { useRouter, useRouterState, type HistoryLocation } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { panelOf, type PanelSearch } from '~/ui/table/page-search'

/** How the address of a page changes. */
interface Move<S> {
  search: (now: S) => S
  /** Whether the new address takes the place of the current one in the history. */
  replace: boolean
  resetScroll: false
}

/**
 * Changes what a page keeps in its address. Opening a panel over the page is an entry of the browser's history, so that
 * Back closes it and Forward opens it again; closing it goes back to the page without it. Search text and filters leave
 * no entries.
 */
export function usePanelHistory<S extends PanelSearch>(
  search: S,
  navigate: (move: Move<S>) => unknown,
): (change: Partial<S>) => void {
  const { history } = useRouter()
  const panel = panelOf(search)
  const place = usePlaceOfPage(panel)
  const isGoingBack = useRef(false)

  return (change) => {
    const wanted = panelOf({ ...search, ...change })
    const isOverPage = place !== undefined && placeOf(history.location) === place + 1
    if (panel === undefined || wanted !== undefined || !isOverPage) {
      navigate({
        // What the page was drawn with may be older than the address: one change must not take back another.
        search: (now) => ({ ...now, ...change }),
        replace: panel !== undefined || wanted === undefined,
        resetScroll: false,
      })
      return
    }
    // Asked twice, it would go back twice.
    if (isGoingBack.current) return
    isGoingBack.current = true
    const stop = history.subscribe(() => {
      isGoingBack.current = false
      stop()
    })
    history.back()
  }
}

/** The place of an entry in the history. */
const placeOf = ({ state: { __TSR_index: place } }: Pick<HistoryLocation, 'state'>) => place

/** The place in the history where the page was last seen with no panel open; undefined where it was opened with one. */
function usePlaceOfPage(panel: string | undefined): number | undefined {
  // The place of what is shown: the router's current location is already that of a panel which is still on its way.
  const shown = useRouterState({
    select: ({ resolvedLocation }) => resolvedLocation && placeOf(resolvedLocation),
  })
  const [place, setPlace] = useState<number>()
  // An entry of the history that is not the router's own has a place that is not a number, and equals nothing.
  if (panel === undefined && !Object.is(place, shown)) setPlace(shown)
  return place
}
