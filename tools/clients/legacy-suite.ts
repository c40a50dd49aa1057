import { inEnglish } from '../../src/testing/in-english'
import { spawnSync } from 'node:child_process'
import { legacyKinds } from '../../src/domain/glossary/legacy-kinds'
import { legacyWords, type LegacyWord } from '../../src/domain/glossary/legacy-words'
import type { SuiteResult } from './suite'

type Client = 'neutron' | 'openstack'

/** Every command and option in the table of the page Help, asked of the clients' own help: do they know it. */
export function runLegacyWords(): SuiteResult {
  const commands: Record<Client, string> = {
    openstack: printed('openstack', 'command', 'list', '--group', 'openstack.neutronclient.v2'),
    neutron: printed('neutron', 'help'),
  }
  const failures: string[] = []
  let passed = 0
  for (const { title, neutron, openstack } of legacyKinds) {
    const options: Record<Client, string> = {
      openstack: printed('openstack', ...openstack.split(' '), 'create', '--help'),
      neutron: printed('neutron', 'help', `${neutron}-create`),
    }
    for (const word of legacyWords.filter((one) => one.title.key === title.key)) {
      for (const client of ['neutron', 'openstack'] as const) {
        const unknown = unknownIn(word, client, { commands: commands[client], options: options[client] })
        if (unknown === undefined) passed += 1
        else failures.push(`${inEnglish(title)}: ${client} does not know ${unknown}`)
      }
    }
  }
  return { name: 'words of other tools', passed, failed: failures.length, skipped: 0, failures }
}

/** The command or option of a word that a client's help does not have. Statuses and attributes are no words of its help. */
function unknownIn(word: LegacyWord, client: Client, help: { commands: string; options: string }) {
  const text = word[client]
  if (text.startsWith(`${client} `)) {
    const command = text.slice(client.length + 1)
    return new RegExp(`\\b${command}\\b`).test(help.commands) ? undefined : command
  }
  const options = text.match(/--[\w-]+/g) ?? []
  return options.find((option) => !new RegExp(`${option}(?![\\w-])`).test(help.options))
}

function printed(command: Client, ...words: string[]): string {
  return spawnSync(`/usr/bin/${command}`, words, { encoding: 'utf8' }).stdout
}
