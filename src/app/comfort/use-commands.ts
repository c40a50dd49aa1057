import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { usePlanRuns } from '~/api/plans/use-plan-runs'
import { useAccounts } from '~/api/session/sessions-context'
import { sitesOf, useSite } from '~/api/site/site'
import { siteText } from '~/domain/text/names'
import { writeRefusal } from '~/domain/site/permissions'
import { keysOf } from '~/app/comfort/shortcuts'
import { format, language, t } from '~/i18n/translate'
import { languages } from '~/i18n/formatter'
import type { PlainMessageKey } from '~/domain/text/message'

import { ownRuns } from '~/features/plans/own-runs'
import { lookOfState, stateOfRun } from '~/features/plans/plan-states'
import { useSignOut } from '~/features/sign-in/use-sign-out'
import { listRoutes, type ObjectKind } from '~/components/resources/site-links'
import { chooseLanguage } from '~/ui/language/use-language'
import { adminEntries } from '../shell/administration'
import { entries } from '../shell/navigation'
import type { PaletteCommand } from './palette-command'
import { useObjectCommands } from './use-object-commands'

/** Everything that the palette offers at this site. `onKeys`: shows the keys. */
export function useCommands(onKeys: () => void): readonly PaletteCommand[] {
  return [
    ...usePages(),
    ...useCreations(),
    ...usePlans(),
    ...useObjectCommands(),
    ...useSites(),
    ...useAppearance(),
    { id: 'keys', group: t('Panel'), label: t('Keyboard shortcuts'), hint: '?', run: onKeys },
    ...useSigningOut(),
  ]
}

function usePages(): PaletteCommand[] {
  const navigate = useNavigate()
  const { params, capabilities } = useSite()
  const pages = entries.map((entry) => ({ ...entry, group: t('Pages'), hint: keysOf(entry.label) }))
  const adminPages = adminEntries.map((entry) => ({ ...entry, group: t('Administration'), hint: undefined }))
  return [...pages, ...(capabilities.seesAll ? adminPages : [])].map(({ to, group, label, hint, icon }) => ({
    id: `page ${to}`,
    icon,
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
] as const satisfies readonly (readonly [ObjectKind, PlainMessageKey])[]

function useCreations(): PaletteCommand[] {
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
      refusal: writeRefusal(roles),
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

/** The user's plans: those that wait for something are offered unasked. */
function usePlans(): PaletteCommand[] {
  const navigate = useNavigate()
  const { params } = useSite()
  const accounts = useAccounts()
  const { all } = usePlanRuns()
  return ownRuns(all, accounts)
    .toReversed()
    .map((run) => ({
      id: `plan ${run.journal.id}`,
      group: t('Activity'),
      label: format(run.journal.plan.title),
      keywords: [...new Set(run.journal.plan.steps.map(({ name }) => name))],
      hint: lookOfState(stateOfRun(run)).label,
      isOneOfMany: run.phase !== 'stopped',
      run: () =>
        void navigate({
          to: '/$cloud/$region/$project/activity',
          params,
          search: { plan: run.journal.id },
        }),
    }))
}

function useSites(): PaletteCommand[] {
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

function useAppearance(): PaletteCommand[] {
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

function useSigningOut(): PaletteCommand[] {
  const signOut = useSignOut()
  const { cloud } = useSite()
  const accounts = useAccounts()
  const group = t('Panel')
  const one = {
    id: 'sign-out',
    group,
    label: t('Sign out of {cloud}', { cloud: cloud.name }),
    run: () => void signOut(cloud.id),
  }
  if (accounts.length < 2) return [one]
  return [one, { id: 'sign-out all', group, label: t('Sign out of all clouds'), run: () => void signOut() }]
}
