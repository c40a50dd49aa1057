import * as z from 'zod/mini'
import { statusCodes } from '~/domain/status/status'

const text = z.catch(z.optional(z.string()), undefined)

/**
 * What a list page keeps in its URL: the search text, the status filter, the sort and the open drawer. A value that
 * cannot be read is dropped, so that an old link still opens the page.
 */
export const listSearch = z.object({
  q: text,
  /** A code of a look, or several (see `leftBy`); the words that stood here in older links are dropped. */
  status: z.catch(z.optional(z.string().check(z.regex(statusCodes))), undefined),
  /** A column id, with a leading `-` for descending. */
  sort: text,
  panel: z.catch(z.optional(z.literal('new')), undefined),
  /** The id of the object that the new one starts as a copy of. */
  from: text,
  /** The id of the object whose edit drawer or delete dialog is open. */
  edit: text,
  remove: text,
})
export type ListSearch = z.infer<typeof listSearch>

/** What the list of endpoint groups keeps in its URL: also which type it leaves. */
export const groupSearch = z.extend(listSearch, { type: text })
export type GroupSearch = z.infer<typeof groupSearch>

/** What a detail page keeps in its URL. */
export const detailSearch = z.object({ panel: z.catch(z.optional(z.enum(['edit', 'remove'])), undefined) })
export type DetailSearch = z.infer<typeof detailSearch>

/** What says in an address that a form, a question or an object is open over the page. */
export interface PanelSearch {
  panel?: string | undefined
  from?: string | undefined
  edit?: string | undefined
  remove?: string | undefined
  show?: string | undefined
}

/** What changes in the address of a page to close all that is open over it. */
export const noPanel = {
  panel: undefined,
  from: undefined,
  edit: undefined,
  remove: undefined,
  show: undefined,
} satisfies PanelSearch

/** What changes in the address of a list to show all of its rows: everything goes but the sort. */
export function noFilter(search: ListSearch): Partial<ListSearch> {
  const others = Object.keys(search).filter((name) => name !== 'sort')
  return Object.fromEntries(others.map((name) => [name, undefined]))
}

/** What is open over a page, as one text to compare; undefined where nothing is. */
export function panelOf({ panel, from, edit, remove, show }: PanelSearch): string | undefined {
  const open = [panel, from, edit, remove, show]
  return open.some((part) => part !== undefined) ? JSON.stringify(open) : undefined
}

/** What the export of a connection keeps in its URL: the id of the device or tool that it is written for. */
export const exportSearch = z.object({ device: text })

/** What the guided flow starts with: the router that a link names, and where the other side is. */
export const connectSearch = z.object({
  router: text,
  peer: z.catch(z.optional(z.enum(['address', 'sites'])), undefined),
})
export type ConnectSearch = z.infer<typeof connectSearch>

/** What the page that moves a router keeps in its URL: the router, and the agent that it is taken from. */
export const moveSearch = z.object({ router: z.catch(z.string(), ''), from: text, to: text })
export type MoveSearch = z.infer<typeof moveSearch>

/** The states by which the list of plans is filtered. */
export const planStates = ['running', 'stopped', 'done', 'undone'] as const
export type PlanState = (typeof planStates)[number]

/** What the page Activity keeps in its URL: its filters, and the plan that a link leads to. */
export const activitySearch = z.object({
  state: z.catch(z.optional(z.enum(planStates)), undefined),
  /** The key of a site. */
  site: text,
  plan: text,
})
export type ActivitySearch = z.infer<typeof activitySearch>

/** What the page of a removal keeps in its URL: objects of one kind, by id. */
export const removeSearch = z.object({
  kind: z.catch(
    z.enum(['site-connection', 'vpn-service', 'endpoint-group', 'ike-policy', 'ipsec-policy']),
    'site-connection',
  ),
  ids: z.catch(
    z.union([
      z.array(z.string()),
      z.pipe(
        z.string(),
        z.transform((id) => [id]),
      ),
    ]),
    [],
  ),
})

/** What the page that changes a policy in use starts with, in place of the policy's own values. */
export const policySearch = z.object({
  ike_version: text,
  phase1_negotiation_mode: text,
  transform_protocol: text,
  encapsulation_mode: text,
  encryption_algorithm: text,
  auth_algorithm: text,
  pfs: text,
  /** Seconds. */
  lifetime: z.catch(z.optional(z.coerce.number()), undefined),
})
export type PolicySearch = z.infer<typeof policySearch>

/** What the list of all projects' tunnels keeps in its URL: its filters, by `TunnelFilter`, and the tunnel that is shown. */
export const tunnelSearch = z.extend(listSearch, {
  project: text,
  router: text,
  agent: text,
  strength: z.catch(z.optional(z.enum(['broken', 'weak', 'sound', 'unknown'])), undefined),
  /** The id of the connection whose drawer is open. */
  show: text,
})
export type TunnelSearch = z.infer<typeof tunnelSearch>

/** What the audit keeps in its URL: the profile it judges by. */
export const auditSearch = z.object({ profile: text })
