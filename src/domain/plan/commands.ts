import { nouns, optionWords, unsayable, type ShellWords } from './command-options'
import { stepTitle } from './kinds'
import { siteOf, type Made, type Plan, type PlanSite, type Step } from './plan'

/**
 * A plan as a POSIX shell script of `openstack` commands, one for each step, to read or to run. Objects that later steps
 * refer to are shell variables, or their ids once they are made. Pre-shared keys are asked for by name: no value of one
 * is ever in the text. What the client cannot say is said in words, and the script stops there.
 */
export function planCommands(plan: Plan, made: ReadonlyMap<string, Made> = new Map()): string {
  const places = placesOf(plan)
  const lines = plan.steps.flatMap((step) => [
    '',
    `# ${oneLine(stepTitle(step))}`,
    ...stepLines(step, { plan, places, made }),
  ])
  return `${[...headLines(plan, places), ...secretLines(plan), ...lines].join('\n')}\n`
}

/** A text as one word of a POSIX shell. */
export function shellQuoted(text: string): string {
  return /^[\w./:=,@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}

interface Context {
  plan: Plan
  /** The shell function of each site, by site key. */
  places: ReadonlyMap<string, string>
  made: ReadonlyMap<string, Made>
}

function placesOf({ sites }: Plan): ReadonlyMap<string, string> {
  const names = sites.map((site) => (sites.length === 1 ? 'cloud' : nameOf(site, sites)))
  return new Map(sites.map(({ key }, index) => [key, names[index] ?? 'cloud']))
}

/** The region where that tells the sites apart, else all of the site. */
function nameOf(site: PlanSite, sites: readonly PlanSite[]): string {
  const isOwn = sites.filter(({ region }) => region === site.region).length === 1
  const parts = isOwn ? [site.region] : [site.cloud.id, site.region, site.project.name]
  return `at_${slug(parts.join('_'))}`
}

function headLines(plan: Plan, places: ReadonlyMap<string, string>): string[] {
  const clouds = [...new Set(plan.sites.map(({ cloud }) => cloud.id))]
  const entries = clouds.length === 1 ? 'an entry' : 'entries'
  return [
    `# ${oneLine(plan.title)}`,
    `# Needs python3-openstackclient with the VPN commands, and in clouds.yaml ${entries} called ${clouds.join(', ')}.`,
    'set -eu',
    ...plan.sites.flatMap((site) => [
      `# ${oneLine(`${site.cloud.name} / ${site.region} / ${site.project.name}`)}`,
      `${places.get(site.key)}() { openstack --os-cloud=${shellQuoted(site.cloud.id)} --os-region-name=${shellQuoted(site.region)} --os-project-id=${shellQuoted(site.project.id)} "$@"; }`,
    ]),
  ]
}

/** Keys that nobody has yet are made, keys of connections are read in their place, the others are asked for. */
function secretLines({ secrets }: Plan): string[] {
  return secrets.flatMap(({ id, label, source }) => {
    if (source === 'held') return []
    const name = secretVariable(id)
    return source === 'generated'
      ? [`${name}=\${${name}:-k$(openssl rand -hex 32)}`]
      : [`: "\${${name}:?Set ${name}: ${oneLine(label).replaceAll(/["$\\`}]/g, '')}}"`]
  })
}

function stepLines(step: Step, context: Context): string[] {
  const at = context.places.get(step.site) ?? 'openstack'
  const noun = nouns[step.kind]
  const words = wordsIn(context)
  if (step.does === 'delete') {
    return [...keepKey(step, at), `${at} ${noun} delete ${shellQuoted(step.target)}`]
  }
  const body = step.psk === undefined || step.does === 'create' ? step.body : { ...step.body, psk: '' }
  const cannot = unsayable(body, step.does)
  if (cannot !== undefined)
    return [`echo ${shellQuoted(`The client cannot do this: ${cannot}.`)} >&2`, 'exit 1']
  const options = optionWords(step.body, words, step.does)
  if (step.does === 'update') {
    const renamed = typeof step.body['name'] === 'string' ? [`--name=${shellQuoted(step.body['name'])}`] : []
    return [[at, noun, 'set', ...renamed, ...options, shellQuoted(step.target)].join(' ')]
  }
  const psk = step.psk === undefined ? [] : [`--psk="$${secretVariable(step.psk)}"`]
  const name = step.name.startsWith('-') ? `-- ${shellQuoted(step.name)}` : shellQuoted(step.name)
  const command = [at, noun, 'create', ...options, ...psk, '-f value -c ID', name].join(' ')
  return [`${variable(step.id)}=$(${command})`]
}

/** A connection's key is known to the cloud alone: it is read before the connection goes, where a later step needs it. */
function keepKey(step: Extract<Step, { does: 'delete' }>, at: string): string[] {
  if (step.formerPsk === undefined) return []
  const show = `${at} ${nouns[step.kind]} show ${shellQuoted(step.target)} -f value -c "Pre-shared Key"`
  return [`${secretVariable(step.formerPsk)}=$(${show})`]
}

function wordsIn({ plan, places, made }: Context): ShellWords {
  return {
    quoted: shellQuoted,
    ref: ({ step: id, attribute }) => {
      const known = made.get(id)?.[attribute]
      if (typeof known === 'string') return shellQuoted(known)
      if (attribute === 'id') return `"$${variable(id)}"`
      const step = plan.steps.find((one) => one.id === id)
      const at = step ? places.get(siteOf(plan, step).key) : undefined
      return `"$(${at} vpn service show "$${variable(id)}" -f value -c ${attribute})"`
    },
  }
}

const slug = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')
const variable = (stepId: string): string => `made_${slug(stepId)}`
const secretVariable = (secretId: string): string => `KEY_${slug(secretId).toUpperCase()}`
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ')
