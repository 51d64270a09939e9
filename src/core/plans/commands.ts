import { z } from 'zod'
import type { Id } from '../kernel/change.ts'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { fieldClasses } from '../kernel/field-class.ts'
import { id, recordCommands, removalsOf } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { daySchema, windowSchema } from '../time/window.ts'
import { line } from '../workspace/workspace.ts'
import { movedTo } from './moved-window.ts'
import { codeHosts, coverage, deploymentOptions, items, maturityDefinitions, plans, sources, stageTargets, useCases, type Item } from './plans.ts'

/**
 * Moves an item: to another window, to none (null), or by its start alone, so that it keeps its length and how sure it is. Moving what
 * had a date is recorded with a reason (`needs-reason`), because the change outline tells it.
 */
const itemMove = defineCommand({
  name: 'item.move',
  summary: 'Moves an item to another window, or lets it start on another day with the same length and precision.',
  may: 'edit',
  argsAreChanges: true,
  args: z.strictObject({ id, window: windowSchema.nullable().optional(), start: daySchema.optional() }),
  decide(state, { id: which, window, start }, { reason }) {
    const item = items.need(state, which)
    if ((window === undefined) === (start === undefined)) throw new Refusal('invalid', 'Say either the new window or the new start.', { at: 'args.window' })
    const next = start === undefined ? window : movedTo(needWindow(item), start)
    const changes = items.update(item, { window: next ?? null })
    if (changes.length > 0 && item.window !== undefined && !reason) throw needsReason(item, 'is moved')
    return changes
  },
})

function needWindow(item: Item): NonNullable<Item['window']> {
  if (item.window !== undefined) return item.window
  throw new Refusal('invalid', `"${item.title}" has no date yet: give it a window.`, { at: 'args.window' })
}

function needsReason(item: Item, what: string): Refusal {
  return new Refusal('needs-reason', `When "${item.title}" ${what}, the reason is kept with it: say why.`)
}

const itemRename = defineCommand({
  name: 'item.rename',
  summary: 'Gives an item another title, and another one for outside where it has one.',
  may: 'edit',
  argsAreChanges: true,
  args: z.strictObject({ id, title: line, outsideTitle: line.nullable().optional() }),
  decide: (state, { id: which, title, outsideTitle }) => items.update(items.need(state, which), { title, outsideTitle }),
})

const itemDefer = defineCommand({
  name: 'item.defer',
  summary: 'Puts an item off, with the reason, to a later window or to none.',
  may: 'edit',
  argsAreChanges: true,
  args: z.strictObject({ id, window: windowSchema.nullable().optional() }),
  decide(state, { id: which, window }, { reason }) {
    const item = items.need(state, which)
    if (!reason) throw needsReason(item, 'is deferred')
    return items.update(item, { status: 'deferred', window })
  },
})

const cover = (decision: 'included' | 'left-out', name: string, summary: string) =>
  defineCommand({
    name,
    summary,
    may: 'edit',
    args: z.strictObject({ id, reason: z.string().trim().min(1).max(2_000).optional() }),
    decide(state, { id: which, reason }, context) {
      const item = items.need(state, which)
      const why = reason ?? context.reason
      if (decision === 'left-out' && !why) throw needsReason(item, 'is left out of the deck')
      const now = coverage.list(state).find((one) => one.item === which)
      if (now === undefined) return [coverage.create(context.newId('coverage'), { item: which, decision, reason: why })]
      return coverage.update(now, { decision, reason: why ?? null })
    },
  })

const columnClass = z.strictObject({ column: z.string(), field: z.string().max(100).optional(), class: z.enum(fieldClasses).optional() })

/** Says where the columns of a source go and how far their values may leave. It holds for the records that are there, and for the next import. */
const sourceMap = defineCommand({
  name: 'source.map',
  summary: 'Changes where columns of a source go, and how far their values may leave.',
  may: 'publish',
  args: z.strictObject({ id, collection: z.string(), columns: z.array(columnClass).min(1) }),
  decide(state, { id: which, collection, columns }) {
    const source = sources.need(state, which)
    const known = source.columns[collection] ?? []
    for (const { column } of columns) {
      if (!known.some((one) => one.column === column)) throw new Refusal('not-found', `${source.title} has no column "${column}" for ${collection}.`, { at: 'args.columns' })
    }
    const next = known.map((one) => {
      const said = columns.find(({ column }) => column === one.column)
      return { column: one.column, field: said?.field ?? one.field, class: said?.class ?? one.class }
    })
    return sources.update(source, { columns: { ...mutable(source.columns), [collection]: next } })
  },
})

function mutable<T>(columns: { readonly [collection: string]: readonly T[] }): { [collection: string]: T[] } {
  return Object.fromEntries(Object.entries(columns).map(([collection, list]) => [collection, [...list]]))
}

/** Its stage targets and its coverage decision are parts of an item and go with it. */
const partsOfItem = (state: State, item: Id) => [...removalsOf(state, stageTargets, 'item', item), ...removalsOf(state, coverage, 'item', item)]

// A source stays while records came from it: without it their columns' classes would be forgotten, and values could leave.
const sourceRemove = recordCommands(sources, { may: 'edit' }).filter(({ name }) => name === 'source.remove')

export const planCommands = [
  ...recordCommands(plans, { may: 'edit' }),
  // A window changes with a reason, so it has its own command once an item is there.
  ...recordCommands(items, { may: 'edit', fixed: ['window'], parts: partsOfItem }),
  itemMove, itemRename, itemDefer,
  cover('included', 'item.cover', 'Says that an item is in the deck on purpose.'),
  cover('left-out', 'item.leave-out', 'Leaves an item out of the deck on purpose, with the reason.'),
  ...recordCommands(stageTargets, { may: 'edit', fixed: ['item'] }),
  sourceMap, ...sourceRemove,
  ...recordCommands(codeHosts, { may: 'edit' }),
  ...recordCommands(deploymentOptions, { may: 'edit' }),
  ...recordCommands(useCases, { may: 'edit' }),
  ...recordCommands(maturityDefinitions, { may: 'edit' }),
] as readonly unknown[] as readonly CommandType[]
