import { useQuery } from '@tanstack/react-query'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { toApiError } from '~/api/http/errors'
import { createdIds, useOwnJournals } from '~/api/plans/recent-changes'
import { usePlanFlow } from '~/api/plans/use-plan-runs'
import { useTunnelWorlds, type TunnelWorlds } from '~/api/site/site-world'
import { useSite } from '~/api/site/site'
import { writeRefusal } from '~/domain/site/permissions'
import { kindWords } from '~/domain/plan/step-kinds'
import { isPreselected, removalOffer } from '~/domain/plan/builders/removal-choice'
import { removalKey, removePlan, usersOf, type Removable } from '~/domain/plan/builders/remove'
import { format, t } from '~/i18n/translate'
import { EmptyPanel } from '~/ui/layout/empty-panel'
import { LoadingPage } from '~/ui/layout/loading-page'
import { PageHeader } from '~/ui/layout/page-header'
import { PlanReview } from '~/components/plans/plan-review'
import { Section } from '~/ui/layout/section'
import { SplitPage } from '~/ui/layout/split-page'
import { UnreadSites } from '~/components/plans/unread-sites'
import { RemovalTree, type RemovalBranch, type RemovalItem } from './removal-tree'
import type { ResourceKind } from '~/domain/neutron/resource-kinds'

interface RemovePageProps {
  kind: ResourceKind
  ids: readonly string[]
  onLeave: () => void
}

/** Removes objects together with what only they use, in the order that the cloud takes. */
export function RemovePage({ kind, ids, onLeave }: RemovePageProps) {
  const query = useQuery(
    useTunnelWorlds()({ attribute: kind === 'vpn-service' ? 'vpnservice_id' : 'id', ids }),
  )
  return (
    <>
      <PageHeader
        title={t('Delete with related resources')}
        description={t(
          'Resources used only by the deleted items can be deleted too. Shared resources are kept.',
        )}
      />
      {query.data ? (
        <RemoveForm
          read={query.data}
          onReadAgain={() => void query.refetch()}
          kind={kind}
          ids={ids}
          onLeave={onLeave}
        />
      ) : (
        <LoadingPage
          what={t('the related resources')}
          failure={query.error ? toApiError(query.error) : undefined}
          onRetry={() => void query.refetch()}
        />
      )}
    </>
  )
}

interface RemoveFormProps extends RemovePageProps {
  read: TunnelWorlds
  onReadAgain: () => void
}

function RemoveForm({ read, onReadAgain, kind, ids, onLeave }: RemoveFormProps) {
  const { roles } = useSite()
  const { run, start, actions } = usePlanFlow()
  const { branches, plan, isChanged, toggle, sites } = useRemovalChoice({ read, kind, ids })
  if (branches.length === 0) {
    return (
      <EmptyPanel
        title={t('No resources to delete')}
        description={t('Couldn’t find this {kind} in this site. It might already be deleted.', {
          kind: format(kindWords[kind]),
        })}
      />
    )
  }
  return (
    <SplitPage
      isLocked={run !== undefined}
      wouldLose={() => run === undefined && isChanged}
      onSubmit={(event) => {
        event.preventDefault()
        if (plan) start(plan)
      }}
      choices={
        <Section title={t('Resources to delete')}>
          <RemovalTree label={t('Resources to delete')} branches={branches} sites={sites} onToggle={toggle} />
          <UnreadSites
            sites={hasOtherEnds(kind) ? read.unread : []}
            missing="Couldn’t load {sites}. Peer connections there can’t be selected for deletion."
            onRetry={onReadAgain}
          />
        </Section>
      }
      review={
        <PlanReview
          plan={plan}
          nothing={t('Select at least one object to delete.')}
          run={run}
          actions={actions}
          start={{
            label: t('Delete {count} objects', { count: plan?.steps.length ?? 0 }),
            isDanger: true,
            refusal: writeRefusal(roles),
          }}
          result={<Button onClick={onLeave}>{t('Back to the list')}</Button>}
        />
      }
    />
  )
}

const hasOtherEnds = (kind: ResourceKind) => kind === 'site-connection' || kind === 'vpn-service'

/** Which boxes there are and which are checked, until the user says otherwise: what is wanted, and what is its own. */
function useRemovalChoice({
  read,
  kind,
  ids,
}: {
  read: TunnelWorlds
  kind: ResourceKind
  ids: readonly string[]
}) {
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set())
  const { here, worlds } = read
  const created = createdIds(useOwnJournals())
  const isToggled = (object: Removable) => toggled.has(removalKey(object))
  const offer = removalOffer({
    here,
    worlds,
    wanted: ids.map((id) => ({ kind, id })),
    isChosen: (object, role) => (role === 'root' ? !isToggled(object) : isToggled(object)),
  })
  const roots = [...offer.roots, ...offer.otherEnds]
  const partsUnder = (object: Removable) =>
    offer.parts
      .filter(({ under }) => under === removalKey(object))
      .map((part): RemovalItem => ({
        object: part,
        isChecked: isToggled(part) !== isPreselected(part, roots, created),
      }))
  const branches: RemovalBranch[] = [
    ...offer.roots.map((object) => {
      const isWanted = ids.includes(object.id)
      const users = usersOf(object)
      const parts = partsUnder(object)
      if (users.length > 0)
        return { object, isChecked: false, locked: t('Used by {names}.', { names: users.join(', ') }), parts }
      if (!isWanted) return { object, isChecked: true, locked: t('Deleted with its VPN service.'), parts }
      return { object, isChecked: !isToggled(object), parts }
    }),
    ...offer.otherEnds.map((object) => ({ object, isChecked: isToggled(object), parts: partsUnder(object) })),
  ]
  const chosen = branches.flatMap((branch) => [branch, ...branch.parts]).filter(({ isChecked }) => isChecked)
  const toggle = (object: Removable) => {
    const key = removalKey(object)
    setToggled(new Set(toggled.has(key) ? [...toggled].filter((one) => one !== key) : [...toggled, key]))
  }
  return {
    branches,
    isChanged: toggled.size > 0,
    toggle,
    sites: worlds.map(({ site }) => site),
    plan: chosen.length > 0 ? removePlan(chosen.map(({ object }) => object)) : undefined,
  }
}
