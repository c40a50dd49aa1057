/** Limits of a project by the name that Neutron has for the resource; negative is none (contract, section 9.4). */
export type Limits = Readonly<Record<string, number>>
