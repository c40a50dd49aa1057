import { expect, it } from 'vitest'
import { innerSizes } from './tunnel-mtu'

/** ipsec-knowledge, section 5.4: 1500 v4, +NAT-T, 1500 v6, +NAT-T, 1450 v4, +NAT-T, 1450 v6, +NAT-T. */
it.each([
  ['aes-256-gcm-16', 'sha256', [1446, 1438, 1426, 1418, 1394, 1386, 1374, 1366]],
  ['aes-128-ccm-12', 'sha256', [1450, 1442, 1430, 1422, 1398, 1390, 1378, 1370]],
  ['aes-192-gcm-8', 'sha256', [1454, 1446, 1434, 1426, 1402, 1394, 1382, 1374]],
  ['aes-128', 'sha1', [1438, 1422, 1422, 1406, 1390, 1374, 1358, 1358]],
  ['aes-256', 'sha256', [1438, 1422, 1406, 1406, 1374, 1374, 1358, 1358]],
  ['aes-256', 'sha384', [1422, 1422, 1406, 1390, 1374, 1358, 1358, 1342]],
  ['aes-256', 'sha512', [1422, 1406, 1390, 1390, 1358, 1358, 1342, 1342]],
  ['aes-256-ctr', 'sha1', [1450, 1442, 1430, 1422, 1398, 1390, 1378, 1370]],
  ['aes-256-ctr', 'sha256', [1446, 1438, 1426, 1418, 1394, 1386, 1374, 1366]],
  ['aes-256-ctr', 'sha384', [1438, 1430, 1418, 1410, 1386, 1378, 1366, 1358]],
  ['aes-256-ctr', 'sha512', [1430, 1422, 1410, 1402, 1378, 1370, 1358, 1350]],
  ['3des', 'sha1', [1446, 1438, 1430, 1422, 1398, 1390, 1374, 1366]],
  ['3des', 'sha256', [1446, 1438, 1422, 1414, 1390, 1382, 1374, 1366]],
  ['3des', 'sha384', [1438, 1430, 1414, 1406, 1382, 1374, 1366, 1358]],
  ['3des', 'sha512', [1430, 1422, 1406, 1398, 1374, 1366, 1358, 1350]],
])('%s with %s leaves what the table says', (encryption_algorithm, auth_algorithm, expected) => {
  const found = [1500, 1450].flatMap((pathMtu) =>
    ([4, 6] as const).flatMap((outer) =>
      [false, true].map(
        (isNat) => innerSizes({ encryption_algorithm, auth_algorithm }, { pathMtu, outer, isNat })?.mtu,
      ),
    ),
  )
  expect(found).toEqual(expected)
})

it('knows the TCP segment, and nothing of values it does not know', () => {
  const path = { pathMtu: 1500, outer: 4, isNat: false } as const
  expect(innerSizes({ encryption_algorithm: 'aes-256-gcm-16', auth_algorithm: 'sha256' }, path)).toEqual({
    mtu: 1446,
    mss4: 1406,
    mss6: 1386,
  })
  expect(innerSizes({ encryption_algorithm: 'rot13', auth_algorithm: 'sha256' }, path)).toBeUndefined()
  expect(innerSizes({ encryption_algorithm: 'aes-256', auth_algorithm: 'crc32' }, path)).toBeUndefined()
})
