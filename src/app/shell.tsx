import { AppShell, Burger, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useStatusPolling } from '~/api/live-status'
import { useSite } from '~/api/site'
import { AccountMenu } from './account-menu'
import { ColorSchemeToggle } from './color-scheme-toggle'
import { Navigation } from './navigation'
import { LiveIndicator } from './live-indicator'
import { SiteSwitcher } from './site-switcher'
import classes from './shell.module.css'

/** The frame of every page of a site: where one is, where one can go, how fresh the statuses are. */
export function Shell() {
  useStatusPolling(useSite())
  useFocusOnHeading()
  const [opened, { toggle, close }] = useDisclosure()
  return (
    <AppShell
      header={{ height: 52 }}
      navbar={{ width: 216, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding={0}
    >
      <a href="#main" className={classes.skip}>
        Skip to content
      </a>
      <AppShell.Header className={classes.header}>
        <Group gap="sm" wrap="nowrap" className={classes.where}>
          <Burger
            opened={opened}
            onClick={toggle}
            hiddenFrom="sm"
            size="sm"
            aria-label={opened ? 'Close navigation' : 'Open navigation'}
          />
          <SiteSwitcher />
        </Group>
        <Group gap="xs" wrap="nowrap">
          <LiveIndicator />
          <ColorSchemeToggle />
          <AccountMenu />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar className={classes.navbar}>
        <Navigation onNavigate={close} />
      </AppShell.Navbar>
      <AppShell.Main id="main">
        <div className={classes.page}>
          <Outlet />
        </div>
      </AppShell.Main>
    </AppShell>
  )
}

/** A new page is announced by moving focus to its heading; the first page keeps the browser's own focus. */
function useFocusOnHeading(): void {
  const { pathname } = useLocation()
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    document.querySelector<HTMLElement>('main h1')?.focus()
  }, [pathname])
}
