import type { UseQueryOptions } from '@tanstack/react-query'
import type { ComponentType, ReactNode } from 'react'
import type { Site } from '~/api/site/site'
import type { Finding } from '~/domain/finding/finding'
import type { Lifetime } from '~/domain/neutron/resources/common'
import type { PlainMessageKey } from '~/domain/text/message'

/** What both kinds of policy have. */
export interface Policy {
  id: string
  name: string
  description: string
  encryption_algorithm: string
  auth_algorithm: string
  pfs: string
  lifetime: Lifetime
}

/** The form of a policy in its drawer. */
export interface PolicyDrawerProps<P extends Policy> {
  /** The policy to edit; a new one without. */
  policy?: P
  /** What a new one starts as a copy of. */
  like?: P | undefined
  onClose: () => void
}

type Read<T> = UseQueryOptions<T, Error, T, string[]>

/** What differs between IKE policies and IPsec policies: the pages are the same. */
export interface PolicyKind<P extends Policy> {
  /** What one is called. */
  name: 'IKE policy' | 'IPsec policy'
  create: 'New IKE policy' | 'New IPsec policy'
  none: 'No IKE policies yet' | 'No IPsec policies yet'
  title: 'IKE policies' | 'IPsec policies'
  description: PlainMessageKey
  resource: 'ike-policy' | 'ipsec-policy'
  /** Which pages it has. */
  object: 'ikePolicy' | 'ipsecPolicy'
  collection: {
    list: (site: Site) => Read<P[]>
    show: (site: Site, id: string) => Read<P>
  }
  /** The values that tell one policy from another, by attribute. */
  cryptoOf: (policy: P) => [attribute: string, value: string][]
  /** What is to be known of a policy's cryptography. */
  lint: (policy: P) => Finding[]
  /** What the kind alone has, for the detail page. */
  ownProperties: (policy: P) => { label: string; value: ReactNode; note?: string }[]
  /** How `pfs` is called in the kind, and why. */
  group: { label: PlainMessageKey; note: PlainMessageKey }
  Drawer: ComponentType<PolicyDrawerProps<P>>
}
