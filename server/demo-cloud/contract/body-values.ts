import fc from 'fast-check'

/** A request's resource. Texts that begin with `@` name an object of the world that the request is sent to. */
export type Body = Record<string, unknown>

/** The id of nothing. */
export const unknownId = '00000000-0000-4000-8000-000000000000'
export const long = (length: number) => 'x'.repeat(length)

/** Mostly values that are taken, so that whole bodies are taken too, and now and then one that may not be. */
export const mostly = (good: readonly unknown[], doubtful: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 19, arbitrary: fc.constantFrom(...good) },
    { weight: 1, arbitrary: fc.constantFrom(...doubtful) },
  )

/** Values of the attributes, good and doubtful ones. */
export const text = mostly(['', 'one', 'Zürich–東京', long(255)], [long(256), 5, null, {}, ['a'], true])
export const bool = mostly([true, false], ['true', 'False', 1, 0, 'maybe', null, 2, {}])
export const algorithms = {
  auth_algorithm: mostly(['sha1', 'sha256', 'sha384', 'sha512'], ['md5', 'SHA256', '', null, 1, 'aes-cmac']),
  encryption_algorithm: mostly(
    ['3des', 'aes-128', 'aes-192', 'aes-256'],
    ['des', 'aes-256-gcm-16', '', null, ['aes-128'], 'AES-256'],
  ),
  pfs: mostly(['group2', 'group5', 'group14'], ['group1', 'group15', 'group19', 14, null, '']),
}
export const lifetime = mostly(
  [{}, { value: 60 }, { units: 'seconds', value: 3600 }, { units: 'seconds' }, { value: 2147483647 }],
  [
    { units: 'kilobytes', value: 1000 },
    { value: 59 },
    { value: 0 },
    { value: -1 },
    { value: '3600' },
    { value: 'soon' },
    { value: 1.5 },
    { value: 2147483648 },
    { value: null },
    { units: null },
    { colour: 'red' },
    3600,
    'seconds',
    null,
    [],
  ],
)
export const endpoints = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(['10.88.1.0/24'], ['10.88.1.0/24', '10.88.2.0/24'], ['fd00:88::/64']),
  },
  { weight: 4, arbitrary: fc.constantFrom(['@subnet'], ['@subnet', '@second-subnet'], ['@subnet-v6']) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(
      [],
      '10.88.1.0/24',
      ['10.88.1.5/24'],
      ['10.88.1.5'],
      ['10.0.0.0/33'],
      [unknownId],
      ['office'],
      [''],
      [5],
      [null],
      { a: 1 },
      null,
      5,
    ),
  },
)

export const dpd = mostly(
  [
    {},
    { action: 'hold' },
    { action: 'restart', interval: 15, timeout: 60 },
    { interval: 10 },
    { timeout: 300 },
  ],
  [
    { action: 'wait' },
    { interval: 120 },
    { interval: 0, timeout: 1 },
    { timeout: 30 },
    { interval: -1 },
    { interval: 'often' },
    { interval: '10', timeout: '60' },
    { interval: '10' },
    { timeout: 2147483648 },
    { interval: null },
    { colour: 'red' },
    'hold',
    null,
    5,
  ],
)
export const networks = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constant<Body>({
      vpnservice_id: '@service',
      local_ep_group_id: '@local-group',
      peer_ep_group_id: '@peer-group',
    }),
  },
  {
    weight: 3,
    arbitrary: fc.constant<Body>({ vpnservice_id: '@legacy-service', peer_cidrs: ['10.88.7.0/24'] }),
  },
  {
    weight: 4,
    arbitrary: fc
      .record(
        {
          vpnservice_id: fc.constantFrom('@service', '@legacy-service', unknownId, 'nope', null),
          local_ep_group_id: fc.constantFrom(
            '@local-group',
            '@local-group-v6',
            '@peer-group',
            unknownId,
            '',
            null,
          ),
          peer_ep_group_id: fc.constantFrom(
            '@peer-group',
            '@peer-group-v6',
            '@local-group',
            unknownId,
            'nope',
            null,
          ),
          peer_cidrs: fc.constantFrom<unknown>(
            [],
            ['10.88.7.0/24', '10.88.8.0/24'],
            ['10.88.7.0/24', 'fd00:88::/64'],
            ['fd00:88::/64'],
            ['10.88.7.5/24'],
            ['10.88.7.0/24', '10.88.7.0/24'],
            ['x'],
            '10.88.7.0/24',
            null,
            [5],
          ),
        },
        { requiredKeys: ['vpnservice_id'] },
      )
      .map((body): Body => body),
  },
)
