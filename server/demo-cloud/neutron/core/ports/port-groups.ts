import { z } from 'zod'
import type { Row } from '../../../world/world'

const groupIds = z.array(z.string()).default([])

/** The security groups of a port row. */
export function groupsOf(port: Row): string[] {
  return groupIds.parse(port.security_groups)
}
