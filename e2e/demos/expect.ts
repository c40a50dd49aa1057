import { expect as base } from '@playwright/test'

/** Playwright's own, with the patience of a story: a page of a busy cloud may take a while. */
export const expect = base.configure({ timeout: 20_000 })
