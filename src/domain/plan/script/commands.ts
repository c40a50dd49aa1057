import { shown, shownLines } from '../../text/visible-text'
import { siteText } from '../../text/names'
import { lateAlgorithms, nouns, optionWords, unsayable } from './command-options'
import { disabling, kindWords, stepTitle } from '../step-kinds'
import {
  isStepRef,
  siteOf,
  type BindingStep,
  type CreateStep,
  type DeleteStep,
  type DisableStep,
  type Made,
  type Plan,
  type ResultAttribute,
  type Step,
  type StepRef,
  type UpdateStep,
} from '../plan'
import type { Format } from '../../text/message'
import type { PlanSite } from '../../site/plan-site'
import { bindingAt } from '../binding-at'

/**
 * A plan as a POSIX shell script of `openstack` commands, one for each step, to read, to paste or to run. Objects that
 * later steps refer to are shell variables, or their ids once they are made. Pre-shared keys are asked for by name: no
 * value of one is ever in the text. Where the client cannot do a step, a comment says why, and the script ends before it
 * has changed anything. It is one subshell: pasted, it is read as a whole, and its end is not the end of the user's shell.
 * `format` writes its comments: in English, because the script is handed on.
 */
export function planCommands(
  plan: Plan,
  format: Format,
  made: ReadonlyMap<string, Made> = new Map(),
): string {
  const context = { plan, places: placesOf(plan), made, format }
  const lines = plan.steps.flatMap((step) => [
    '',
    `# ${oneLine(format(stepTitle(step)))}`,
    ...stepLines(step, context),
  ])
  const text = [
    ...headLines(context),
    '(',
    'set -eu',
    ...refusalLines(plan),
    ...placeLines(context),
    ...secretLines(context),
    ...lines,
    ')',
  ]
  return `${text.join('\n')}\n`
}

/**
 * Returns a text as one word of a POSIX shell. A terminal acts on control characters also in quotes: there are none. A
 * word that begins with `=` is quoted too: zsh replaces it by the path of the command of that name (zshexpn(1), “`=' expansion”).
 */
export function shellQuoted(text: string): string {
  return /^(?!=)[\w./:=,@%+-]+$/.test(text) ? text : `'${shownLines(text).replaceAll("'", `'\\''`)}'`
}

interface Context {
  plan: Plan
  /** The shell function of each site, by site key. */
  places: ReadonlyMap<string, string>
  made: ReadonlyMap<string, Made>
  format: Format
}

function placesOf({ sites }: Plan): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  return new Map(
    sites.map((site) => {
      const base = sites.length === 1 ? 'cloud' : `at_${nameOf(site, sites)}`
      let name = base
      for (let count = 2; taken.has(name); count += 1) name = `${base}_${count}`
      taken.add(name)
      return [site.key, name]
    }),
  )
}

/** The region where that tells the sites apart, else all of the site. */
function nameOf(site: PlanSite, sites: readonly PlanSite[]): string {
  const isOwn = sites.filter(({ region }) => region === site.region).length === 1
  const parts = isOwn ? [site.region] : [site.cloud.id, site.region, site.project.name]
  return slug(parts.join('_'))
}

function headLines({ plan: { title, sites }, format }: Context): string[] {
  const clouds = [...new Set(sites.map(({ cloud }) => cloud.id))]
  const entries = clouds.length === 1 ? 'an entry' : 'entries'
  return [
    `# ${oneLine(format(title))}`,
    `# Needs the openstack client with the VPN commands of python-neutronclient, and in clouds.yaml ${entries} called ${oneLine(clouds.join(', '))}.`,
    '# Unset the OS_ variables of an openrc file first: the client takes them before clouds.yaml.',
    '# An application credential has its project: with one, take --os-project-id out.',
  ]
}

/** What must be known before the first step: a script that ended halfway could leave a tunnel deleted. */
function refusalLines({ steps, sites }: Plan): string[] {
  if (steps.some((step) => unsayable(step) !== undefined) || sites.some(isUnsayable)) {
    const words =
      'The openstack client does not support every step: see the lines "Not supported by the client".'
    return [`echo ${shellQuoted(words)} >&2`, 'exit 1']
  }
  const late = steps.flatMap((step) =>
    step.kind === 'router-binding' ? [] : lateAlgorithms(step).map((value) => `${nouns[step.kind]}|${value}`),
  )
  return [...new Set(late)].flatMap((entry) => {
    const [noun = '', value = ''] = entry.split('|')
    const words = `This client does not support ${value}: install python-neutronclient 11.5 or newer.`
    return [
      `case "$(openstack ${noun} create --help)" in`,
      `*${shellQuoted(value)}*) ;;`,
      `*) echo ${shellQuoted(words)} >&2; exit 1 ;;`,
      'esac',
    ]
  })
}

/** A site that can be called by its name only with a character that nobody sees. */
const isUnsayable = ({ cloud, region, project }: PlanSite) =>
  [cloud.id, region, project.id].some((text) => shownLines(text) !== text)

function placeLines({ plan, places }: Context): string[] {
  return plan.sites.flatMap(({ key, cloud, region, project }) => {
    const options = [
      `--os-cloud=${shellQuoted(cloud.id)}`,
      `--os-region-name=${shellQuoted(region)}`,
      `--os-project-id=${shellQuoted(project.id)}`,
    ]
    return [
      `# ${siteText({ cloud, region, project })}`,
      `${places.get(key)}() { openstack ${options.join(' ')} "$@"; }`,
    ]
  })
}

