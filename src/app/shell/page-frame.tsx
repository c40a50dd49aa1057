import { Container } from '@mantine/core'
import type { ReactNode } from 'react'
import { useIsAtSite } from '~/api/site/site'

/** What stands in the place of a page, within the shell, which has its `main`, or without one. */
export function PageFrame({ children }: { children: ReactNode }) {
  return (
    <Container size="sm" component={useIsAtSite() ? 'div' : 'main'} pt={64}>
      {children}
    </Container>
  )
}
