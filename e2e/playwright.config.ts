import { defineConfig, devices } from '@playwright/test'
import type { PanelOptions } from './support/fixtures'
import { findChromium } from '../.ci/find-chromium.mjs'

const executablePath = findChromium()

export default defineConfig<PanelOptions>({
  testDir: '.',
  testIgnore: ['real-cloud/**', 'demos/**', 'bench/**'],
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  projects: [
    { name: 'zed' },
    ...(['2025.1', '2026.2'] as const).map((release) => ({
      name: release,
      testMatch: ['connect.spec.ts', 'resources.spec.ts', 'reader.spec.ts'],
      use: { release },
    })),
  ],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    // Traces and videos would hold what a test typed as a password.
    trace: 'off',
    screenshot: 'off',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
})
