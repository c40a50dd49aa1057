/** What a layer may import, as docs/architecture.md lays it down. What is not listed is forbidden. */
interface LayerRights {
  layers: readonly string[]
  /** Layers of which it may import types alone. */
  typesOf?: readonly string[]
  /** True where only the same folder of the layer is meant: features do not import one another. */
  ownFolderOnly?: boolean
  packages: 'any' | readonly string[]
  /** True where modules of Node itself may be imported. */
  node?: boolean
}

const page = ['app', 'routes', 'feature', 'components', 'api', 'ui', 'i18n', 'domain']

export const rights: Readonly<Record<string, LayerRights>> = {
  app: { layers: page, packages: 'any' },
  routes: { layers: page, packages: 'any' },
  feature: {
    layers: ['feature', 'components', 'api', 'ui', 'i18n', 'domain'],
    ownFolderOnly: true,
    packages: 'any',
  },
  components: { layers: ['components', 'api', 'ui', 'i18n', 'domain'], packages: 'any' },
  api: { layers: ['api', 'domain'], packages: ['zod', 'react', '@tanstack/react-query'] },
  ui: { layers: ['ui', 'i18n', 'domain'], packages: 'any' },
  i18n: { layers: ['i18n', 'domain'], packages: ['virtual:messages'] },
  domain: { layers: [], packages: ['zod', 'ipaddr.js'] },
  testing: { layers: ['testing', 'tools', 'server', 'api', 'i18n', 'domain'], packages: 'any', node: true },
  server: { layers: ['server', 'domain'], typesOf: ['api'], packages: 'any', node: true },
  e2e: {
    layers: ['e2e', 'tools', 'testing', 'server', 'i18n', 'domain', 'scripts'],
    packages: 'any',
    node: true,
  },
  tools: {
    layers: ['e2e', 'tools', 'testing', 'server', 'i18n', 'domain', 'scripts'],
    packages: 'any',
    node: true,
  },
  scripts: { layers: ['scripts'], packages: 'any', node: true },
}

/** The groups of domain, the lowest level first: a group imports those on lower levels. */
export const domainLevels: readonly (readonly string[])[] = [
  ['text'],
  ['ip'],
  ['neutron', 'errors', 'finding', 'glossary'],
  ['crypto', 'status'],
  ['site'],
  ['plan', 'peer-log', 'admin'],
  ['diagnosis', 'export'],
  ['forms', 'diagram'],
]

const levelOf = ({ folder }: Place): number =>
  domainLevels.findIndex((groups) => groups.some((group) => folder === `src/domain/${group}`))

/** A folder that belongs to a layer. */
export interface Place {
  layer: string
  folder: string
}

/** Returns true if a file of `from` may import a file of `to`. */
export function mayImport(from: Place, to: Place, kind: 'value' | 'type'): boolean {
  const granted = rights[from.layer]
  if (!granted) return false
  if (from.layer === 'domain' && to.layer === 'domain') {
    return from.folder === to.folder || levelOf(to) < levelOf(from)
  }
  if (granted.ownFolderOnly && from.layer === to.layer) return from.folder === to.folder
  return granted.layers.includes(to.layer) || (kind === 'type' && !!granted.typesOf?.includes(to.layer))
}

/** Returns true if a file of `from` may import the npm package, or with `isNode` the module of Node. */
export function mayImportPackage(from: Place, name: string, isNode: boolean): boolean {
  const granted = rights[from.layer]
  if (isNode) return !!granted?.node
  return granted?.packages === 'any' || !!granted?.packages.includes(name)
}
