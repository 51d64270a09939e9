import { redact } from '../../core/audiences/redact.ts'
import { exportView } from '../../protocol/view-routes.ts'
import { viewCsv } from '../../exports/view-csv.ts'
import { viewJson } from '../../exports/view-json.ts'
import { audienceFor } from '../decks/audience-for.ts'
import { pastState } from '../decks/past-state.ts'
import { workspaceKey } from '../decks/workspace-key.ts'
import type { DeckHands } from './deck-answers.ts'
import { type Answer, answer } from './answer.ts'

/** Answers of exports: a View as JSON, or its items as CSV. */
export function viewAnswers({ ledger, audit, key }: Pick<DeckHands, 'ledger' | 'audit'> & { readonly key: string }): Answer[] {
  return [
    answer(exportView, async ({ params, query, caller }) => {
      const now = await ledger.state(params.ws)
      const audience = audienceFor(now.state, query.audience, caller.actor)
      const today = query.asOf ?? now.today
      const { state } = query.asOf === undefined ? now : await pastState(ledger, params.ws, { day: query.asOf })
      const view = redact(state, audience, { today, key: workspaceKey(key, params.ws) })
      await audit(params.ws, caller, 'export', { audience: audience.key, format: params.format })
      const text = params.format === 'json' ? viewJson(view) : viewCsv(view)
      return { bytes: new TextEncoder().encode(text), type: params.format === 'json' ? 'application/json' : 'text/csv; charset=utf-8', fileName: `throughline-${audience.key}.${params.format}` }
    }),
  ]
}
