import { lookUp } from '../../../src/domain/text/own-entry'
import { seededHex } from '../world/ids'

/** What a role brings along: admin implies manager's two, and so on down (keystone/cmd/bootstrap.py). */
const implied: Readonly<Record<string, readonly string[]>> = {
  admin: ['member', 'reader'],
  member: ['reader'],
  auditor: ['reader'],
}

/** The roles of every cloud of the demo: those of keystone-manage bootstrap, and one that its operator added. */
export const roleNames: readonly string[] = ['admin', 'member', 'reader', 'auditor']

/** These roles with the ones they imply. */
export function withImplied(roles: readonly string[]): string[] {
  return [...new Set(roles.flatMap((role) => [role, ...(lookUp(implied, role) ?? [])]))]
}

/** A role as a token lists it. */
export function roleView(name: string, cloudId: string): { id: string; name: string } {
  return { id: seededHex(cloudId, 'role', name), name }
}
