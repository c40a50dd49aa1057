import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { expect } from '../../e2e/support/fixtures'
import { answers, freePort, ran } from './commands'
import type { Deployment } from './deployment'
import { example } from './example'
import { processStatus, startService, systemdRefusal } from './service'
import { signInByApi } from './sign-in-by-api'

const file = 'gateway/vpnaas-panel.service'
/** Of ten: what `systemd-analyze security` calls OK goes up to some four. */
const mostExposed = 2

/** docs/examples/gateway/vpnaas-panel.service: as systemd reads it, and run by a systemd of its own. */
export async function checkService(deployment: Deployment): Promise<void> {
  const { check } = deployment.checks
  const unit = `${deployment.work}/vpnaas-panel.service`
  writeFileSync(unit, example(file))
  await check('systemd-analyze has nothing to say against the unit', () => {
    ran('systemd-analyze', ['verify', unit], { cwd: deployment.work })
  })
  await check(`its exposure is at most ${mostExposed} of 10`, () => {
    const limit = `--threshold=${mostExposed * 10}`
    ran('systemd-analyze', ['security', '--offline=true', limit, unit], { cwd: deployment.work })
  })
  const refusal = systemdRefusal()
  if (refusal !== undefined) {
    process.stderr.write(`\n!!! THE UNIT WAS NOT STARTED: ${refusal}.\n\n`)
    return
  }
  await check('systemd starts it, it signs in, and is kept within its limits', () => expectKeptIn(deployment))
}

async function expectKeptIn({ work, folder, keystone }: Deployment): Promise<void> {
  const port = await freePort()
  const own = `${work}/service`
  mkdirSync(`${own}/etc`, { recursive: true })
  cpSync(folder, `${own}/opt`, { recursive: true })
  const settings = example('gateway/config.json', { 'https://keystone.example:5000/v3': keystone })
  writeFileSync(`${own}/etc/config.json`, settings)
  writeFileSync(`${own}/etc/secret.env`, 'VPNAAS_PANEL_SECRET=a-key-of-the-tests-that-is-long-enough\n', {
    mode: 0o600,
  })
  const unit = example(file, {
    '/usr/bin/node': process.execPath,
    '/opt/vpnaas-panel': '/mnt/opt',
    '/etc/vpnaas-panel/config.json\n': `/mnt/etc/config.json --port ${port}\n`,
    '/etc/vpnaas-panel/secret.env\n': '/mnt/etc/secret.env\n',
  })
  const origin = `http://127.0.0.1:${port}`
  const service = await startService(own, unit, () => answers(`${origin}/healthz`))
  try {
    expect(await signInByApi(origin)).toBe(201)
    const status = processStatus(`--port ${port}`)
    expect(status).toMatch(/^CapBnd:\s+0+$/m)
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m)
    expect(status).toMatch(/^Seccomp:\s+2$/m)
    expect(status).not.toMatch(/^Uid:\s+0\b/m)
  } finally {
    await service.stop()
  }
}
