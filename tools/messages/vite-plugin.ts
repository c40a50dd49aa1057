import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { compileCatalog } from './compile.ts'

const prefix = 'virtual:messages/'
const fileOf = (language: string) =>
  new URL(`../../src/i18n/locales/${language}.json`, import.meta.url).pathname

/** Serves the compiled catalogue of a language as the module `virtual:messages/<language>`. */
export function messageCatalogs(): Plugin {
  return {
    name: 'message-catalogs',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined
      const file = fileOf(id.slice(prefix.length + 1))
      this.addWatchFile(file)
      return `export default ${JSON.stringify(compileCatalog(JSON.parse(readFileSync(file, 'utf8'))))}`
    },
  }
}
