import { mkdirSync, readdirSync } from 'node:fs'
import { ran, root } from './commands'

/** Packs the panel, which builds it, and installs the package in an empty folder, which is answered. */
export function installedPackage(work: string): string {
  ran('npm', ['pack', '--pack-destination', work], { cwd: root })
  const packed = readdirSync(work).find((name) => name.endsWith('.tgz'))
  const folder = `${work}/opt`
  mkdirSync(folder)
  ran('npm', ['install', '--omit=dev', '--no-audit', '--no-fund', `${work}/${packed ?? ''}`], { cwd: folder })
  return folder
}
