import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packagesRefusal } from '../../support/debian-packages'
import { finished } from '../../support/process'
import type { StrongSwan } from './venue'

const script = fileURLToPath(new URL('../../../tools/lab/node/peer.sh', import.meta.url))

async function peer(environment: Record<string, string>, ...words: string[]): Promise<void> {
  const env = { ...process.env, ...environment }
  const { code, stderr } = await finished('bash', [script, ...words], { env })
  if (code !== 0) throw new Error(`peer.sh ${words.join(' ')}: ${stderr}`)
}

/** The strongSwan beside the lab, on its wire. */
export function strongSwanAtLab(): StrongSwan {
  return {
    title: 'strongSwan at 203.0.113.200, network namespace lab-peer',
    up: () => peer({}, 'up'),
    load: (file) => ({ words: ['bash', script, 'load', 'swanctl', file] }),
    show: { words: ['bash', script, 'status', 'swanctl'] },
    ping: {
      words: 'ip netns exec lab-vm-r1 ping -c 4 -i 0.5 -W 2 192.168.77.1'.split(' '),
    },
    down: () => peer({}, 'down'),
  }
}

/** A strongSwan in a network namespace of its own, without a way to anywhere; undefined where this machine has none and cannot get one. */
export function strongSwanAlone(): StrongSwan | undefined {
  const isRoot = process.getuid?.() === 0
  if (!isRoot || packagesRefusal(['strongswan-charon', 'strongswan-swanctl', 'iproute2'])) return undefined
  const folder = join(tmpdir(), `vpnaas-panel-peer-${process.pid}`)
  const environment = { LAB_DIR: folder, LAB_PEER: `demo-peer-${process.pid}` }
  return {
    title: `strongSwan, network namespace ${environment.LAB_PEER}`,
    up: () => peer(environment, 'up'),
    load: (file) => ({ words: ['bash', script, 'load', 'swanctl', file], environment }),
    show: { words: ['bash', script, 'list'], environment },
    down: async () => {
      await peer(environment, 'down')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
