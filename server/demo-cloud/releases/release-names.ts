/** The releases whose rules the demo cloud plays (contract, section 0). */
export const releaseNames = ['zed', '2025.1', '2026.2'] as const
export type ReleaseName = (typeof releaseNames)[number]
