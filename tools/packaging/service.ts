import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { until } from './commands'

const script = fileURLToPath(new URL('service.sh', import.meta.url))
const name = 'vpnaas-panel.service'

/** Why no systemd of our own can run here; undefined where it can. */
export function systemdRefusal(): string | undefined {
  if (process.getuid?.() !== 0) return 'it takes root'
  return unifiedCgroup() === undefined ? 'there is no cgroup2 to write in' : undefined
}

/** Where cgroup2 is mounted. */
function unifiedCgroup(): string | undefined {
  const mounts = existsSync('/proc/self/mountinfo') ? readFileSync('/proc/self/mountinfo', 'utf8') : ''
  return /^(?:\S+ ){4}(\S+) rw.* - cgroup2 /m.exec(mounts)?.[1]
}

/**
 * Lets a systemd of its own start a unit, which sees `folder` as /mnt and whose words are in `folder`/log, until it is
 * stopped.
 */
export async function startService(
  folder: string,
  unit: string,
  isUp: () => Promise<boolean>,
): Promise<{ stop: () => Promise<void> }> {
  writeUnits(`${folder}/units`, unit)
  const group = `${unifiedCgroup() ?? ''}/vpnaas-panel-${process.pid}`
  mkdirSync(group)
  const systemd = spawn('bash', [script, group, folder], { stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = new Promise((resolve) => systemd.once('close', resolve))
  const stop = async () => {
    systemd.kill('SIGKILL')
    await ended
    await until(() => removed(group), 'the cgroup is empty', 20)
  }
  try {
    await until(isUp, 'the service is up')
  } catch (error) {
    await stop()
    const log = `${folder}/log`
    throw new Error(existsSync(log) ? readFileSync(log, 'utf8') : 'The service said nothing', {
      cause: error,
    })
  }
  return { stop }
}

const target = (what: string) => `[Unit]\nDefaultDependencies=no\n${what}`

/** The unit, a target that wants it, and nothing behind the targets that every unit refers to. */
function writeUnits(units: string, unit: string): void {
  mkdirSync(`${units}/${name}.d`, { recursive: true })
  writeFileSync(`${units}/${name}`, unit)
  const toLog = '[Service]\nStandardOutput=append:/mnt/log\nStandardError=append:/mnt/log\n'
  writeFileSync(`${units}/${name}.d/log.conf`, toLog)
  for (const each of ['sysinit', 'basic', 'shutdown', 'umount', 'network-online']) {
    writeFileSync(`${units}/${each}.target`, target(''))
  }
  writeFileSync(`${units}/default.target`, target(`Requires=${name}\nAfter=${name}\n`))
}

function removed(group: string): boolean {
  try {
    for (const { name: child, parentPath } of readdirSync(group, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isDirectory())
      .toReversed()) {
      rmdirSync(`${parentPath}/${child}`)
    }
    rmdirSync(group)
    return true
  } catch {
    // A process in it is not gone yet.
    return false
  }
}

/** What the kernel says of the process whose command line has these words. */
export function processStatus(words: string): string {
  const pid = readdirSync('/proc').find(
    (entry) =>
      /^\d+$/.test(entry) && commandLine(entry).includes(words) && !commandLine(entry).startsWith('bash'),
  )
  return pid === undefined ? '' : readFileSync(`/proc/${pid}/status`, 'utf8')
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    // It ended while we looked.
    return ''
  }
}
