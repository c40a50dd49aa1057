import {
  account,
  brief,
  each,
  idOf,
  post,
  put,
  remove,
  type Request,
  type Sent,
  show,
  unknownId,
} from './step'
import { dmz, inside, lan, lan6, loose, main } from './topology'
import { oddTexts, wrongChoices, wrongTexts } from './values'

const group = (about: string, values: Sent) => post(`endpoint group: ${about}`, 'endpoint_group', values)
const ofCidrs = (about: string, endpoints: Sent) => group(about, { type: 'cidr', endpoints })
const ofSubnets = (about: string, endpoints: Sent) => group(about, { type: 'subnet', endpoints })

export const localGroup = ofSubnets('local', [idOf(lan)])
export const localPair = ofSubnets('local pair', [idOf(lan), idOf(dmz)])
export const local6 = ofSubnets('local v6', [idOf(lan6)])
export const localMixed = ofSubnets('local of two versions', [idOf(lan), idOf(lan6)])
export const localLoose = ofSubnets('local on no router', [idOf(loose)])
export const peerGroup = ofCidrs('peer', ['10.88.1.0/24'])
export const peerPair = ofCidrs('peer pair', ['10.88.2.0/24', '10.88.3.0/24'])
export const peer6 = ofCidrs('peer v6', ['fd00:88::/64'])
export const peerMixed = ofCidrs('peer of two versions', ['10.88.1.0/24', 'fd00:88::/64'])
export const peerOverlap = ofCidrs('peer that overlaps the local side', ['10.77.0.0/16'])
const ofNetworks = group('of networks', { type: 'network', endpoints: [idOf(inside)] })
export const ofRouters = group('of routers', { type: 'router', endpoints: [idOf(main)] })
export const ofVlans = group('of vlans', { type: 'vlan', endpoints: ['100', '4095', 'x'] })

const cidrs: Record<string, Sent> = {
  'host bits': ['10.9.0.5/24'],
  'one host': ['10.9.0.5/32'],
  everything: ['0.0.0.0/0'],
  'everything v6': ['::/0'],
  'v6 with host bits': ['fd00:9::5/64'],
  'v6 written out': ['fd00:0009:0000:0000:0000:0000:0000:0000/64'],
  'v6 in upper case': ['FD00:9::/64'],
  'v4 in v6': ['::ffff:10.9.0.0/120'],
  'no prefix': ['10.9.0.0'],
  'v6 without prefix': ['fd00:9::'],
  'prefix too long': ['10.9.0.0/33'],
  'v6 prefix too long': ['fd00:9::/129'],
  'negative prefix': ['10.9.0.0/-1'],
  netmask: ['10.9.0.0/255.255.255.0'],
  'empty prefix': ['10.9.0.0/'],
  'two octets': ['10.9/16'],
  'leading zeros': ['010.009.000.000/24'],
  'octet too great': ['10.9.0.256/24'],
  'a word': ['office'],
  'empty text': [''],
  'blank before': [' 10.9.0.0/24'],
  'blank inside': ['10.9.0.0 /24'],
  'a range': ['10.9.0.0-10.9.0.255'],
  'the second is bad': ['10.9.0.0/24', '10.9.1.0/40'],
  'a number': [5],
  'a fraction': [1.5],
  null: [null],
  true: [true],
  'a list': [['10.9.0.0/24']],
  'an object': [{ cidr: '10.9.0.0/24' }],
  'nested and good': ['10.9.0.0/24', ['10.9.1.0/24']],
  '256 characters': ['1'.repeat(256)],
}

const shapes: Record<string, Sent> = {
  'a bare text': '10.9.0.0/24',
  'two in one text': '10.9.0.0/24,10.9.1.0/24',
  'a bare number': 5,
  zero: 0,
  false: false,
  true: true,
  null: null,
  'an object': { cidr: '10.9.0.0/24' },
  'an empty object': {},
  'empty text': '',
  'empty list': [],
}

const subnets: Record<string, Sent> = {
  unknown: [unknownId],
  'known and unknown': [idOf(lan), unknownId],
  'not an id': ['lan'],
  'a cidr': ['10.77.1.0/24'],
  'a network': [idOf(inside)],
  null: [null],
  'a number': [7],
  empty: [''],
  'an object': [{ id: idOf(lan) }],
  'a list': [[idOf(lan)]],
  'an id in braces': [`{${unknownId}}`],
  'an id without dashes': [unknownId.replaceAll('-', '')],
}

