import { accountTelling } from '../../core/audiences/told-accounts.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import { writtenUpdate } from '../../core/quarterly-updates/written-update.ts'
import { updateReaders } from '../../core/quarterly-updates/update-readers.ts'
import { deckTypes } from '../../protocol/deck-routes.ts'
import { mailUpdate, readUpdate, updateDeck } from '../../protocol/metric-routes.ts'
import type { ReminderStore } from '../cadence/reminder-store.ts'
import { audienceFor } from '../decks/audience-for.ts'
import { type Answer, answer } from '../http/answer.ts'
import type { DeckHands } from '../http/deck-answers.ts'
import type { Outbox } from '../mail/outbox.ts'
import { madeUpdate } from './made-update.ts'
import { updateKey, updateMail } from './update-mail.ts'

export interface UpdateHands extends Pick<DeckHands, 'ledger' | 'rendering' | 'audit'> {
  readonly store: ReminderStore
  readonly outbox: Pick<Outbox, 'look'> | undefined
  readonly address: () => string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** The quarterly update as a page, a deck and a mail (row I7). It tells the activity roadmap, so it is for people inside alone. */
export function updateAnswers({ ledger, rendering, audit, store, outbox, address, now }: UpdateHands): Answer[] {
  return [
    answer(readUpdate, async ({ params: { ws }, query: { on } }) => {
      const { state, today, facts, sections } = await madeUpdate(ledger, ws, on)
      const { due, without, outside } = updateReaders(state, on ?? today)
      const planned = facts.progress.filter(({ isNew }) => !isNew)
      const count = (...which: readonly string[]) => planned.filter(({ became }) => which.includes(became)).length
      return {
        quarter: { start: facts.quarter.start, end: facts.quarter.end }, ...(facts.planOf === undefined ? {} : { planOf: facts.planOf }),
        counts: { planned: planned.length, done: count('done'), underWay: count('under-way'), gaveWay: count('moved', 'deferred', 'dropped', 'gone'), cameSince: facts.progress.length - planned.length },
        sections: sections.map((one) => ({ ...one })),
        mail: { sends: outbox !== undefined, to: due.map(({ id }) => id), without: without.map(({ id }) => id), outside: outside.map(({ id }) => id), mailed: (writtenUpdate(state, on ?? today)?.mailed ?? []).map((one) => ({ ...one })) },
      }
    }),
    answer(updateDeck, async ({ params: { ws, format }, query: { on }, caller }) => {
      const audience = audienceFor((await ledger.state(ws)).state, 'internal', caller.actor)
      const bytes = await rendering.update({ workspace: ws, audience, on, format })
      await audit(ws, caller, 'export', { update: on ?? 'now', format })
      return { bytes, type: deckTypes[format], fileName: `quarterly-update.${format}` }
    }),
    answer(mailUpdate, async ({ params: { ws }, body, caller }) => {
      if (outbox === undefined) throw new Refusal('invalid', 'This service sends no mail yet. Have SMTP_URL and MAIL_FROM set, or save the deck and send it yourself.')
      const made = await madeUpdate(ledger, ws, body.on)
      const day = body.on ?? made.today
      const { due, without } = updateReaders(made.state, day)
      const tell = accountTelling(made.state, audienceFor(made.state, 'internal', caller.actor)).text
      const before = writtenUpdate(made.state, day)?.mailed?.length ?? 0
      // Into the box first, each under its own key: whoever asks again after something broke puts nothing there twice.
      for (const person of due) {
        const key = updateKey(made.facts.quarter.start, person.id)
        const mail = updateMail({ made, workspace: ws, key, to: person.email, address: address(), tell })
        await store.put(ws, { key, at: new Date(now()).toISOString(), person: person.id }, mail)
      }
      if (due.length > 0) await ledger.submit(ws, [{ id: body.id, name: 'quarterly-update.mailed', args: { day, people: due.map(({ id }) => id) } }], caller.actor)
      outbox.look()
      return { sent: due.length, before, without: without.map(({ id }) => id) }
    }),
  ]
}
