import { z } from 'zod'
import { daySchema } from '../core/time/window.ts'
import { deckTypes } from './deck-routes.ts'
import { defineRoute, inWorkspace, none } from './route.ts'

export const groupDeck = defineRoute({
  id: 'stakeholders.deck', method: 'GET', path: '/workspaces/:ws/stakeholders/:group/deck.:format', scope: 'read', who: 'members', auditsRefusals: true,
  summary: 'The deck for a stakeholder group: its items with our activities, what moved since it last looked, what waits and why, and what we need. For people inside alone; it is no edition and is never shared.',
  params: inWorkspace.extend({ group: z.string().min(1).max(200), format: z.enum(['pptx', 'pdf']) }), query: z.strictObject({ roadmap: z.string().max(200).optional(), asOf: daySchema.optional() }), body: none,
  answer: { bytes: [deckTypes.pptx, deckTypes.pdf] },
})

export const stakeholderRoutes = [groupDeck] as const
