import { packagesRefusal } from '../../e2e/support/debian-packages'

/** What each client comes from, as Debian 12 packages it. */
const packages = [
  'python3-openstackclient',
  'python3-neutronclient',
  'python3-openstacksdk',
  'python3-stestr',
  'tempest',
  'neutron-tempest-plugin',
]

/** Debian's own Python, which knows its packages; another one in the PATH would not. */
export const python = '/usr/bin/python3'

/** Why the clients can neither be found nor installed here; undefined where they are there, installed just now if need be. */
export const clientsRefusal = (): string | undefined => packagesRefusal(packages)
