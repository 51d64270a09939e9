import { Refusal } from '../../core/kernel/refusal.ts'
import { rowsOf } from '../../core/roadmap/empty-cells.ts'
import { outcomeOf } from '../../core/workshop/outcome.ts'
import { photos } from '../../core/workshop/notes.ts'
import { planSheets } from '../../core/workshop/plan-sheets.ts'
import { standingFor } from '../../core/workshop/taking-part.ts'
import { participants } from '../../core/workshop/workshops.ts'
import { addPhotograph, boardTypes, exportBoard, printSheet, readPhotograph } from '../../protocol/paper-routes.ts'
import type { Rendering } from '../decks/rendering.ts'
import { type Answer, answer, type Caller } from '../http/answer.ts'
import type { Ledger } from '../log/ledger.ts'
import type { LogStore } from '../log/log-store.ts'
import { cleanPhotograph } from './clean-photograph.ts'

interface PaperHands {
  readonly ledger: Ledger
  readonly store: LogStore
  readonly rendering: Rendering
  readonly audit: (workspace: string, caller: Caller, act: string, details: Record<string, string>) => Promise<void>
}

/** Answers of the day on paper: what is printed for it, the photographs of its walls, and its board as files. For members alone. */
export function paperAnswers({ ledger, store, rendering, audit }: PaperHands): Answer[] {
  return [
    answer(printSheet, async ({ params, query, caller }) => {
      const { state, today } = await ledger.state(params.ws)
      const outcome = outcomeOf(state, params.workshop)
      const leader = participants.get(state, outcome.workshop.leader)?.name
      const { sheet } = params
      const rows = rowsOf(state, outcome.workshop.roadmap).map(({ title, hue }) => ({ title, hue }))
      const bytes = await rendering.kit({ workspace: params.ws, kit: { outcome, plans: planSheets(state, outcome.workshop), rows, leader }, sheet, paper: query.paper, day: today })
      await audit(params.ws, caller, 'export', { workshop: params.workshop, sheet, paper: query.paper })
      return { bytes, type: 'application/pdf', fileName: `workshop-${sheet}-${query.paper}.pdf` }
    }),
    answer(exportBoard, async ({ params, caller }) => {
      const { state, today } = await ledger.state(params.ws)
      const { format } = params
      const bytes = await rendering.board({ workspace: params.ws, outcome: outcomeOf(state, params.workshop), format, day: today })
      await audit(params.ws, caller, 'export', { workshop: params.workshop, format })
      return { bytes, type: boardTypes[format], fileName: `workshop-board.${format}` }
    }),
    answer(addPhotograph, async ({ params, query, files, caller }) => {
      // Before a picture is decoded: whoever may not add one does not make this service work.
      standingFor((await ledger.state(params.ws)).state, params.workshop, 'photo.add', { actor: caller.actor })
      const [file, ...more] = files
      if (file === undefined || more.length > 0) throw new Refusal('invalid', 'Send one photograph at a time.')
      const { bytes, type, width, height } = await cleanPhotograph(file.bytes)
      const digest = await store.putBlob(params.ws, bytes)
      const args = { workshop: params.workshop, picture: { digest, type, width, height }, ...(query.caption === undefined || query.caption === '' ? {} : { caption: query.caption }) }
      const [written] = await ledger.submit(params.ws, [{ id: query.id, name: 'photo.add', args }], caller.actor)
      const made = written?.changes.find(({ kind, collection }) => kind === 'create' && collection === photos.collection)
      return { photo: made?.id ?? '', width, height }
    }),
    answer(readPhotograph, async ({ params }) => {
      const photo = photos.get((await ledger.state(params.ws)).state, params.photo)
      if (photo?.workshop !== params.workshop || photo.picture === undefined) throw new Refusal('not-found', 'There is no such photograph in this workshop.')
      const bytes = await store.blob(params.ws, photo.picture.digest)
      if (bytes === undefined) throw new Refusal('not-found', 'There is no such photograph in this workshop.')
      return { bytes, type: photo.picture.type, fileName: `photograph.${photo.picture.type === 'image/png' ? 'png' : 'jpg'}` }
    }),
  ]
}
