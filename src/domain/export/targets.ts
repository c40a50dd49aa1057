import { aws } from './aws'
import { azure } from './azure'
import { fortigate } from './fortigate'
import { gcp } from './gcp'
import { heat } from './heat'
import { iosXe } from './ios-xe'
import { ipsecConf } from './ipsec-conf'
import { junos } from './junos'
import { libreswan } from './libreswan'
import { openstack } from './openstack'
import type { OwnTarget } from './own-end'
import { opnsense } from './opnsense'
import { pfsense } from './pfsense'
import { routeros } from './routeros'
import { swanctl } from './swanctl'
import { terraform } from './terraform'
import type { ExportTarget } from './target'
import { valueSheet } from './value-sheet'

/** Every device and cloud that the panel writes the other end for. */
export const exportTargets: readonly ExportTarget[] = [
  swanctl,
  ipsecConf,
  libreswan,
  iosXe,
  junos,
  fortigate,
  pfsense,
  opnsense,
  routeros,
  aws,
  azure,
  gcp,
]

/** Every format of a peer's configuration: that of any device first. */
export const peerFormats: readonly ExportTarget[] = [valueSheet, ...exportTargets]

/** Every tool that the panel writes this end for. */
export const ownTargets: readonly OwnTarget[] = [openstack, terraform, heat]