/** Keys that nobody has yet are made, keys of connections are read in their place, the others are asked for. */
function secretLines({ plan, format }: Context): string[] {
  return plan.secrets.flatMap(({ id, label, source }) => {
    if (source === 'held') return []
    const name = secretVariable(id)
    return source === 'generated'
      ? [`${name}=\${${name}:-k$(openssl rand -hex 32)}`]
      : [`: "\${${name}:?Set ${name}: ${oneLine(format(label)).replaceAll(/["$\\`}!]/g, '')}}"`]
  })
}

function stepLines(step: Step, context: Context): string[] {
  const cannot = unsayable(step)
  if (cannot !== undefined) return [`# Not supported by the client: ${context.format(cannot)}.`]
  if (step.kind === 'router-binding') return [bindingLine(step, context)]
  switch (step.does) {
    case 'create':
      return [...createLines(step, context), ...addressLines(step, context)]
    case 'update':
      return [updateLine(step, context)]
    case 'disable':
      return disableLines(step, context)
    case 'delete':
      return [
        ...keepKey(step, context),
        `${placeOf(step, context)} ${nouns[step.kind]} delete ${shellQuoted(step.target)}`,
      ]
  }
}

function bindingLine(step: BindingStep, context: Context): string {
  const { agent_id, router_id } = bindingAt(step)
  const verb = step.does === 'create' ? 'add' : 'remove'
  const words = [shellQuoted(agent_id), shellQuoted(router_id)].join(' ')
  return `${placeOf(step, context)} network agent ${verb} router --l3 ${words}`
}

function createLines(step: CreateStep, context: Context): string[] {
  const options = optionWords(step.kind, 'create', step.body, wordsIn(context))
  const psk = step.psk === undefined ? [] : [`--psk="$${secretVariable(step.psk)}"`]
  const name = step.name.startsWith('-') ? `-- ${shellQuoted(step.name)}` : shellQuoted(step.name)
  const words = [
    placeOf(step, context),
    nouns[step.kind],
    'create',
    ...options,
    ...psk,
    '-f value -c ID',
    name,
  ]
  return [`${variable({ step: step.id, attribute: 'id' })}=$(${words.join(' ')})`]
}

function updateLine(step: UpdateStep, context: Context): string {
  const options = optionWords(step.kind, 'update', step.body, wordsIn(context))
  return [placeOf(step, context), nouns[step.kind], 'set', ...options, shellQuoted(step.target)].join(' ')
}

/** Waits until an agent has reported the connection: until then Neutron refuses (contract, 7.3). */
function disableLines(step: DisableStep, context: Context): string[] {
  const connection = wordsIn(context).ref({ step: step.maker, attribute: 'id' })
  const command = (verb: string) => `${placeOf(step, context)} ${nouns[step.kind]} ${verb}`
  const status = `$(${command('show')} ${connection} -f value -c Status)`
  return [
    `while [ "${status}" = PENDING_CREATE ]; do sleep 2; done`,
    `${command('set')} ${optionWords(step.kind, 'update', disabling, wordsIn(context)).join(' ')} ${connection}`,
  ]
}

/**
 * The addresses of a service that later steps refer to. Clients on openstacksdk (python-neutronclient 9 and newer) don't
 * show them: then, or where the service has none, the user is asked.
 */
function addressLines(step: CreateStep, context: Context): string[] {
  return (['external_v4_ip', 'external_v6_ip'] as const)
    .filter((attribute) => isReferredTo(step, attribute, context))
    .flatMap((attribute) => {
      const name = variable({ step: step.id, attribute })
      const service = wordsIn(context).ref({ step: step.id, attribute: 'id' })
      const family = attribute === 'external_v4_ip' ? 'IPv4' : 'IPv6'
      const of = `${context.format(kindWords[step.kind])} ${step.name} in ${siteOf(context.plan, step).region}`
      const question = oneLine(`External ${family} address of ${of}: `)
      return [
        `${name}=$(${placeOf(step, context)} vpn service show ${service} -f value -c ${attribute}) || ${name}=None`,
        `case $${name} in`,
        `None | '') printf %s ${shellQuoted(question)} >&2; read -r ${name} ;;`,
        'esac',
      ]
    })
}

function isReferredTo(step: CreateStep, attribute: ResultAttribute, { plan, made }: Context): boolean {
  if (typeof made.get(step.id)?.[attribute] === 'string') return false
  return plan.steps.some(
    (other) =>
      'body' in other &&
      Object.values(other.body).some(
        (value) => isStepRef(value) && value.step === step.id && value.attribute === attribute,
      ),
  )
}

/** A connection's key is known to the cloud alone: it is read before the connection goes, where a later step needs it. */
function keepKey(step: DeleteStep, context: Context): string[] {
  const { formerPsk } = step
  const isNeeded = context.plan.steps.some((other) => other.does === 'create' && other.psk === formerPsk)
  if (formerPsk === undefined || !isNeeded) return []
  const show = `${placeOf(step, context)} ${nouns[step.kind]} show ${shellQuoted(step.target)}`
  return [`${secretVariable(formerPsk)}=$(${show} -f value -c "Pre-shared Key")`]
}

function wordsIn({ made }: Context) {
  const ref = (of: StepRef): string => {
    const known = made.get(of.step)?.[of.attribute]
    return typeof known === 'string' ? shellQuoted(known) : `"$${variable(of)}"`
  }
  return { quoted: shellQuoted, ref }
}

function variable({ step, attribute }: StepRef): string {
  return attribute === 'id' ? `made_${slug(step)}` : `made_${slug(step)}_${attribute}`
}

const placeOf = (step: Step, { places }: Context): string => places.get(step.site) ?? 'openstack'
const slug = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')
const secretVariable = (secretId: string): string => `KEY_${slug(secretId).toUpperCase()}`
const oneLine = (text: string): string => shown(text).replaceAll(/\s+/g, ' ')
