import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect } from '../../e2e/support/fixtures'
import { started } from '../../e2e/support/started'
import { freePort, ran, root } from './commands'
import type { Deployment } from './deployment'
import { carriedOut } from './dockerfile'
import { example } from './example'
import { signInByApi } from './sign-in-by-api'

/** docs/examples/gateway/Dockerfile: its commands on a clean copy of the project. The image itself is not built. */
export async function checkDockerfile({ checks: { check }, work, keystone }: Deployment): Promise<void> {
  const context = `${work}/context`
  const ignored = new Set(example('gateway/Dockerfile.dockerignore').split('\n'))
  mkdirSync(context)
  cpSync(root, context, { recursive: true, filter: (path) => !ignored.has(basename(path)) })
  await check('its commands make a gateway that signs in, and its health check holds', async () => {
    const port = await freePort()
    const config = `${work}/docker-config.json`
    writeFileSync(config, example('gateway/config.json', { 'https://keystone.example:5000/v3': keystone }))
    const text = example('gateway/Dockerfile', {
      '/etc/vpnaas-panel/config.json"': `${config}", "--port", "${port}"`,
      'http://127.0.0.1:8080/': `http://127.0.0.1:${port}/`,
    })
    const { entrypoint, command, healthcheck, cwd, env } = carriedOut(text, context, `${work}/stages`)
    const [program = '', ...words] = [...entrypoint, ...command]
    const gateway = await started(program, words, { cwd, env: { ...process.env, ...env } })
    try {
      expect(await signInByApi(gateway.origin)).toBe(201)
      const [look = '', ...how] = healthcheck
      ran(look, how, { cwd })
    } finally {
      await gateway.stop()
    }
    expect(() => ran(healthcheck[0] ?? '', healthcheck.slice(1), { cwd })).toThrow()
  })
}
