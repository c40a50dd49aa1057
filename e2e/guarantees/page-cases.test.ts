import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { pageCases } from './page-cases'

/** Routes that show nothing of their own. */
const frames = new Set([
  '__root.tsx',
  'index.tsx',
  '$cloud/$region/$project/route.tsx',
  // Redirects links from before to the page Activity.
  '$cloud/$region/$project/plans/index.tsx',
])

it('e2e/journeys/resources/pages.spec.ts goes over every page there is', () => {
  const routes = readdirSync(new URL('../../src/routes/', import.meta.url), {
    recursive: true,
    encoding: 'utf8',
  })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.tsx') && !frames.has(file))
  expect(pageCases.map(({ file }) => file).toSorted()).toEqual(routes.toSorted())
})
