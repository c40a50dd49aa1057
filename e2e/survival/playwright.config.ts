import { defineConfig } from '@playwright/test'
import journeys from '../playwright.config'

/** Every kind of plan with every fault at every step: `npm run test:survival`. */
export default defineConfig({
  ...journeys,
  testDir: '.',
  testIgnore: [],
  outputDir: '../../test-results/survival',
  snapshotPathTemplate: '{testDir}/../recorded/{arg}{ext}',
  // Browsers start again and again: they take their time on a busy machine.
  expect: { timeout: 30_000 },
  projects: [{ name: 'survival' }],
})
