import type { Actor } from '../core/kernel/permission.ts'

/** The house itself, for what nobody in particular asks: it may do all and is never a person. */
export const house: Actor = { id: 'system', role: 'owner' }
