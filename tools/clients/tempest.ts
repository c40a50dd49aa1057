import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clientEnvironment, finished } from '../../e2e/support/process'
import type { SuiteResult } from './suite'
import type { Target } from './target'
import type { WorkFolder } from './work-folder'

/**
 * The tests of OpenStack's own suite: all of VPNaaS, and of Neutron what a VPN stands on. Left out: floating addresses and
 * DHCP, which need what a demo does not have, and `test_extensions`, which fails on a cloud without metering.
 */
const suites = {
  'tempest: VPNaaS API': 'neutron_tempest_plugin.vpnaas.api',
  'tempest: security groups, agents, quotas':
    'tempest.api.network.(test_(networks_negative|security_groups[.]|versions|service_providers)' +
    '|admin.test_(agent|quotas))',
}

/** The names of Tempest's suites. */
export const tempestSuites = Object.keys(suites)

/** Runs one of them and counts; a test that skips is no pass, but is named. */
export async function runTempest(
  name: string,
  { target, folder, publicNetworkId }: { target: Target; folder: WorkFolder; publicNetworkId: string },
): Promise<SuiteResult> {
  const home = join(folder.path, 'tempest')
  mkdirSync(home, { recursive: true })
  writeFileSync(join(home, '.stestr.conf'), stestrConfiguration)
  writeFileSync(join(home, 'tempest.conf'), configuration(target, folder, publicNetworkId), { mode: 0o600 })
  const pattern = Object.entries(suites).find(([key]) => key === name)?.[1] ?? name
  const { stdout, stderr } = await finished('/usr/bin/stestr', ['run', '--serial', pattern], {
    cwd: home,
    env: clientEnvironment({ TEMPEST_CONFIG_DIR: home }),
  })
  return resultOf(name, stdout, stderr)
}

const stestrConfiguration =
  '[DEFAULT]\n' +
  'test_path=/usr/lib/python3/dist-packages/tempest/test_discover\n' +
  'top_dir=/usr/lib/python3/dist-packages\n'

/** `api_extensions = all` is what keeps tests of an extension from skipping. */
function configuration({ identity }: Target, { path }: WorkFolder, publicNetworkId: string): string {
  return `[DEFAULT]
log_dir = ${path}/tempest
log_file = tempest.log
use_stderr = false
[auth]
use_dynamic_credentials = false
test_accounts_file = ${path}/accounts.yaml
create_isolated_networks = false
default_credentials_domain_name = Default
tempest_roles = member
[identity]
auth_version = v3
uri_v3 = ${identity}
region = RegionOne
[identity-feature-enabled]
api_v2 = false
api_v3 = true
[service_available]
neutron = true
nova = false
glance = false
cinder = false
swift = false
horizon = false
[network]
region = RegionOne
public_network_id = ${publicNetworkId}
project_network_cidr = 10.240.0.0/16
project_network_mask_bits = 28
[network-feature-enabled]
api_extensions = all
[oslo_concurrency]
lock_path = ${path}/lock
`
}

function resultOf(name: string, stdout: string, stderr: string): SuiteResult {
  const count = (what: string) => Number(new RegExp(`^ - ${what}: (\\d+)$`, 'm').exec(stdout)?.[1] ?? 0)
  const failures = [...stdout.matchAll(/^(?:\{\d+\} )?(\S+|\S+ \(\S+\)) \[[\d.]+s\] \.\.\. FAILED$/gm)].map(
    ([, test = '']) => test,
  )
  const passed = count('Passed')
  const failed = Math.max(count('Failed'), failures.length)
  if (passed + failed === 0) {
    return { name, passed: 0, failed: 1, skipped: 0, failures: [`nothing ran: ${stderr.slice(-400)}`] }
  }
  return { name, passed, failed, skipped: count('Skipped'), failures }
}