const change = (about: string, values: Sent) => put(peerGroup, `endpoint group update: ${about}`, values)

/** Every attribute of an endpoint group, at creation and in updates. */
export const endpointGroupSteps: Request[] = [
  localGroup,
  localPair,
  local6,
  localMixed,
  localLoose,
  peerGroup,
  peerPair,
  peer6,
  peerMixed,
  peerOverlap,
  ofNetworks,
  ofRouters,
  ofVlans,
  ...each(cidrs, (name, value) => ofCidrs(`cidr, ${name}`, value)),
  ...each(shapes, (name, value) => ofCidrs(`endpoints as ${name}`, value)),
  ...each(subnets, (name, value) => ofSubnets(`subnet, ${name}`, value)),
  ...brief(ofCidrs('overlapping', ['10.9.0.0/16', '10.9.1.0/24'])),
  ...brief(ofCidrs('the same network in two spellings', ['10.9.0.0/24', '10.9.0.5/24'])),
  ...brief(group('a network that is none', { type: 'network', endpoints: ['no such network'] })),
  ...brief(group('a router as a number', { type: 'router', endpoints: [5] })),
  group('vlan null', { type: 'vlan', endpoints: [null] }),
  ...brief(group('vlan true', { type: 'vlan', endpoints: [true] })),
  group('vlan of a list', { type: 'vlan', endpoints: [['5']] }),
  ...brief(group('vlan of 255 characters', { type: 'vlan', endpoints: ['v'.repeat(255)] })),
  ...brief(group('an empty vlan', { type: 'vlan', endpoints: [''] })),
  group('vlan of 256 characters', { type: 'vlan', endpoints: ['v'.repeat(256)] }),
  group('network without endpoints', { type: 'network' }),
  group('vlan of an object', { type: 'vlan', endpoints: [{ vlan: 5 }] }),
  ...each(wrongChoices('cidr'), (name, value) =>
    group(`type ${name}`, { type: value, endpoints: ['10.9.0.0/24'] }),
  ),
  group('no type', { endpoints: ['10.9.0.0/24'] }),
  group('no endpoints', { type: 'cidr' }),
  group('nothing', {}),
  group('no endpoints, with name and description', {
    name: `it's "quoted"`,
    description: 'a\\b\tc\né',
    type: 'subnet',
    endpoints: [],
  }),
  group('unknown attribute', { type: 'cidr', endpoints: ['10.9.0.0/24'], colour: 'red' }),
  group('id given', { id: unknownId, type: 'cidr', endpoints: ['10.9.0.0/24'] }),
  group('other project', {
    type: 'cidr',
    endpoints: ['10.9.0.0/24'],
    project_id: account('other', 'projectId'),
  }),
  ...each({ null: null, 'a number': 5, '256 characters': oddTexts['256 characters'] }, (name, value) =>
    group(`name ${name}`, { name: value, type: 'cidr', endpoints: ['10.9.0.0/24'] }),
  ),
  {
    ...group('bulk', {}),
    body: { endpoint_groups: [{ type: 'cidr', endpoints: ['10.9.0.0/24'] }] },
  },
  show(peerGroup, 'endpoint group: show'),
  change('name', { name: 'renamed' }),
  change('description', { description: 'changed' }),
  change('nothing', {}),
  change('type', { type: 'subnet' }),
  change('the same type', { type: 'cidr' }),
  change('endpoints', { endpoints: ['10.99.0.0/24'] }),
  change('the same endpoints', { endpoints: ['10.88.1.0/24'] }),
  ...each({ ...wrongTexts, '256 characters': oddTexts['256 characters'] }, (name, value) =>
    change(`name ${name}`, { name: value }),
  ),
  change('unknown attribute', { colour: 'red' }),
  remove(ofNetworks, 'endpoint group: delete'),
  remove(ofNetworks, 'endpoint group: delete again'),
  put(ofNetworks, 'endpoint group update: of what was deleted', { name: 'x' }),
]
