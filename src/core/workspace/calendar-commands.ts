import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { Refusal } from '../kernel/refusal.ts'
import { daySchema } from '../time/window.ts'
import { type Freeze, freeze, type Holiday, holiday, line, settings } from './workspace.ts'

// One at a time, beside `settings.change` with whole lists: two people who each add one lose none.

const holidayAdd = defineCommand({
  name: 'holiday.add',
  summary: 'Adds a day, or some days in a row, on which nobody works.',
  may: 'administer',
  args: holiday,
  decide(state, one) {
    const now = settings.need(state, 'settings')
    const all = now.holidays ?? []
    if (all.some((other) => sameHoliday(other, one))) throw new Refusal('exists', `"${one.name}" on ${one.day} is among the holidays already.`, { at: 'args.day' })
    return settings.update(now, { holidays: [...all, one].sort((a, b) => inOrder(a.day, b.day)) })
  },
})

const holidayRemove = defineCommand({
  name: 'holiday.remove',
  summary: 'Removes a holiday, named by its first day and its name.',
  may: 'administer',
  args: z.strictObject({ day: daySchema, name: line }),
  decide(state, one) {
    const now = settings.need(state, 'settings')
    const all = now.holidays ?? []
    const left = all.filter((other) => !sameHoliday(other, one))
    if (left.length === all.length) throw new Refusal('not-found', `There is no holiday called "${one.name}" on ${one.day}.`)
    return settings.update(now, { holidays: left.length === 0 ? null : left })
  },
})

const freezeAdd = defineCommand({
  name: 'freeze.add',
  summary: 'Adds days in a row in which nothing is announced.',
  may: 'administer',
  args: freeze,
  decide(state, one) {
    const now = settings.need(state, 'settings')
    const all = now.freezes ?? []
    if (all.some((other) => sameFreeze(other, one))) throw new Refusal('exists', `A freeze called "${one.name}" begins on ${one.start} already.`, { at: 'args.start' })
    return settings.update(now, { freezes: [...all, one].sort((a, b) => inOrder(a.start, b.start)) })
  },
})

const freezeRemove = defineCommand({
  name: 'freeze.remove',
  summary: 'Removes a freeze, named by its first day and its name.',
  may: 'administer',
  args: z.strictObject({ start: daySchema, name: line }),
  decide(state, one) {
    const now = settings.need(state, 'settings')
    const all = now.freezes ?? []
    const left = all.filter((other) => !sameFreeze(other, one))
    if (left.length === all.length) throw new Refusal('not-found', `There is no freeze called "${one.name}" that begins on ${one.start}.`)
    return settings.update(now, { freezes: left.length === 0 ? null : left })
  },
})

const sameHoliday = (a: Pick<Holiday, 'day' | 'name'>, b: Pick<Holiday, 'day' | 'name'>) => a.day === b.day && a.name === b.name
const sameFreeze = (a: Pick<Freeze, 'start' | 'name'>, b: Pick<Freeze, 'start' | 'name'>) => a.start === b.start && a.name === b.name
const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

export const calendarCommands = [holidayAdd, holidayRemove, freezeAdd, freezeRemove] as readonly unknown[] as readonly CommandType[]
