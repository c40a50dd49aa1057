/** The catalogue `src/i18n/locales/<language>.json`, compiled by `tools/messages/vite-plugin.ts`. */
declare module 'virtual:messages/*' {
  const catalog: import('./formatter').CompiledCatalog
  export default catalog
}
