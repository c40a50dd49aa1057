import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Account, Target } from './target'

/** A folder of this run: clouds.yaml for the command line and the SDK, accounts.yaml and tempest.conf for Tempest. */
export interface WorkFolder {
  path: string
  cloudsFile: string
  remove: () => void
}

/** Writes the clients' configuration, readable by this user alone: it holds passwords. */
export function workFolder(target: Target): WorkFolder {
  const path = mkdtempSync(join(tmpdir(), 'vpnaas-panel-clients-'))
  const write = (name: string, text: string) => writeFileSync(join(path, name), text, { mode: 0o600 })
  write('clouds.yaml', cloudsOf(target))
  write('accounts.yaml', accountsOf(target))
  return {
    path,
    cloudsFile: join(path, 'clouds.yaml'),
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}

/** JSON is YAML. */
function cloudsOf({ identity, accounts, password }: Target): string {
  const clouds = Object.entries(accounts).map(([name, { user, project }]) => [
    name,
    {
      auth: {
        auth_url: identity,
        username: user,
        password,
        project_name: project,
        user_domain_name: 'Default',
        project_domain_name: 'Default',
      },
      regions: ['RegionOne', 'RegionTwo'],
      identity_api_version: '3',
    },
  ])
  return JSON.stringify({ clouds: Object.fromEntries(clouds) }, undefined, 2)
}

function accountsOf({ accounts, password }: Target): string {
  const entry = ({ user, project }: Account, roles: string[], types: string[] = []) => ({
    username: user,
    project_name: project,
    domain_name: 'Default',
    password,
    roles,
    ...(types.length > 0 ? { types } : {}),
  })
  const { member, other, admin, reader } = accounts
  return JSON.stringify(
    [
      entry(member, ['member']),
      entry(other, ['member']),
      entry(admin, ['admin'], ['admin']),
      entry(reader, ['reader']),
    ],
    undefined,
    2,
  )
}
