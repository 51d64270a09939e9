import { standOf, turnsBetween } from '../../core/cadence/turns.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import { addDays, daysBetween } from '../../core/time/days.ts'
import { listTurns } from '../../protocol/rhythm-routes.ts'
import { type Answer, answer } from '../http/answer.ts'
import type { Ledger } from '../log/ledger.ts'
import type { ReminderStore } from './reminder-store.ts'

/** Days that are told where nobody says until when. */
const ahead = 14
/** Days that are told at most. */
const most = 732

/** What is due, and how it stands, for members (rows B2, B3, B9). */
export function turnAnswers({ ledger, reminders, now }: { readonly ledger: Ledger; readonly reminders: ReminderStore; readonly now: () => number }): Answer[] {
  return [
    answer(listTurns, async ({ params: { ws }, query }) => {
      const { state, today } = await ledger.state(ws)
      const from = query.from ?? today
      const to = query.to ?? addDays(from, ahead)
      if (to < from) throw new Refusal('invalid', 'The last day lies before the first.', { at: 'query.to' })
      if (daysBetween(from, to) > most) throw new Refusal('too-large', 'Two years are told at once at most: ask for fewer days.', { at: 'query.to' })
      const at = new Date(now()).toISOString()
      const turns = turnsBetween(state, from, to).filter(({ person }) => query.person === undefined || person === query.person).map((turn) => {
        const { rhythm, line, period, due, person, done } = turn
        const said = done === undefined ? {} : { done: { at: done.at, noChange: done.noChange === true, ...(done.by === undefined ? {} : { by: done.by }), ...(done.note === undefined ? {} : { note: done.note }), ...(done.link === undefined ? {} : { link: done.link }) } }
        return { rhythm, title: line.title, kind: line.kind, period, due, ...(person === undefined ? {} : { person }), state: standOf(turn, at), ...said }
      })
      return { from, to, turns, unsent: (await reminders.unsent(ws)).filter(({ person }) => query.person === undefined || person === query.person) }
    }),
  ]
}
