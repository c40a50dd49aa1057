import { spawn, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lossRun, type LossRun } from './report'

interface GuestOptions {
  driver: 'strongswan' | 'libreswan'
  runs: number
  /** Called after each run. */
  tell: (run: LossRun) => void
}

const lab = fileURLToPath(new URL('../node/', import.meta.url))
/** What Libreswan's programs are linked with or call; the package itself would take strongSwan's place. */
const libraries = [
  'libldns3',
  'libunbound8',
  'libnss3',
  'libnss3-tools',
  'libcurl3-nss',
  'libevent-core-2.1-7',
  'libevent-pthreads-2.1-7',
  'libcap-ng0',
  'kmod',
]

/**
 * Measures with ESP in the kernel, which this machine's need not have: in a User-Mode Linux, with neutron-vpnaas' own
 * device driver at three routers, without an API. What the guest says of runs that went wrong goes to stderr. Throws where
 * it measured nothing.
 */
export async function measureInGuest({ driver, runs, tell }: GuestOptions): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vpnaas-panel-guest-'))
  try {
    const kernel = unpack(folder, 'user-mode-linux')
    const libreswan = unpack(folder, 'libreswan')
    call('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...libraries])
    const nss = join(libreswan, 'var/lib/ipsec/nss')
    mkdirSync(nss, { recursive: true })
    // Made here: the guest has too little entropy to do it in time.
    call('certutil', ['-N', '-d', `sql:${nss}`, '--empty-password'])
    const modules = join(folder, 'modules')
    mkdirSync(join(modules, 'lib/modules'), { recursive: true })
    const versions = join(kernel, 'usr/lib/uml/modules')
    for (const version of readdirSync(versions))
      symlinkSync(join(versions, version), join(modules, 'lib/modules', version))
    const out = join(folder, 'out')
    mkdirSync(out)
    writeFileSync(
      join(out, 'command'),
      `exec /usr/bin/python3 ${lab}loss/change.py ${driver} /var/loss ${runs}\n`,
    )
    const guest = spawn(
      join(kernel, 'usr/bin/linux.uml'),
      [
        'mem=2G',
        'rootfstype=hostfs',
        'rootflags=/',
        'rw',
        `init=${lab}esp-guest.sh`,
        'con=null',
        'con0=null,fd:1',
        'quiet',
        // A tick for ever: one that is lost while the guest is idle would stop its clock, and with it everything.
        'nohz=off',
        'highres=off',
        `LAB_OUT=${out}`,
        `LAB_MODULES=${modules}`,
        ...(driver === 'libreswan' ? [`LAB_LIBRESWAN=${libreswan}`] : []),
      ],
      { stdio: 'ignore' },
    )
    const ended = new Promise<void>((resolve) => guest.once('close', () => resolve()))
    const log = join(out, 'guest.log')
    let told = 0
    const follow = () => {
      const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(0, -1) : []
      for (const line of lines.slice(told)) {
        if (line.startsWith('{"driver"')) tell(lossRun.parse({ ...JSON.parse(line), load: loadavg()[0] }))
        else process.stderr.write(`${line}\n`)
      }
      told = lines.length
    }
    const timer = setInterval(follow, 1000)
    // On a busy machine ticks get lost all the same: seen with User-Mode Linux 6.1, and ended by this signal, which would
    // end the guest itself before its kernel expects it.
    const ticks = setInterval(() => existsSync(log) && guest.kill('SIGALRM'), 100)
    await ended
    clearInterval(ticks)
    clearInterval(timer)
    follow()
    if (told === 0) throw new Error('the guest said nothing')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Downloads a Debian package and unpacks it without installing it; returns where. */
function unpack(folder: string, name: string): string {
  call('apt-get', ['download', '-qq', name], folder)
  const archive = readdirSync(folder).find((file) => file.startsWith(`${name}_`)) ?? ''
  const target = join(folder, name)
  call('dpkg', ['-x', join(folder, archive), target])
  return target
}

function call(command: string, args: string[], cwd?: string): void {
  const { status, error } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    ...(cwd === undefined ? {} : { cwd }),
  })
  if (status !== 0) throw new Error(`${command} ended with ${status ?? error?.message ?? 'a signal'}`)
}
