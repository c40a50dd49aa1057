/**
 * Refuses imports whose spelling hides from the lint which module is meant.
 * `boundaries/dependencies` reads paths in plain quotes alone; `typescript/no-require-imports` and
 * `typescript/triple-slash-reference` refuse what else there is.
 */

const moduleFile = /\.[cm]?[jt]sx?(?:\?.*)?$/

/** Returns true for a text in plain quotes, which every rule can read. */
const isPlain = (node) => node?.type === 'Literal' && typeof node.value === 'string'

const isImportMeta = (node) => node?.type === 'MetaProperty' && node.meta.name === 'import'

/** Returns the property that is asked for, in either spelling. */
const propertyOf = ({ computed, property }) => (computed ? property.value : property.name)

const isUrlOfThisModule = ({ arguments: [, base] }) =>
  base?.type === 'MemberExpression' && isImportMeta(base.object) && propertyOf(base) === 'url'

/** Returns true for a path in backquotes, or put together from texts, that ends as a module's file does. */
function isHiddenModule(node) {
  if (node?.type === 'BinaryExpression') return isHiddenModule(node.right) || endsAsModule(node.right)
  return node?.type === 'TemplateLiteral' && moduleFile.test(node.quasis.at(-1).value.cooked ?? '')
}

const endsAsModule = (node) => isPlain(node) && moduleFile.test(node.value)

const plainSpecifiers = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    ImportExpression(node) {
      if (!isPlain(node.source))
        context.report({ node, message: 'Import a path in plain quotes: the lint reads no other.' })
    },
    MemberExpression(node) {
      if (isImportMeta(node.object) && ['glob', 'globEager'].includes(propertyOf(node)))
        context.report({
          node,
          message: 'Import each module by its path: the lint does not follow patterns.',
        })
    },
    CallExpression(node) {
      const { callee } = node
      const resolves =
        callee.type === 'MemberExpression' && isImportMeta(callee.object) && propertyOf(callee) === 'resolve'
      if (resolves && !isPlain(node.arguments[0]))
        context.report({ node, message: 'Resolve a path in plain quotes: the lint reads no other.' })
    },
    NewExpression(node) {
      if (isUrlOfThisModule(node) && isHiddenModule(node.arguments[0]))
        context.report({
          node,
          message: 'Write the URL of a module in plain quotes: the lint reads no other.',
        })
    },
    Identifier(node) {
      if (node.name === 'createRequire')
        context.report({ node, message: 'Import modules: the lint does not follow createRequire.' })
    },
  }),
}

export default { meta: { name: 'panel' }, rules: { 'plain-specifiers': plainSpecifiers } }
