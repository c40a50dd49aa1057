import { readdirSync, renameSync } from 'node:fs'
import { started } from '../../e2e/support/started'
import { expect } from '../../e2e/support/fixtures'
import { ran } from './commands'
import type { Deployment } from './deployment'
import { checkReloads } from './reload-checks'
import { signInByApi } from './sign-in-by-api'

/** The package that `npm pack` makes, started by `npx` from a folder that holds nothing else. */
export async function checkPackage({ checks, folder, keystone }: Deployment): Promise<void> {
  const { check } = checks
  const inside = `${folder}/node_modules/vpnaas-panel`
  const start = (...words: string[]) =>
    started('npx', ['--no-install', 'vpnaas-panel', '--port', '0', ...words], {
      cwd: folder,
      isWrapped: true,
    })

  await check('the package has the built app, and no tests', () => {
    const files = readdirSync(inside, { recursive: true }).map(String)
    expect(files).toContain('dist/index.html')
    expect(files.filter((name) => /\.test\.ts$|golden|\.map$/.test(name))).toEqual([])
  })
  await check('what only the page is made of is not installed', () => {
    const installed = readdirSync(`${folder}/node_modules`)
    expect(installed).toContain('hono')
    expect(installed).not.toContain('react')
  })
  await check('npx vpnaas-panel --cloud serves the app and signs in', async () => {
    const gateway = await start('--cloud', `north=${keystone}`)
    try {
      const page = await (await fetch(gateway.origin)).text()
      expect(page).toMatch(/nonce="[\w+/=]{24}"/)
      expect(await signInByApi(gateway.origin)).toBe(201)
    } finally {
      await gateway.stop()
    }
  })
  for (const [what, words] of [
    ['npx vpnaas-panel --cloud', ['--cloud', `north=${keystone}`]],
    ['npx vpnaas-panel with its demo cloud', []],
  ] as const) {
    process.stdout.write(`  ${what}:\n`)
    const panel = await start(...words)
    await checkReloads(checks, panel.origin)
    await panel.stop()
  }
  await check('npx vpnaas-panel alone serves the demo cloud', async () => {
    const demo = await start()
    try {
      const config = await (await fetch(`${demo.origin}/config.json`)).text()
      expect(config).toContain('/clouds/north/identity/v3')
    } finally {
      await demo.stop()
    }
  })
  await check('a gateway without the built app says so and ends', () => {
    renameSync(`${inside}/dist`, `${inside}/aside`)
    try {
      const startIt = () => ran('node', [`${inside}/server/gateway/bin.mjs`, '--port', '0'], { cwd: folder })
      expect(startIt).toThrow('The app is not built')
    } finally {
      renameSync(`${inside}/aside`, `${inside}/dist`)
    }
  })
}
