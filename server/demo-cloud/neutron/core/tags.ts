import type { Row } from '../../world/world'
import { type Call, ok, type Route } from '../wire/context'
import { forbidden, invalidOperation, NeutronError } from '../wire/errors'
import { refuseOnlooker } from '../wire/global-sight'
import { networks } from './networks/networks'
import { ports } from './ports/ports'
import { pythonText } from '../wire/python'
import { jsonBody, ownedBy } from '../wire/resource'
import { touched } from '../wire/rows'
import { routers } from './routers/routers'
import { securityGroups } from './security-groups/security-groups'
import { subnets } from './networks/subnets'
import { tagList, tagsOf } from '../wire/tag-filter'

const tagged = [networks, subnets, ports, routers, securityGroups]

/** Tags of the resources that carry them (neutron extensions/tagging.py). */
export const tagRoutes: Route[] = tagged.flatMap((resource): Route[] => {
  const list = `${resource.path}/{id}/tags`
  const one = `${list}/{tag}`
  const on = (handle: (target: Target) => ReturnType<Route['handle']>) => (call: Call) => {
    const row = resource.rows(call.region).get(call.params.id ?? '')
    if (!row || !resource.visible(row, call)) throw resourceNotFound(resource.plural, call.params.id ?? '')
    return handle({ call, row, table: resource.rows(call.region) })
  }
  return [
    { method: 'GET', path: list, handle: on(({ row }) => ok({ tags: tagsOf(row) })) },
    { method: 'PUT', path: list, handle: on(replaceTags) },
    { method: 'DELETE', path: list, handle: on((target) => setTags(target, [])) },
    { method: 'GET', path: one, handle: on(showTag) },
    { method: 'PUT', path: one, handle: on(addTag) },
    { method: 'DELETE', path: one, handle: on(removeTag) },
  ]
})

interface Target {
  call: Call
  row: Row
  table: Map<string, Row>
}

function replaceTags(target: Target) {
  const body = jsonBody(target.call, false)
  if (typeof body !== 'object' || body === null || !('tags' in body)) {
    throw invalidOperation('Invalid tags body')
  }
  const { tags } = body
  if (!Array.isArray(tags)) throw invalidOperation(`'${pythonText(tags)}' is not a list`)
  const wanted = tagList.parse(tags)
  const twice = wanted.find((tag, index) => wanted.indexOf(tag) !== index)
  if (twice !== undefined) throw invalidOperation(`Duplicate items in the list: '${twice}'`)
  setTags(target, wanted)
  return ok({ tags: wanted })
}

function showTag({ call, row }: Target) {
  const tag = call.params.tag ?? ''
  if (!tagsOf(row).includes(tag)) throw tagNotFound(tag)
  return { status: 204 as const }
}

function addTag(target: Target) {
  setTags(target, [...new Set([...tagsOf(target.row), target.call.params.tag ?? ''])])
  return { status: 201 as const }
}

function removeTag(target: Target) {
  showTag(target)
  return setTags(
    target,
    tagsOf(target.row).filter((tag) => tag !== target.call.params.tag),
  )
}

function setTags({ call, row, table }: Target, tags: string[]) {
  if (!ownedBy(row, call.caller)) throw forbidden('rule:update_tags')
  refuseOnlooker('update_tags', call.caller, row.project_id)
  table.set(row.id, touched(row, { tags }))
  return { status: 204 as const }
}

function tagNotFound(tag: string): NeutronError {
  return new NeutronError({ type: 'TagNotFound', status: 404, message: `Tag ${tag} could not be found.` })
}

function resourceNotFound(plural: string, id: string): NeutronError {
  const message = `Resource ${plural} ${id} could not be found.`
  return new NeutronError({ type: 'TagResourceNotFound', status: 404, message })
}
