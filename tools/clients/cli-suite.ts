import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { CliStep } from './cli-step'
import { python } from './packages'
import { clientEnvironment } from '../../e2e/support/process'
import type { SuiteResult } from './suite'
import type { Target } from './target'
import type { WorkFolder } from './work-folder'

const answer = z.object({ code: z.number(), out: z.string(), err: z.string() })
type CliAnswer = z.infer<typeof answer>

/** Gives the commands one after another, each as its account and in its region, and holds the answers against what is awaited. */
export async function runCli(
  steps: readonly CliStep[],
  { target, folder }: { target: Target; folder: WorkFolder },
): Promise<SuiteResult> {
  const shells = new Map<string, Shell>()
  const failures: string[] = []
  for (const step of steps) {
    const command = filled(step.run, target)
    const place = cloudOf(step)
    const shell = shells.get(place.join(' ')) ?? openShell(folder)
    shells.set(place.join(' '), shell)
    const given = await shell.run([...place, ...words(command), ...formatOf(step)])
    const difference = differenceOf(step, given, target)
    const where = `${step.as ?? 'member'}, ${step.region ?? 'RegionOne'}`
    if (difference !== undefined) failures.push(`openstack ${command} (${where}): ${difference}`)
  }
  for (const shell of shells.values()) shell.close()
  const failed = failures.length
  return { name: 'openstack CLI', passed: steps.length - failed, failed, skipped: 0, failures }
}

type Shell = ReturnType<typeof openShell>

/** A process for each account and region: within one, the client keeps the first it signed in to. */
function openShell({ cloudsFile }: WorkFolder) {
  const script = fileURLToPath(new URL('./openstack-shell.py', import.meta.url))
  const env = clientEnvironment({ OS_CLIENT_CONFIG_FILE: cloudsFile })
  const child = spawn(python, [script], { env, stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    run: async (argv: string[]): Promise<CliAnswer> => {
      child.stdin.write(`${JSON.stringify(argv)}\n`)
      const line = await lines.next()
      if (line.done) throw new Error('the command line client ended')
      return answer.parse(JSON.parse(line.value))
    },
    close: () => child.stdin.end(),
  }
}

function cloudOf({ as = 'member', region = 'RegionOne' }: CliStep): string[] {
  return ['--os-cloud', as, '--os-region-name', region]
}

function formatOf({ shows, lists, lacks }: CliStep): string[] {
  return shows || lists || lacks ? ['-f', 'json'] : []
}

function words(command: string): string[] {
  return command.split(' ')
}

/** `{member}` and `{other}` are names of projects, `{member-user}` is a user's. */
function filled(text: string, { accounts }: Target): string {
  return text
    .replaceAll('{member}', accounts.member.project)
    .replaceAll('{other}', accounts.other.project)
    .replaceAll('{member-user}', accounts.member.user)
}

function differenceOf(step: CliStep, { code, out, err }: CliAnswer, target: Target): string | undefined {
  if (step.refused !== undefined) {
    if (code === 0) return `was done, though it must be refused with "${step.refused}"`
    return `${out}${err}`.includes(step.refused) ? undefined : `refused with ${err.trim()}`
  }
  if (code !== 0) return `refused with ${err.trim()}`
  const awaited = (row: Record<string, unknown>) =>
    z.record(z.string(), z.unknown()).parse(JSON.parse(filled(JSON.stringify(row), target)))
  if (step.shows) return missingIn(awaited(step.shows), JSON.parse(out))
  return listDifference((step.lists ?? []).map(awaited), (step.lacks ?? []).map(awaited), out)
}

function listDifference(
  lists: Record<string, unknown>[],
  lacks: Record<string, unknown>[],
  out: string,
): string | undefined {
  if (lists.length + lacks.length === 0) return undefined
  const rows = z.array(z.unknown()).parse(JSON.parse(out))
  const has = (wanted: Record<string, unknown>) => rows.some((row) => missingIn(wanted, row) === undefined)
  const absent = lists.find((wanted) => !has(wanted))
  if (absent) return `no row has ${JSON.stringify(absent)}`
  const surplus = lacks.find(has)
  return surplus && `a row has ${JSON.stringify(surplus)}`
}

/** What of the awaited columns the given object lacks or has otherwise. */
function missingIn(wanted: Record<string, unknown>, given: unknown): string | undefined {
  const row = z.record(z.string(), z.unknown()).safeParse(given)
  if (!row.success) return 'no object'
  const wrong = Object.entries(wanted).filter(([name, value]) => !isDeepStrictEqual(row.data[name], value))
  return wrong.length === 0
    ? undefined
    : wrong
        .map(([name, value]) => `${name} is ${JSON.stringify(row.data[name])}, not ${JSON.stringify(value)}`)
        .join('; ')
}
