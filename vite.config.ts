import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { demoCloud } from './server/gateway/vite-demo-cloud.ts'

export default defineConfig({
  plugins: [
    tanstackRouter({ target: 'react', autoCodeSplitting: true, quoteStyle: 'single' }),
    react(),
    demoCloud(),
  ],
  resolve: { alias: { '~': new URL('./src', import.meta.url).pathname } },
  build: { manifest: true, sourcemap: true, target: 'es2023', cssTarget: 'chrome111' },
  server: { port: 5173 },
  test: { include: ['src/**/*.test.{ts,tsx}', 'server/**/*.test.ts'], environment: 'node' },
})
