import { z } from 'zod'
import type { Change } from '../kernel/change.ts'
import { type CommandType, type Context, defineCommand } from '../kernel/command.ts'
import { id } from '../kernel/record-commands.ts'
import type { State } from '../kernel/state.ts'
import { goalQuarter } from '../goals/quarter-of-goals.ts'
import { daySchema } from '../time/window.ts'
import { quarterlyUpdates, updateSections } from './quarterly-updates.ts'
import { writtenUpdate } from './written-update.ts'

const write = defineCommand({
  name: 'quarterly-update.write',
  summary: 'Writes a section of the update of a quarter in a person’s words, which stand in place of what is drafted; null brings the draft back.',
  may: 'contribute',
  args: z.strictObject({ day: daySchema, section: z.enum(updateSections), text: z.string().trim().min(1).max(20_000).nullable() }),
  decide: (state, { day, section, text }, context) => written(state, day, { [section]: text }, context),
})

const mailed = defineCommand({
  name: 'quarterly-update.mailed',
  summary: 'Keeps who was mailed the update of a quarter. It comes of mailing it.',
  may: 'edit',
  byService: true,
  args: z.strictObject({ day: daySchema, people: z.array(id).min(1).max(500) }),
  decide(state, { day, people }, context) {
    const before = writtenUpdate(state, day)?.mailed ?? []
    const known = new Set(before.map(({ person }) => person))
    return written(state, day, { mailed: [...before, ...people.filter((person) => !known.has(person)).map((person) => ({ person, on: context.today }))] }, context)
  },
})

function written(state: State, day: string, fields: Parameters<typeof quarterlyUpdates.update>[1], { newId }: Pick<Context, 'newId'>): Change[] {
  const update = writtenUpdate(state, day)
  return update === undefined ? [quarterlyUpdates.create(newId(quarterlyUpdates.collection), { quarter: goalQuarter(state, day).start, ...fields } as never)] : quarterlyUpdates.update(update, fields)
}

export const quarterlyUpdateCommands = [write, mailed] as readonly unknown[] as readonly CommandType[]
