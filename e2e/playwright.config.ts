import { defineConfig, devices } from '@playwright/test'
import { findChromium } from '../.ci/find-chromium.mjs'

const executablePath = findChromium()

export default defineConfig({
  testDir: '.',
  testIgnore: ['real-cloud/**', 'demos/**', 'bench/**'],
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
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
