import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { madeId } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import { weekStart } from '../time/days.ts'
import { dayAndMonth } from '../time/label.ts'
import { daySchema } from '../time/window.ts'
import { okrDecks } from './okr-decks.ts'
import { okrWeekOf } from './okr-lines.ts'
import { closesAt, isClosed } from './week.ts'

/** The service does it when a week closes; by hand it is for a week whose hour the service missed. */
const okrDeckKeep = defineCommand({
  name: 'okr-deck.keep',
  summary: 'Keeps the OKR deck of a week that has closed, as it stands, for the history week over week. The service does so by itself when the deck is due.',
  may: 'edit',
  args: z.strictObject({ week: daySchema }),
  decide(state, { week: asked }, { now, newId }) {
    const week = weekStart(asked)
    if (!isClosed(week, now)) throw new Refusal('invalid', `The week of ${dayAndMonth(week)} closes on Friday ${dayAndMonth(closesAt(week).slice(0, 10))}, 19:00 UTC: its deck is kept after that.`, { at: 'args.week' })
    if (okrDecks.list(state).some((one) => one.week === week)) throw new Refusal('exists', `The OKR deck of the week of ${dayAndMonth(week)} is kept already.`)
    const { lines, bare } = okrWeekOf(state, week, now)
    if (lines.length === 0) throw new Refusal('conflict', `No department or team had a key result in the week of ${dayAndMonth(week)}: there is nothing to tell.`)
    return [okrDecks.create(madeId(newId, okrDecks), { week, at: now, lines: [...lines], ...(bare.length === 0 ? {} : { bare: [...bare] }) })]
  },
})

export const okrDeckCommands = [okrDeckKeep] as readonly unknown[] as readonly CommandType[]
