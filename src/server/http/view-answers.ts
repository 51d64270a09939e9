import { exportView } from '../../protocol/view-routes.ts'
import { audienceFor } from '../decks/audience-for.ts'
import type { DeckHands } from './deck-answers.ts'
import { type Answer, answer } from './answer.ts'

/** Answers of exports: a View as JSON, or its items as CSV. */
export function viewAnswers({ ledger, rendering, audit }: Pick<DeckHands, 'ledger' | 'rendering' | 'audit'>): Answer[] {
  return [
    answer(exportView, async ({ params, query, caller }) => {
      const audience = audienceFor((await ledger.state(params.ws)).state, query.audience, caller.actor)
      const bytes = await rendering.exported({ workspace: params.ws, audience, asOf: query.asOf, format: params.format })
      await audit(params.ws, caller, 'export', { audience: audience.key, format: params.format })
      return { bytes, type: params.format === 'json' ? 'application/json' : 'text/csv; charset=utf-8', fileName: `throughline-${audience.key}.${params.format}` }
    }),
  ]
}
