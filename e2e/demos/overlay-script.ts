import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** tsx keeps the names of functions by a helper, which functions that are sent into the page then look for there. */
const helper = 'globalThis.__name = (target) => target;'

/** The overlay as one script for the page. */
export async function overlayScript(): Promise<string> {
  const entry = fileURLToPath(new URL('overlay/main.ts', import.meta.url))
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'overlay' } },
  })
  const chunk = [built].flat().flatMap((result) => ('output' in result ? result.output : []))[0]
  if (chunk?.type !== 'chunk') throw new Error('The overlay was not built')
  return `${helper}${chunk.code}`
}
