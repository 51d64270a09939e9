import { z } from 'zod'

export const steps = ['choose', 'sample', 'empty', 'import'] as const

/** Which page of the beginning is open. `import`: the three questions first, then a file. */
export const welcomeSearch = z.object({ step: z.enum(steps).catch('choose').optional() })
export type Step = (typeof steps)[number]
