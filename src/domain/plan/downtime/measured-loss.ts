/**
 * Seconds without an answer to a ping every 0.1 s, medians of five runs (docs/decisions/replacement-order.md).
 * `strongswan` and `libreswan`: a connection is deleted and created again at both ends. `restart`: a VPN service is
 * disabled and, once it is DOWN, enabled. `strongswan` and `restart` were measured on the real cloud; `libreswan` in a
 * User-Mode Linux guest, with Neutron's driver but without its API, since Libreswan needs ESP in the kernel.
 */
export const measuredLoss = { strongswan: 1, libreswan: 15, restart: 1.2 } as const
