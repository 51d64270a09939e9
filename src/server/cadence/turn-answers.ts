import type { FeatureToConfirm } from '../../core/cadence/features-to-confirm.ts'
import { monthlyDeck, monthlyEditions } from '../../core/cadence/monthly-deck.ts'
import { standOf, turnsBetween } from '../../core/cadence/turns.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import { addDays, daysBetween } from '../../core/time/days.ts'
import { listTurns, readMonthlyDeck } from '../../protocol/rhythm-routes.ts'
import { type Answer, answer } from '../http/answer.ts'
import { isAnswerKey } from '../customer-feedback/shipped-job.ts'
import type { Ledger } from '../log/ledger.ts'
import type { ReminderStore } from './reminder-store.ts'
import { roundUpMakesUpFor } from './round-ups-owed.ts'

/** Days that are told where nobody says until when. */
const ahead = 14
/** Days that are told at most. */
const most = 732

/** What is due, and how it stands, for members (rows B2, B3, B9); and the deck of the month (row B4). */
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
        const { rhythm, line, period, due, person, instead, also, done } = turn
        const said = done === undefined ? {} : { done: { at: done.at, noChange: done.noChange === true, ...(done.by === undefined ? {} : { by: done.by }), ...(done.note === undefined ? {} : { note: done.note }), ...(done.link === undefined ? {} : { link: done.link }) } }
        return { rhythm, title: line.title, kind: line.kind, period, due, ...(person === undefined ? {} : { person }), ...(instead === undefined ? {} : { instead }), ...(also === undefined ? {} : { also: [...also] }), state: standOf(turn, at), ...said }
      })
      return { from, to, turns, unsent: (await reminders.unsent(ws, now() - roundUpMakesUpFor)).filter(({ key, person }) => !isAnswerKey(key) && (query.person === undefined || person === query.person)).map(({ key, person, at: dueAt, state: stands }) => ({ key, person, at: dueAt, state: stands })) }
    }),
    answer(readMonthlyDeck, async ({ params: { ws } }) => {
      const { state, today } = await ledger.state(ws)
      const made = monthlyEditions(state).map(({ id, number, day, state: stands }) => ({ id, number, day, state: stands }))
      const next = monthlyDeck(state, today, new Date(now()).toISOString())
      if (next === undefined) return { editions: made }
      const { turn, confirmers, unowned } = next
      return { next: { period: turn.period, due: turn.due, confirmers: confirmers.map(({ person, turn: check, stand, features }) => ({ person, rhythm: check.rhythm, period: check.period, due: check.due, state: stand, features: features.map(asTold) })), unowned: unowned.map(asTold) }, editions: made }
    }),
  ]
}

function asTold({ item: { id, title }, is, window: { start, end } }: FeatureToConfirm): { id: string; title: string; is: FeatureToConfirm['is']; start: string; end: string } {
  return { id, title, is, start, end }
}
