import { defineConfig } from '@playwright/test'
import panel from '../playwright.config'

export default defineConfig({
  ...panel,
  testDir: '.',
  // It waits for chance: only where it is asked for.
  testIgnore: process.env['LAB_RACE'] ? [] : ['race.spec.ts'],
  projects: [{ name: 'real cloud' }],
  outputDir: '../../test-results/real-cloud',
  // One cloud, one order: each test finds what the one before left.
  workers: 1,
  fullyParallel: false,
  // An agent's report takes 10 s here, and one that lost the race 15 s more before the lab nudges it.
  timeout: 240_000,
  expect: { timeout: 20_000 },
})
