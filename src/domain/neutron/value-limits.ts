/** Neutron's text columns hold 255 characters (contract, section 4.2). */
export const maxTextLength = 255

export const maxInteger = 2_147_483_647
