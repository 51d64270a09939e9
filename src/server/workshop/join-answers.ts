import type { State } from '../../core/kernel/state.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import { mayCommand } from '../../core/kernel/permission.ts'
import { participantIn } from '../../core/workshop/participant-in.ts'
import { leads, participantFor } from '../../core/workshop/taking-part.ts'
import { type Workshop, workshops } from '../../core/workshop/workshops.ts'
import { joinWorkshop, lookAtCode, makeJoinCode, makeWayBack, readJoinCode, type ShownCode } from '../../protocol/workshop-routes.ts'
import { type Answer, answer, type Caller, openAnswer } from '../http/answer.ts'
import type { Ledger } from '../log/ledger.ts'
import type { CodeOf, CodeStore } from './code-store.ts'
import { codeInAddress, newJoinCode } from './join-code.ts'
import { joinPicture } from './join-picture.ts'
import { type Joining, wayBackLasts } from './joining.ts'
import { openUntil, stillOpen } from './still-open.ts'

export interface WorkshopAnswerHands {
  readonly ledger: Ledger
  readonly codes: CodeStore
  readonly joining: Joining
  /** Where people reach the service. */
  readonly address: () => string
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly audit: (workspace: string, caller: Caller, act: string, details: Record<string, string>) => Promise<void>
}

/** Answers of how people come into a workshop. */
export function workshopAnswers({ ledger, codes, joining, address, now, audit }: WorkshopAnswerHands): Answer[] {
  const shown = (code: string, until: number): ShownCode => {
    const link = `${address()}/j/${codeInAddress(code)}`
    return { code, address: link, qr: joinPicture(link), until: new Date(until).toISOString() }
  }
  const make = async (of: CodeOf): Promise<string> => {
    for (;;) {
      const code = newJoinCode()
      if (await codes.put(of, code, now())) return code
    }
  }
  return [
    answer(readJoinCode, async ({ params: { ws, workshop: id }, caller }) => {
      const { state } = await ledger.state(ws)
      const workshop = seenBy(state, id, caller)
      const kept = await codes.of({ workspace: ws, workshop: id })
      if (kept === undefined || stillOpen(state, id, kept.madeAt, now()) === undefined) return {}
      return shown(kept.code, openUntil(state, workshop, kept.madeAt))
    }),
    answer(makeJoinCode, async ({ params: { ws, workshop: id }, caller }) => {
      const { state } = await ledger.state(ws, { fresh: true })
      const workshop = ledBy(state, id, caller)
      checkOpen(state, workshop, now())
      const code = await make({ workspace: ws, workshop: id })
      await audit(ws, caller, 'made a join code', { workshop: id })
      return shown(code, openUntil(state, workshop, now()))
    }),
    answer(makeWayBack, async ({ params: { ws, workshop: id, participant }, caller }) => {
      const { state } = await ledger.state(ws, { fresh: true })
      const workshop = ledBy(state, id, caller)
      checkOpen(state, workshop, now())
      const guest = participantIn(state, id, participant, 'params.participant')
      if (guest.person !== undefined) throw new Refusal('invalid', `${guest.name} is a person of the workspace, and signs in on any phone.`)
      const code = await make({ workspace: ws, workshop: id, participant })
      await audit(ws, caller, 'made a way back into a workshop', { workshop: id, participant })
      return shown(code, now() + wayBackLasts)
    }),
    openAnswer(lookAtCode, async ({ params: { code }, from }) => {
      const { workshop: { title, day }, known } = await joining.look({ code, headers: from.headers, place: from.place })
      return { title, known, ...(day === undefined ? {} : { day }) }
    }),
    openAnswer(joinWorkshop, async ({ body: { code, name }, from }) => {
      const { cookie, ...to } = await joining.join({ code, headers: from.headers, place: from.place }, name)
      if (cookie !== undefined) from.setCookies([cookie])
      return to
    }),
  ]
}

/** For whoever takes part or plans; for all others it is not there. */
function seenBy(state: State, id: string, { actor }: Caller): Workshop {
  const workshop = workshops.get(state, id)
  if (workshop === undefined || (participantFor(state, id, actor) === undefined && !plans(actor))) throw new Refusal('not-found', `There is no workshop with the id ${id}.`)
  return workshop
}

function ledBy(state: State, id: string, caller: Caller): Workshop {
  const workshop = seenBy(state, id, caller)
  if (!plans(caller.actor) && !leads(state, workshop, caller.actor)) throw new Refusal('not-allowed', 'Whoever leads the workshop makes its codes, or whoever plans it.')
  return workshop
}

const plans = (actor: Caller['actor']) => mayCommand(actor, { may: 'edit' })

function checkOpen(state: State, workshop: Workshop, now: number): void {
  if (workshop.phase === 'closed') throw new Refusal('out-of-order', 'This workshop has been closed: nobody joins it any more.')
  if (stillOpen(state, workshop.id, now, now) === undefined) throw new Refusal('out-of-order', 'The day of this workshop is over. Give it another day, then make a code.')
}
