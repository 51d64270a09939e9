import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id, madeId, recordCommands } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import { addDays } from '../time/days.ts'
import { daySchema } from '../time/window.ts'
import { people } from '../workspace/workspace.ts'
import { duties, dutyHolders } from './duties.ts'
import { dutiesOn, holdersOn, linesOf } from './duties-on.ts'
import { standInCommands } from './stand-in-commands.ts'

const { title, aliases, side, productSide, marketingSide, area } = duties.definition.fields

const dutySet = defineCommand({
  name: 'duty.set',
  summary: 'Says which side decides a duty, from a day on; what held before stays to be read. A duty that is not known is added, with its title.',
  may: 'edit',
  args: z.strictObject({ duty: duties.definition.fields.duty.type, from: daySchema.optional(), title: title.type.optional(), aliases: aliases.type, side: side.type.optional(), productSide: productSide.type, marketingSide: marketingSide.type, area: area.type }),
  decide(state, { duty, from, ...given }, { today, newId, reason }) {
    const day = from ?? today
    const now = dutiesOn(state, day).find((one) => one.duty === duty)
    const named = given.title ?? now?.title
    const decides = given.side ?? now?.side
    if (named === undefined || decides === undefined) throw new Refusal('invalid', 'A new duty has a title, and a side that decides.', { at: 'args.title' })
    const kept = { aliases: given.aliases ?? now?.aliases, productSide: given.productSide ?? now?.productSide, marketingSide: given.marketingSide ?? now?.marketingSide, area: given.area ?? now?.area }
    const said = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined))
    const why = reason === undefined ? {} : { why: reason }
    const line = linesOf(state, duty).find((one) => one.from === day)
    return line === undefined ? [duties.create(madeId(newId, duties), { duty, from: day, title: named, side: decides, ...said, ...why })] : duties.update(line, { title: named, side: decides, ...said, ...why })
  },
})

const dutyHandOver = defineCommand({
  name: 'duty.hand-over',
  summary: 'Passes a duty to somebody from a day on: whoever had it has it until the day before. Reminders follow.',
  may: 'edit',
  args: z.strictObject({ duty: z.string().max(100), to: id, on: daySchema.optional(), from: id.optional() }),
  decide(state, { duty, to, on, from }, { today, newId, reason }) {
    const day = on ?? today
    if (!dutiesOn(state, day).some((one) => one.duty === duty)) throw new Refusal('not-found', `There is no duty "${duty}".`, { at: 'args.duty' })
    people.need(state, to)
    const leaving = holdersOn(state, duty, day).filter(({ person }) => from === undefined || person === from)
    if (from !== undefined && leaving.length === 0) throw new Refusal('conflict', `${people.need(state, from).name} does not have this duty on that day.`, { at: 'args.from' })
    if (from === undefined && leaving.length > 1) throw new Refusal('invalid', `${leaving.map(({ person }) => people.get(state, person)?.name ?? 'Somebody').join(' and ')} have this duty: say who passes it on.`, { at: 'args.from' })
    if (holdersOn(state, duty, day).some(({ person }) => person === to)) throw new Refusal('conflict', `${people.need(state, to).name} has this duty already.`, { at: 'args.to' })
    // What was planned for later by an earlier hand-over is overtaken by this one.
    const overtaken = dutyHolders.list(state).filter((one) => one.duty === duty && one.from > day && leaving.some(({ team, product }) => team === one.team && product === one.product))
    const ended = [...leaving, ...overtaken].flatMap((one) => (one.from >= day ? [dutyHolders.remove(one)] : dutyHolders.update(one, { until: addDays(day, -1) })))
    const [first] = leaving
    const scope = { ...(first?.team === undefined ? {} : { team: first.team }), ...(first?.product === undefined ? {} : { product: first.product }), ...(first?.decides === undefined ? {} : { decides: first.decides }) }
    return [...ended, dutyHolders.create(madeId(newId, dutyHolders), { duty, person: to, from: day, ...scope, ...(reason === undefined ? {} : { why: reason }) })]
  },
})

const [, , dutyRemove] = recordCommands(duties, { may: 'edit' })

export const dutyCommands = [dutySet, dutyHandOver, dutyRemove, ...standInCommands, ...recordCommands(dutyHolders, { may: 'edit', fixed: ['duty'] })] as readonly unknown[] as readonly CommandType[]
