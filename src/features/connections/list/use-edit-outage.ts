import { useState } from 'react'
import type { SiteConnectionValues } from '~/domain/forms/resources/site-connection-form'
import { concernsPeer, editConnectionPlan } from '~/domain/forms/edit-connection'
import { outageOf, type Outage } from '~/domain/plan/downtime/outage'
import type { Plan } from '~/domain/plan/plan'
import type { SiteConnection } from '~/domain/neutron/resources/site-connection'
import { t } from '~/i18n/translate'
import { useTunnel, type Tunnel } from '../detail/use-tunnel'

/** An edit after which the tunnel waits for a change of its peer. */
export interface WaitingEdit {
  tunnel: Tunnel
  plan: Plan
  outage: Outage
}

/**
 * Finds out whether an edit takes the tunnel down until somebody updates its peer. The ends are read once a value is
 * changed that both have to agree on; `refusal` says why the edit cannot be saved yet.
 */
export function useEditOutage(before: SiteConnection | undefined, values: SiteConnectionValues) {
  const isWanted = before !== undefined && concernsPeer(values, before)
  const { tunnel, failure, retry } = useTunnel(before?.id ?? '', { isWanted })
  const [isConfirmed, setIsConfirmed] = useState(false)
  const edit = isWanted && tunnel ? waitingEdit(tunnel, before, values) : undefined
  const isUnread = isWanted && !tunnel
  return {
    edit,
    /** Both ends as they were read; undefined where the edit concerns no peer, or they could not be read. */
    tunnel: isWanted ? tunnel : undefined,
    isConfirmed,
    onConfirm: setIsConfirmed,
    failure: isUnread ? failure : undefined,
    retry,
    refusal: refusalOf({ isReading: isUnread && !failure, isAsking: edit !== undefined && !isConfirmed }),
  }
}

function waitingEdit(
  tunnel: Tunnel,
  before: SiteConnection,
  values: SiteConnectionValues,
): WaitingEdit | undefined {
  const { worlds } = tunnel
  const end = { world: tunnel.near.world, connection: before }
  const plan = editConnectionPlan(end, values, { worlds, seen: before })
  const outage = outageOf(plan, worlds)
  return outage.waiting.length > 0 ? { tunnel, plan, outage } : undefined
}

function refusalOf({ isReading, isAsking }: { isReading: boolean; isAsking: boolean }): string | undefined {
  if (isAsking) return t('Confirm that you’ll update the peer gateways.')
  return isReading ? t('Checking how this change affects the tunnel.') : undefined
}
