import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** Returns the script that looks at a page from inside, as one expression. */
export async function bundledEyes(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'safari17.4',
      lib: {
        entry: fileURLToPath(new URL('eyes.ts', import.meta.url)),
        formats: ['iife'],
        name: 'installed',
      },
    },
  })
  const result = [built].flat().find((one) => 'output' in one)
  const chunk = result?.output[0]
  if (chunk?.type !== 'chunk') throw new Error('The script that looks at pages was not built')
  // The library asks Node's process how it is to print.
  return `(() => { const process = { env: {} }; ${chunk.code} })()`
}
