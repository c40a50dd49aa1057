import { ActionIcon } from '@mantine/core'
import { IconMenu2, IconX } from '@tabler/icons-react'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useStatusPolling } from '~/api/status/live-status'
import { useSite } from '~/api/site/site'
import { AccountMenu } from './account-menu'
import { Brand } from './brand'
import { ColorSchemeToggle } from './color-scheme-toggle'
import type { HeaderDialog } from '../comfort/comfort'
import { usePaletteKey } from '../comfort/use-palette-key'
import { LiveIndicator } from './live-indicator'
import { t } from '~/i18n/translate'
import { LanguageMenu } from '~/ui/language/language-menu'
import { lazyPart } from '~/ui/parts/lazy-part'
import { Part } from '~/ui/parts/part'
import { Navigation } from './navigation'
import { SiteSwitcher } from './site-switcher'
import classes from './shell.module.css'

const Comfort = lazyPart(() => import('../comfort/comfort').then((module) => module.Comfort))
const StaleNotice = lazyPart(() => import('../comfort/stale-notice').then((module) => module.StaleNotice))
const PlanBanner = lazyPart(() => import('~/features/plans/plan-banner').then((module) => module.PlanBanner))

/** The frame of every page of a site: where one is, where one can go, how fresh the statuses are. */
export function Shell() {
  useStatusPolling(useSite())
  useFocusOnHeading()
  const [isOpen, setIsOpen] = useState(false)
  const [dialog, setDialog] = useState<HeaderDialog>()
  usePaletteKey(dialog === 'palette', () => setDialog(dialog === 'palette' ? undefined : 'palette'))
  return (
    <div className={classes.shell}>
      <a href="#main" className={classes.skip}>
        {t('Skip to content')}
      </a>
      <header className={classes.header}>
        <ActionIcon
          className={classes.burger}
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={isOpen ? t('Close navigation') : t('Open navigation')}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? <IconX size={18} /> : <IconMenu2 size={18} />}
        </ActionIcon>
        <Brand className={classes.brand} />
        <SiteSwitcher />
        <div className={classes.tools}>
          <LiveIndicator />
          <Part kind="extra">
            <Comfort open={dialog} onOpen={setDialog} />
          </Part>
          <LanguageMenu />
          <ColorSchemeToggle />
          <AccountMenu />
        </div>
      </header>
      <div className={classes.navbar} data-open={isOpen || undefined}>
        <Brand className={classes.brandBelow} />
        <Navigation onNavigate={() => setIsOpen(false)} />
      </div>
      <main id="main" className={classes.main} tabIndex={-1}>
        <Part kind="extra">
          <StaleNotice />
        </Part>
        <Part kind="extra">
          <PlanBanner />
        </Part>
        <Outlet />
      </main>
    </div>
  )
}

/**
 * A new page is announced by moving focus to its heading; the first page keeps the browser's own focus. Of a page that
 * is still on its way, the heading in sight is the old one's.
 */
function useFocusOnHeading(): void {
  const pathname = useRouterState({
    select: ({ resolvedLocation, location }) => (resolvedLocation ?? location).pathname,
  })
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    document.querySelector<HTMLElement>('main h1')?.focus()
  }, [pathname])
}
