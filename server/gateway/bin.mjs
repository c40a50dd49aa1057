#!/usr/bin/env node
// `npx vpnaas-panel`: the gateway is TypeScript, which tsx reads.
import { register } from 'tsx/esm/api'

register()
await import('./main.ts')
