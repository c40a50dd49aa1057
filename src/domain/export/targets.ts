import { aws } from './devices/aws'
import { azure } from './devices/azure'
import { fortigate } from './devices/fortigate'
import { gcp } from './devices/gcp'
import { heat } from './devices/heat'
import { iosXe } from './devices/ios-xe'
import { ipsecConf } from './devices/ipsec-conf'
import { junos } from './devices/junos'
import { libreswan } from './devices/libreswan'
import { openstack } from './devices/openstack'
import type { OwnTarget } from './own-end'
import { opnsense } from './devices/opnsense'
import { pfsense } from './devices/pfsense'
import { routeros } from './devices/routeros'
import { swanctl } from './devices/swanctl'
import { terraform } from './devices/terraform'
import type { ExportTarget } from './target'
import { valueSheet } from './devices/value-sheet'

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
