import * as z from 'zod/mini'
import {
  endpointGroupDefaults,
  endpointGroupForm,
  toEndpointGroupCreate,
} from '../../../src/domain/forms/resources/endpoint-group-form'
import {
  ikePolicyDefaults,
  ikePolicyForm,
  toIkePolicyCreate,
} from '../../../src/domain/forms/resources/ike-policy-form'
import {
  ipsecPolicyDefaults,
  ipsecPolicyForm,
  toIpsecPolicyCreate,
} from '../../../src/domain/forms/resources/ipsec-policy-form'
import { routerFactsOf } from '../../../src/domain/site/router-facts'
import { toSiteConnectionCreate } from '../../../src/domain/forms/resources/site-connection-body'
import {
  siteConnectionDefaults,
  siteConnectionForm,
} from '../../../src/domain/forms/resources/site-connection-form'
import {
  toVpnServiceCreate,
  vpnServiceDefaults,
  vpnServiceForm,
} from '../../../src/domain/forms/resources/vpn-service-form'
import { algorithmOptions } from '../../../src/domain/neutron/algorithm-options'
import { endpointGroup } from '../../../src/domain/neutron/resources/endpoint-group'
import { ikePolicy } from '../../../src/domain/neutron/resources/ike-policy'
import { ipsecPolicy } from '../../../src/domain/neutron/resources/ipsec-policy'
import { port, router, subnet } from '../../../src/domain/neutron/resources/network'
import { vpnService } from '../../../src/domain/neutron/resources/vpn-service'
import type { Kind } from './bodies'
import type { Body } from './body-values'
import type { Send } from './bodies-world'
import { modeOf } from '../../../src/domain/neutron/connection-mode'

/** What the panel's forms know of a site before anything is entered. */
export async function panelFacts(send: Send) {
  const read = async <Schema extends z.ZodMiniType>(path: string, schema: Schema) =>
    schema.parse((await send('GET', path)).body)
  const { routers } = await read('/routers', z.object({ routers: z.array(router) }))
  const { ports } = await read('/ports', z.object({ ports: z.array(port) }))
  const { subnets } = await read('/subnets', z.object({ subnets: z.array(subnet) }))
  const { vpnservices } = await read('/vpn/vpnservices', z.object({ vpnservices: z.array(vpnService) }))
  const groups = await read('/vpn/endpoint-groups', z.object({ endpoint_groups: z.array(endpointGroup) }))
  const { ikepolicies } = await read('/vpn/ikepolicies', z.object({ ikepolicies: z.array(ikePolicy) }))
  const policies = await read('/vpn/ipsecpolicies', z.object({ ipsecpolicies: z.array(ipsecPolicy) }))
  return {
    routers: routerFactsOf(routers, ports),
    subnets,
    services: vpnservices,
    groups: groups.endpoint_groups,
    ikePolicies: ikepolicies,
    ipsecPolicies: policies.ipsecpolicies,
  }
}
export type PanelFacts = Awaited<ReturnType<typeof panelFacts>>

const zed = algorithmOptions(new Set())

/** What the panel's form makes of a body's values: the body that it would send, or undefined where it refuses them. */
export function panelBody(kind: Kind, body: Body, facts: PanelFacts): object | undefined {
  return panelForms[kind]({ name: 'by-the-panel', ...formValues(body) }, facts)
}

const panelForms: Record<Kind, (values: Body, facts: PanelFacts) => object | undefined> = {
  ikepolicy: (values) => {
    const form = ikePolicyForm(zed).safeParse({ ...ikePolicyDefaults(zed), ...values })
    return form.data && toIkePolicyCreate(form.data)
  },
  ipsecpolicy: (values) => {
    const form = ipsecPolicyForm(zed).safeParse({ ...ipsecPolicyDefaults(zed), ...values })
    return form.data && toIpsecPolicyCreate(form.data)
  },
  vpnservice: (values, facts) => {
    const form = vpnServiceForm(facts).safeParse({ ...vpnServiceDefaults, ...values })
    return form.data && toVpnServiceCreate(form.data)
  },
  endpoint_group: (values, facts) => {
    const form = endpointGroupForm(facts).safeParse({ ...endpointGroupDefaults, ...values })
    return form.data && toEndpointGroupCreate(form.data)
  },
  ipsec_site_connection: (values, facts) => {
    const form = siteConnectionForm(facts).safeParse({ ...siteConnectionDefaults, ...values })
    const service = facts.services.find(({ id }) => id === form.data?.vpnservice_id)
    return form.data && toSiteConnectionCreate(form.data, modeOf(service))
  },
}

/** A body's attributes as the inputs hold them: seconds for a lifetime, DPD whole, '' for what is not chosen. */
function formValues({ lifetime, dpd, ...body }: Body): Body {
  const chosen = Object.entries(body).map(([key, value]) => [key, value === null ? '' : value])
  return {
    ...Object.fromEntries(chosen),
    ...(lifetime === undefined ? {} : { lifetime: secondsOf(lifetime) }),
    ...(dpd === undefined ? {} : { dpd: isRecord(dpd) ? { ...siteConnectionDefaults.dpd, ...dpd } : dpd }),
  }
}

function secondsOf(lifetime: unknown): unknown {
  if (!isRecord(lifetime)) return lifetime
  const { units = 'seconds', value = 3600 } = lifetime
  return units === 'seconds' ? value : units
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
