import { at, brief, each, idOf, post, put, remove, type Request, type Sent, show } from './step'
import { lifetimes } from './ike-policies'
import { named, oddTexts, wrongChoices } from './values'

const create = (about: string, values: Sent) => post(`ipsec policy: ${about}`, 'ipsecpolicy', values)

const choices: Record<string, readonly string[]> = {
  transform_protocol: ['esp', 'ah', 'ah-esp', 'ESP', 'gre', ''],
  encapsulation_mode: ['tunnel', 'transport', 'beet'],
  auth_algorithm: ['sha1', 'sha256', 'sha384', 'sha512', 'aes-xcbc'],
  encryption_algorithm: ['3des', 'aes-128', 'aes-192', 'aes-256', 'aes-256-gcm-16', 'aes-128-ctr'],
  pfs: ['group2', 'group5', 'group14', 'group16', 'Group5'],
}

const subject = create('subject of updates', { name: 'subject' })
const change = (about: string, values: Sent) => put(subject, `ipsec policy update: ${about}`, values)

/** Every attribute of an IPsec policy, at creation and in updates. */
export const ipsecPolicySteps: Request[] = [
  ...brief(create('defaults', {})),
  ...brief(
    create('everything said', {
      name: 'full',
      description: 'all attributes',
      transform_protocol: 'ah',
      encapsulation_mode: 'transport',
      auth_algorithm: 'sha384',
      encryption_algorithm: 'aes-256',
      pfs: 'group14',
      lifetime: { units: 'seconds', value: 1800 },
    }),
  ),
  ...Object.entries(choices).flatMap(([attribute, values]) =>
    each(named(values), (name, value) => create(`${attribute} ${name || 'empty'}`, { [attribute]: value })),
  ),
  ...each(wrongChoices('esp'), (name, value) =>
    create(`transform_protocol by type, ${name}`, { transform_protocol: value }),
  ),
  ...each(
    {
      'least value': lifetimes['least value'],
      'below the least': lifetimes['below the least'],
      'beyond the greatest': lifetimes['beyond the greatest'],
      'digits as text': lifetimes['digits as text'],
      kilobytes: lifetimes.kilobytes,
      null: null,
    },
    (name, value) => create(`lifetime ${name}`, { lifetime: value }),
  ),
  create('name of 256 characters', { name: oddTexts['256 characters'] }),
  create('an attribute of the other policy kind', { ike_version: 'v2' }),
  create('mtu', { mtu: 1400 }),
  subject,
  change('name', { name: 'renamed' }),
  change('description', { description: 'changed' }),
  change('transform_protocol', { transform_protocol: 'ah-esp' }),
  change('transform_protocol back', { transform_protocol: 'esp' }),
  change('auth_algorithm', { auth_algorithm: 'sha256' }),
  change('encryption_algorithm', { encryption_algorithm: 'aes-256' }),
  change('encapsulation_mode', { encapsulation_mode: 'transport' }),
  change('pfs', { pfs: 'group14' }),
  change('lifetime', { lifetime: { value: 7200 } }),
  change('lifetime too short', { lifetime: { value: 10 } }),
  change('two at once, one bad', { name: 'half done', pfs: 'group99' }),
  show(subject, 'ipsec policy update: what is stored'),
  change('encapsulation_mode unknown', { encapsulation_mode: 'beet' }),
  change('unknown attribute', { colour: 'red' }),
  {
    label: 'ipsec policy: show with a suffix',
    method: 'GET',
    path: at`/v2.0/vpn/ipsecpolicies/${idOf(subject)}.json`,
  },
  remove(subject, 'ipsec policy: delete'),
  show(subject, 'ipsec policy: show what was deleted'),
  change('of what was deleted', { name: 'x' }),
  change('of what was deleted, with a bad value', { pfs: 'group1' }),
]
