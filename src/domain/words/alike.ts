import type { chinese } from './chinese'

/** What English says alike and other languages do not: the words tell them apart, and this is their wording. */
export const alike: Readonly<Partial<Record<keyof typeof chinese, string>>> = {
  'Active (service)': 'Active',
  'Broken (policies)': 'Broken',
  'Down (service)': 'Down',
  'New pre-shared key (field)': 'New pre-shared key',
}
