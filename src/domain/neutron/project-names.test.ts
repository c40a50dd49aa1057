import { expect, it } from 'vitest'
import { projectNamer } from './project-names'

const web = { id: 'aaaaaaaaaaaaaaaa', name: 'web', domain_id: 'default' }
const otherWeb = { id: 'bbbbbbbbbbbbbbbb', name: 'web', domain_id: 'cccccccccccccccc' }
const shop = { id: 'dddddddddddddddd', name: 'shop' }

it.each([
  ['its name', [web, shop], shop.id, 'shop'],
  ['the start of its id where nobody told the name', [web], shop.id, 'dddddddd'],
  ['the start of its id where it has no name', [{ ...shop, name: ' ' }], shop.id, 'dddddddd'],
  ['the domain too where a name is not enough', [web, otherWeb], web.id, 'web (default)'],
  ['the domain by the start of its id', [web, otherWeb], otherWeb.id, 'web (cccccccc)'],
  ['one name where it was told twice', [web, { id: web.id, name: 'web' }], web.id, 'web'],
])('a project is called by %s', (_what, projects, id, name) => {
  expect(projectNamer(projects)(id)).toBe(name)
})
