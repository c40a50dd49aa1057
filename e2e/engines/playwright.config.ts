import { defineConfig } from '@playwright/test'
import { engines } from '../../scripts/find-engines.mjs'
import type { EngineOptions } from './fixtures'

/** In CI the tests of an engine that is missing fail; elsewhere they are left out, and `npm test` says so. */
const isHere = (engine: keyof typeof engines) =>
  process.env['CI'] !== undefined || engines[engine].find() !== undefined

/** The same journeys in three engines. The runner is Playwright's, the browsers are the machine's own. */
export default defineConfig<object, EngineOptions>({
  testDir: 'journeys',
  outputDir: '../../test-results/engines',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 240_000,
  reporter: 'list',
  projects: (['chromium', 'firefox', 'webkit'] as const)
    .filter(isHere)
    .map((engine) => ({ name: engine, use: { engine } })),
})
