import type { Message, DisplayText } from '../text/message'
/** One thing worth knowing about a configuration. Lint, preflight and diagnosis all speak in these. */
export interface Finding {
  /** Stands for the rule, such as `IKE-V1`: one rule, one code. */
  code: string
  severity: Severity
  title: DisplayText
  /** The user's own data that shows it, a line each. */
  evidence: readonly DisplayText[]
  /** What to do, in plain words. */
  advice: Message
  /** Where the rule comes from: an RFC's section, a file of Neutron, or what was measured. */
  source: DisplayText
  /** The part of the tunnel it belongs to. */
  at: FindingPlace
  repair?: Repair
}

/** `broken`: it does not work or protects nothing. `weak`: it works, and should be changed. `note`: good to know. */
export type Severity = 'broken' | 'weak' | 'note'

export type FindingPlace = 'ike' | 'ipsec' | 'local' | 'gateway' | 'tunnel' | 'peer' | 'peer-networks'

/** The page on which a finding is mended, which makes a plan that is shown before it runs; `wake-agent` is one harmless call. */
export interface Repair {
  label: DisplayText
  page:
    | 'change-connection'
    | 'rotate-psk'
    | 'replace-ike-policy'
    | 'replace-ipsec-policy'
    | 'edit-connection'
    | 'export-peer'
    | 'vpn-service'
    | 'wake-agent'
  /** What the page starts with in place of the policy's own values, by attribute. */
  values?: Readonly<Record<string, string>>
}

/** What tells findings of one tunnel apart: a rule may say the same of both policies, each of which is mended by itself. */
export function findingKey({ code, at }: Pick<Finding, 'code' | 'at'>): string {
  return at === 'ike' || at === 'ipsec' ? `${code}-${at}` : code
}

const order: readonly Severity[] = ['broken', 'weak', 'note']

/** The worst first; rules keep their order within one severity. */
export function worstFirst<F extends Pick<Finding, 'severity'>>(findings: readonly F[]): F[] {
  return findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
}
