import type { Violation } from './violation'

/** What Neutron fills in for keys that a new connection leaves out (neutron-lib api/definitions/vpn.py, `dpd`). */
export const dpdDefaults = { action: 'hold', interval: 30, timeout: 120 } as const

/**
 * The timeout must be greater than the interval, both in seconds and already filled in from defaults or stored values
 * (neutron-vpnaas db/vpn/vpn_validator.py, _check_dpd; contract, section 5.5).
 */
export function dpdViolation(dpd: { interval: number; timeout: number }): Violation | undefined {
  if (dpd.timeout > dpd.interval) return undefined
  return {
    type: 'IPsecSiteConnectionDpdIntervalValueError',
    status: 400,
    message: 'ipsec_site_connection dpd_timeout is equal to or less than dpd_interval',
    attribute: 'dpd',
  }
}
