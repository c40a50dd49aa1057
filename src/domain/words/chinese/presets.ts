/** Pairs of policies that go together. */
export const presets = {
  'AES-256, SHA-256 and group 14 over IKEv2: every common device takes it.':
    '基于 IKEv2 的 AES-256、SHA-256 与 group 14：常见设备均支持。',
  'AES-256-GCM for the traffic and elliptic curve group 19, over IKEv2.':
    '基于 IKEv2，流量使用 AES-256-GCM，搭配椭圆曲线 group 19。',
  'AES-256-GCM in both phases, SHA-384 and group 20, over IKEv2. Not for RouterOS.':
    '基于 IKEv2，两个阶段均使用 AES-256-GCM，搭配 SHA-384 与 group 20。不适用于 RouterOS。',
  'Compatible and strong': '兼容且安全',
  'Legacy IKEv1': '旧式 IKEv1',
  Modern: '现代',
  'Modern, AEAD throughout': '现代，全程 AEAD',
  'The compatible algorithms over IKEv1, for a device that has no IKEv2.':
    '基于 IKEv1 的兼容算法，适用于不支持 IKEv2 的设备。',
  'The strongest that {device} and this cloud both take.': '{device} 与此云都支持的最强组合。',
} as const
