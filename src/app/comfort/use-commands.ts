import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { endpointGroups } from '~/api/neutron/endpoint-groups'
import { ikePolicies } from '~/api/neutron/ike-policies'
import { ipsecPolicies } from '~/api/neutron/ipsec-policies'
import { siteConnections } from '~/api/neutron/site-connections'
import { vpnServices } from '~/api/neutron/vpn-services'
import { useAccounts } from '~/api/sessions-context'
import { sitesOf, useSite } from '~/api/site'
import type { Command } from '~/domain/commands'
import { displayName, siteText } from '~/domain/names'
import { writeRefusal } from '~/domain/permissions'
import { keysOf } from '~/domain/shortcuts'
import { language, languages, t, type PlainWords } from '~/domain/words/words'
import { useSignOut } from '~/features/sign-in/use-sign-out'
import { listRoutes, type ObjectKind } from '~/ui/site-links'
import { chooseLanguage } from '~/ui/use-language'
import { adminEntries } from '../administration'
import { entries } from '../navigation'

/** Everything that the palette offers at this site. `onKeys`: shows the keys. */
export function useCommands(onKeys: () => void): readonly Command[] {
  return [
    ...usePages(),
    ...useCreations(),
    ...useObjects(),
    ...useSites(),
    ...useAppearance(),
    { id: 'keys', group: t('Panel'), label: t('Keyboard shortcuts'), hint: '?', run: onKeys },
    ...useSigningOut(),
  ]
}

function usePages(): Command[] {
  const navigate = useNavigate()
  const { params, capabilities } = useSite()
  const pages = entries.map((entry) => ({ ...entry, group: t('Pages'), hint: keysOf(entry.label) }))
  const adminPages = adminEntries.map((entry) => ({ ...entry, group: t('Administration'), hint: undefined }))
  return [...pages, ...(capabilities.seesAll ? adminPages : [])].map(({ to, group, label, hint }) => ({
    id: `page ${to}`,
    group,
    label: t(label),
    keywords: [label],
    hint,
    run: () => void navigate({ to, params }),
  }))
}

const creations = [
  ['connection', 'New connection'],
  ['service', 'New VPN service'],
  ['group', 'New endpoint group'],
  ['ikePolicy', 'New IKE policy'],
  ['ipsecPolicy', 'New IPsec policy'],
] as const satisfies readonly (readonly [ObjectKind, PlainWords])[]

function useCreations(): Command[] {
  const navigate = useNavigate()
  const { params, roles } = useSite()
  const group = t('Actions')
  return [
    {
      id: 'connect',
      group,
      label: t('Connect a site'),
      keywords: ['Connect a site'],
      hint: 'c',
      run: () => void navigate({ to: '/$cloud/$region/$project/connect', params }),
    },
    ...creations.map(([kind, label]) => ({
      id: `new ${kind}`,
      group,
      label: t(label),
      keywords: [label],
      refusal: writeRefusal(roles),
      run: () => void navigate({ to: listRoutes[kind], params, search: { panel: 'new' } }),
    })),
  ]
}

const noRows: readonly never[] = []

function useObjects(): readonly Command[] {
  const site = useSite()
  const navigate = useNavigate()
  const { data: connections = noRows } = useQuery(siteConnections.list(site))
  const { data: services = noRows } = useQuery(vpnServices.list(site))
  const { data: groups = noRows } = useQuery(endpointGroups.list(site))
  const { data: ike = noRows } = useQuery(ikePolicies.list(site))
  const { data: ipsec = noRows } = useQuery(ipsecPolicies.list(site))
  return useMemo(() => {
    const open = (kind: ObjectKind, heading: PlainWords, rows: readonly { id: string; name: string }[]) =>
      rows.map((row) => ({
        id: row.id,
        group: t(heading),
        label: displayName(row),
        keywords: [row.id],
        isOneOfMany: true,
        run: () => void navigate({ to: `${listRoutes[kind]}/$id`, params: { ...site.params, id: row.id } }),
      }))
    return [
      ...open('connection', 'Connections', connections),
      ...open('service', 'VPN services', services),
      ...open('group', 'Endpoint groups', groups),
      ...open('ikePolicy', 'IKE policies', ike),
      ...open('ipsecPolicy', 'IPsec policies', ipsec),
    ]
  }, [site, navigate, connections, services, groups, ike, ipsec])
}

function useSites(): Command[] {
  const navigate = useNavigate()
  const accounts = useAccounts()
  const current = useSite()
  return accounts.flatMap((account) =>
    sitesOf(account)
      .filter(({ key }) => key !== current.key)
      .map(({ key, region, project, params }) => ({
        id: `site ${key}`,
        group: t('Sites'),
        label: siteText({ cloud: account.cloud, region, project }),
        isOneOfMany: true,
        run: () => void navigate({ to: '/$cloud/$region/$project', params }),
      })),
  )
}

function useAppearance(): Command[] {
  const { setColorScheme } = useMantineColorScheme()
  const shown = useComputedColorScheme('light', { getInitialValueInEffect: false })
  const other = shown === 'dark' ? 'light' : 'dark'
  const group = t('Panel')
  return [
    {
      id: 'theme',
      group,
      label: other === 'dark' ? t('Use the dark theme') : t('Use the light theme'),
      run: () => setColorScheme(other),
    },
    ...languages
      .filter(({ id }) => id !== language())
      .map(({ id, name }) => ({
        id: `language ${id}`,
        group,
        label: name,
        keywords: [t('Language'), 'Language'],
        hint: t('Language'),
        run: () => void chooseLanguage(id),
      })),
  ]
}

function useSigningOut(): Command[] {
  const signOut = useSignOut()
  const { cloud } = useSite()
  const accounts = useAccounts()
  const group = t('Panel')
  const one = {
    id: 'sign-out',
    group,
    label: t('Sign out of {cloud}', { cloud: cloud.name }),
    run: () => void signOut([cloud.id]),
  }
  if (accounts.length < 2) return [one]
  const all = accounts.map((account) => account.cloud.id)
  return [
    one,
    { id: 'sign-out all', group, label: t('Sign out of all clouds'), run: () => void signOut(all) },
  ]
}
