import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id, madeId, recordCommands } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import { addDays } from '../time/days.ts'
import { daySchema } from '../time/window.ts'
import { doneTurns, forWhomOf, rhythms, updateWord } from './rhythms.ts'
import { keyOf, lineOn, rhythmLines, turnsBetween } from './turns.ts'

const { rhythm, title, kind, due, time, zone, duty, people, remind } = rhythms.definition.fields

const rhythmSet = defineCommand({
  name: 'rhythm.set',
  summary: 'Says when something is due again and again, from a day on; what was due before stays to be read. A rhythm that is not known is added, with its title.',
  may: 'edit',
  args: z.strictObject({
    rhythm: rhythm.type, from: daySchema.optional(), title: title.type.optional(), kind: kind.type.optional(), due: due.type.optional(), time: time.type.optional(), zone: zone.type,
    duty: duty.type, people: people.type, remind: remind.type, until: daySchema.optional(),
  }),
  decide(state, { rhythm: key, from, ...given }, { today, newId, reason }) {
    if (key === updateWord) throw new Refusal('invalid', `“${updateWord}” is what the service keeps mails of quarterly updates under: call the rhythm by another key.`, { at: 'args.rhythm' })
    const day = from ?? today
    const now = lineOn(rhythmLines(state).get(key) ?? [], day)
    const [named, rule, at] = [given.title ?? now?.title, given.due ?? now?.due, given.time ?? now?.time]
    if (named === undefined || rule === undefined || at === undefined) throw new Refusal('invalid', 'A new rhythm has a title, a rule of when it is due, and a time.', { at: 'args.due' })
    // Whoever is named stands in place of whoever has the duty, and the other way round.
    const who = given.people !== undefined ? { people: given.people } : given.duty !== undefined ? { duty: given.duty } : { people: now?.people, duty: now?.duty }
    const more = { zone: given.zone ?? now?.zone, remind: given.remind ?? now?.remind, until: given.until, ...who, ...(reason === undefined ? {} : { why: reason }) }
    const values = { title: named, kind: given.kind ?? now?.kind ?? 'other', due: rule, time: at, ...Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined)) }
    const line = rhythms.list(state).find((one) => one.rhythm === key && one.from === day)
    return line === undefined ? [rhythms.create(madeId(newId, rhythms), { rhythm: key, from: day, ...values })] : rhythms.update(line, { ...values, ...(given.people === undefined ? {} : { duty: null }), ...(given.duty === undefined ? {} : { people: null }) })
  },
})

/** Days before and after today in which a turn may be said to be done: a late one of the last year, or the next one early. */
const [longAgo, ahead] = [-366, 100]

const turnDone = defineCommand({
  name: 'turn.done',
  summary: 'Says that a turn of a rhythm is done, in time or late; `noChange` where it was looked at and nothing had changed.',
  may: 'contribute',
  args: z.strictObject({ rhythm: z.string().max(100), period: z.string().max(20), person: id.optional(), noChange: z.literal(true).optional(), note: doneTurns.definition.fields.note.type, link: doneTurns.definition.fields.link.type }),
  decide(state, { rhythm: key, period, person, ...more }, { actor, newId, now, today }) {
    const turns = turnsBetween(state, addDays(today, longAgo), addDays(today, ahead)).filter((one) => one.rhythm === key && one.period === period)
    if (turns.length === 0) throw new Refusal('not-found', `Nothing is due in “${lineOn(rhythmLines(state).get(key) ?? [], today)?.title ?? key}” for ${period}.`, { at: 'args.period' })
    const asked = person ?? turns.find((one) => one.person === actor.person)?.person ?? (turns.length === 1 ? turns[0]?.person : undefined)
    const turn = turns.find((one) => one.person === asked)
    if (turn === undefined) throw new Refusal('invalid', 'This turn is several people’s: say whose is done.', { at: 'args.person' })
    if (turn.done !== undefined) throw new Refusal('exists', `“${turn.line.title}” for ${period} is done already.`)
    const whose = { ...(turn.person === undefined ? {} : { person: turn.person }), ...(turn.instead === undefined ? {} : { instead: turn.instead }), ...(turn.also === undefined ? {} : { also: [...turn.also] }) }
    return [doneTurns.create(madeId(newId, doneTurns), { rhythm: key, period, ...whose, ...(actor.person === undefined ? {} : { by: actor.person }), at: now, ...more })]
  },
})

const turnReopen = defineCommand({
  name: 'turn.reopen',
  summary: 'Takes back that a turn was done.',
  may: 'contribute',
  args: z.strictObject({ rhythm: z.string().max(100), period: z.string().max(20), person: id.optional() }),
  decide(state, turn) {
    const done = doneTurns.list(state).find((one) => keyOf(one) === keyOf(turn)) ?? doneTurns.list(state).find((one) => forWhomOf(one).some((person) => keyOf({ ...one, person }) === keyOf(turn)))
    if (done === undefined) throw new Refusal('not-found', 'This turn is not done.')
    return [doneTurns.remove(done)]
  },
})

const [, , rhythmRemove] = recordCommands(rhythms, { may: 'edit' })

export const cadenceCommands = [rhythmSet, rhythmRemove, turnDone, turnReopen] as readonly unknown[] as readonly CommandType[]
