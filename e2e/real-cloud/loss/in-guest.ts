import { spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lossRun, type LossRun } from './report'

const lab = fileURLToPath(new URL('../lab/', import.meta.url))
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
 * device driver at three routers, without an API. Returns what was measured. Throws where the guest did not end well.
 */
export function measureInGuest(driver: 'strongswan' | 'libreswan', runs: number): LossRun[] {
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
    call(join(kernel, 'usr/bin/linux.uml'), [
      'mem=2G',
      'rootfstype=hostfs',
      'rootflags=/',
      'rw',
      `init=${lab}esp-guest.sh`,
      'con=null',
      'con0=null,fd:1',
      'quiet',
      `LAB_OUT=${out}`,
      `LAB_MODULES=${modules}`,
      ...(driver === 'libreswan' ? [`LAB_LIBRESWAN=${libreswan}`] : []),
    ])
    return runsIn(readFileSync(join(out, 'guest.log'), 'utf8'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function runsIn(log: string): LossRun[] {
  const lines = log.split('\n').filter((line) => line.startsWith('{"driver"'))
  if (lines.length === 0) throw new Error(`the guest measured nothing:\n${log.slice(-2000)}`)
  return lines.map((line) => lossRun.parse(JSON.parse(line)))
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
