import type { BenchedCloud } from './cloud-under-test'
export async function realCloud(): Promise<BenchedCloud> {
  throw new Error('soon')
}
