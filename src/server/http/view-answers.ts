import { exportPoster, exportTable, exportTypes, exportView, listViews } from '../../protocol/view-routes.ts'
import { readViewAs } from '../../protocol/view-as-routes.ts'
import { toXlsx } from '../../exports/xlsx.ts'
import { csvText } from '../../lib/csv.ts'
import { audienceFor } from '../decks/audience-for.ts'
import { shelfFor } from '../decks/shelf.ts'
import { type DeckHands, refusedIsAudited } from './deck-answers.ts'
import { recordTable } from '../tables/record-table.ts'
import { type Answer, answer } from './answer.ts'
import { isMember } from './who-asks.ts'

/** Answers of exports: a View as JSON, or its items as CSV; and for members, a table of records as it stands here, and the activity roadmap as a poster. */
export function viewAnswers({ ledger, rendering, audit }: Pick<DeckHands, 'ledger' | 'rendering' | 'audit'>): Answer[] {
  return [
    answer(listViews, async ({ params, caller }) => {
      const { state, today } = await ledger.state(params.ws)
      return { today, ...shelfFor(state, caller.actor) }
    }),
    answer(exportView, async ({ params, query, caller }) => {
      const audience = audienceFor((await ledger.state(params.ws)).state, query.audience, caller.actor)
      const bytes = await refusedIsAudited(
        () => rendering.exported({ workspace: params.ws, audience, asOf: query.asOf, format: params.format, isMember: isMember(caller.actor) }),
        () => audit(params.ws, caller, 'refused to share', { export: params.format, audience: audience.key }),
      )
      await audit(params.ws, caller, 'export', { audience: audience.key, format: params.format })
      return { bytes, type: exportTypes[params.format], fileName: `throughline-${audience.key}.${params.format}` }
    }),
    answer(readViewAs, async ({ params, query, caller }) => {
      const { state } = await ledger.state(params.ws)
      const [audience, against] = [audienceFor(state, query.audience, caller.actor), query.against]
      const { told, changes } = await rendering.viewAs({ workspace: params.ws, audience, against: against === undefined || /^\d/.test(against) ? against : audienceFor(state, against, caller.actor) })
      return { audience: told.audience, today: told.today, collections: told.collections as never, ...(changes === undefined ? {} : { changes: changes as never }) }
    }),
    answer(exportTable, async ({ params, query, caller }) => {
      const { state } = await ledger.state(params.ws)
      const table = recordTable(state, params.collection, caller.actor, query.columns?.split(',').map((name) => name.trim()).filter((name) => name !== ''))
      const isCsv = params.format === 'csv'
      await audit(params.ws, caller, 'export', { collection: params.collection, format: params.format })
      return {
        bytes: isCsv ? new TextEncoder().encode(csvText([table.columns, ...table.rows])) : toXlsx(table),
        type: exportTypes[params.format], fileName: `${params.collection}.${params.format}`,
      }
    }),
    // Made from the View of everyone inside, whoever asks: what is restricted hangs on no wall.
    answer(exportPoster, async ({ params, query, caller }) => {
      const audience = audienceFor((await ledger.state(params.ws)).state, 'internal', caller.actor)
      const bytes = await rendering.poster({ workspace: params.ws, audience, asOf: query.asOf, roadmap: params.roadmap, paper: query.paper, format: params.format })
      await audit(params.ws, caller, 'export', { roadmap: params.roadmap, format: params.format, paper: query.paper })
      return { bytes, type: params.format === 'pdf' ? 'application/pdf' : 'image/png', fileName: `activity-roadmap.${params.format}` }
    }),
  ]
}
