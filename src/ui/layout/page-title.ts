import { useMatch, useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import { shownText } from '~/domain/text/visible-text'
import { t } from '~/i18n/translate'
import type { PlainMessageKey } from '~/domain/text/message'
import { useLanguage } from '../language/use-language'

/** What a page belongs to, by the folders in its address. */
const sections: Readonly<Record<string, PlainMessageKey>> = {
  connections: 'Connections',
  'vpn-services': 'VPN services',
  'endpoint-groups': 'Endpoint groups',
  'ike-policies': 'IKE policies',
  'ipsec-policies': 'IPsec policies',
  admin: 'Administration',
  agents: 'Agents',
}

/** Sets the title of the document where no router is: the page, then the product. */
export function useDocumentTitle(parts: readonly (string | undefined)[]): void {
  const title = `${[...new Set(parts)].filter(Boolean).join(' · ')} – VPNaaS Panel`
  useEffect(() => {
    document.title = title
  }, [title])
}

/**
 * Sets the title of the document (WCAG 2.4.2), by which tabs, history and bookmarks are told apart:
 * `old-office · Connections · North/RegionOne – VPNaaS Panel`.
 */
export function usePageTitle(title: string): void {
  // What names a page also says it again in another language.
  useLanguage()
  const route = useRouterState({ select: ({ matches }) => matches.at(-1)?.routeId ?? '' })
  const match = useMatch({ from: '/$cloud/$region/$project', shouldThrow: false })
  // A page that could not be opened has no site.
  const { site }: Partial<NonNullable<typeof match>['context']> = match?.context ?? {}
  const where = site && shownText(`${site.cloud.name}/${site.region}`)
  useDocumentTitle([title, ...sectionsOf(route), where])
}

/** The sections of a route, the narrowest first. */
const sectionsOf = (route: string): string[] =>
  route
    .split('/')
    .map((folder) => sections[folder])
    .filter((words) => words !== undefined)
    .map((words) => t(words))
    .toReversed()
