import { defineConfig, devices } from '@playwright/test'
import { chromiumArguments } from './support/chromium-arguments'
import type { PanelOptions } from './support/fixtures'
import { findChromium } from '../scripts/find-chromium.mjs'

const executablePath = findChromium()
/** What is no journey on the demo cloud in Chromium. */
const apart = ['real-cloud/**', 'engines/**', 'survival/**']

export default defineConfig<PanelOptions>({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  testIgnore: apart,
  outputDir: '../test-results',
  snapshotPathTemplate: '{testDir}/recorded/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  // Each release refuses and hides other things: the journeys that meet them are made on each.
  projects: [
    { name: 'zed', testIgnore: [...apart, '**/hidden-from-readers.spec.ts'] },
    {
      name: '2025.1',
      testMatch: ['**/journeys/connect/connect.spec.ts', '**/resources.spec.ts', '**/reader.spec.ts'],
      use: { release: '2025.1' },
    },
    {
      name: '2026.2',
      testMatch: [
        '**/journeys/connect/connect.spec.ts',
        '**/resources.spec.ts',
        '**/hidden-from-readers.spec.ts',
      ],
      use: { release: '2026.2' },
    },
  ],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    // Traces and videos would hold what a test typed as a password.
    trace: 'off',
    screenshot: 'off',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [...chromiumArguments],
    },
  },
})
