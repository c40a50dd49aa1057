import { API, type Project, type Symbol as TypeSymbol } from 'typescript/unstable/sync'
import type { Node } from 'typescript/unstable/ast'
import {
  isIdentifier,
  isInterfaceDeclaration,
  isModuleDeclaration,
  isVariableDeclaration,
} from 'typescript/unstable/ast/is'
import type { Feature } from './compat'

/** Where a program uses a browser API or a part of the language. */
export interface Use extends Feature {
  file: string
  line: number
}

const isLibrary = ({ path }: { path: string }) => /\/lib\.[\w.]+\.d\.ts$/.test(path)

function identifiersIn(node: Node): Node[] {
  const found: Node[] = []
  const visit = (at: Node) => {
    if (isIdentifier(at)) found.push(at)
    at.forEachChild(visit)
  }
  visit(node)
  return found
}

/** The interface that a declaration is a member of; of `declare var X: { member }` it is X. */
function ownerOf(declaration: Node): string | undefined {
  for (let at: Node | undefined = declaration.parent; at; at = at.parent) {
    if (isInterfaceDeclaration(at) || isModuleDeclaration(at)) return at.name.text
    if (isVariableDeclaration(at) && isIdentifier(at.name)) return at.name.text
  }
  return undefined
}

/**
 * Returns every use of what TypeScript's own libraries declare, in the files of a project that are wanted. What the `lib`
 * of tsconfig.json leaves out, as the methods of iterators, does not compile in the first place.
 */
export function usesInSource(config: string, isWanted: (file: string) => boolean): Use[] {
  const api = new API()
  try {
    const project = api.updateSnapshot({ openProjects: [config] }).getProject(config)
    if (!project) throw new Error(`${config} is no project`)
    const features = new Map<number, Feature | undefined>()
    return project.program
      .getSourceFileNames()
      .filter(isWanted)
      .flatMap((file) => usesInFile(project, file, features))
  } finally {
    api.close()
  }
}

/** `features` remembers what symbols are, across files. */
function usesInFile(
  { program, checker }: Project,
  file: string,
  features: Map<number, Feature | undefined>,
): Use[] {
  const source = program.getSourceFile(file)
  if (!source) return []
  const identifiers = identifiersIn(source)
  const symbols = checker.getSymbolAtLocation(identifiers)
  return identifiers.flatMap((identifier, index) => {
    const symbol = symbols[index]
    if (!symbol) return []
    if (!features.has(symbol.id)) features.set(symbol.id, featureOf(symbol))
    const feature = features.get(symbol.id)
    if (!feature) return []
    const { line } = source.getLineAndCharacterOfPosition(identifier.getStart(source))
    return [{ ...feature, file, line: line + 1 }]
  })
}

function featureOf(symbol: TypeSymbol): Feature | undefined {
  const declaration = symbol.declarations.find(isLibrary)?.resolve()
  return declaration && { owner: ownerOf(declaration), name: symbol.name }
}
