/**
 * Seconds without an answer to a ping every 0.1 s: medians of five runs on the real cloud (docs/decisions/replacement-order.md).
 * `strongswan` and `libreswan`: a connection is deleted and created again at both ends. `restart`: a VPN service is
 * disabled and, once it is DOWN, enabled.
 */
export const measuredLoss = { strongswan: 1, libreswan: 20, restart: 1.2 } as const
