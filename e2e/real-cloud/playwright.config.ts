import { defineConfig } from '@playwright/test'
import panel from '../playwright.config'

export default defineConfig({
  ...panel,
  testDir: '.',
  testIgnore: [],
  projects: [{ name: 'real cloud' }],
  outputDir: '../../test-results/real-cloud',
  // One cloud, one order: each test finds what the one before left.
  workers: 1,
  fullyParallel: false,
  // An agent's report takes 10 s here, and one that lost the race 15 s more before the lab nudges it.
  timeout: 240_000,
  expect: { timeout: 20_000 },
})
