import { z } from 'zod'
import type { Id } from '../kernel/change.ts'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { fieldClasses } from '../kernel/field-class.ts'
import { id, recordCommands, removalsOf } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { daySchema, windowSchema } from '../time/window.ts'
import { line } from '../workspace/workspace.ts'
import { isInCircle } from './item-tree.ts'
import { eachOnce, isPlannedLabel, labels } from './labels.ts'
import { movedTo } from './moved-window.ts'
import { keyed } from './reference-keys.ts'
import { codeHosts, coverage, deploymentOptions, items, maturityDefinitions, plans, sources, stageTargets, useCases, type Item } from './plans.ts'
import { talkTracks } from './talk-tracks.ts'

/**
 * Moves an item: to another window, to none (null), or by its start alone, so that it keeps its length and how sure it is. The reason is
 * asked for and may be left out: the history and the outline then say that none was given.
 */
const itemMove = defineCommand({
  name: 'item.move',
  summary: 'Moves an item to another window, or lets it start on another day with the same length and precision.',
  may: 'edit',
  argsAreChanges: true,
  args: z.strictObject({ id, window: windowSchema.nullable().optional(), start: daySchema.optional() }),
  decide(state, { id: which, window, start }) {
    const item = items.need(state, which)
    if ((window === undefined) === (start === undefined)) throw new Refusal('invalid', 'Say either the new window or the new start.', { at: 'args.window' })
    const next = start === undefined ? window : movedTo(needWindow(item), start)
    return items.update(item, { window: next ?? null })
  },
})

const itemKeepBaseline = defineCommand({
  name: 'item.keep-baseline',
  summary: 'Keeps the dates that items have now as the ones from which later slips are counted.',
  may: 'edit',
  args: z.strictObject({ items: z.array(id).min(1).max(10_000) }),
  decide: (state, { items: which }, { today }) =>
    [...new Set(which)].flatMap((one) => {
      const item = items.need(state, one)
      return items.update(item, { baseline: { ...(item.window === undefined ? {} : { window: item.window }), on: today } })
    }),
})

/** Hangs labels on items, or takes them away. What was planned for a milestone stays said: its label goes with a reason alone. */
const itemLabel = defineCommand({
  name: 'item.label',
  summary: 'Hangs labels on items and takes others away; one that says what was planned for a milestone is taken away with a reason.',
  may: 'edit',
  args: z.strictObject({ items: z.array(id).min(1).max(1_000), add: labels.optional(), remove: labels.optional() }),
  decide(state, { items: which, add = [], remove = [] }, { reason }) {
    const gone = new Set(remove.map((one) => one.toLowerCase()))
    return [...new Set(which)].flatMap((one) => {
      const item = items.need(state, one)
      const planned = (item.labels ?? []).find((now) => isPlannedLabel(now) && gone.has(now.toLowerCase()))
      if (planned !== undefined && !reason) throw needsReason(item, `loses the label “${planned}”`)
      const next = eachOnce([...(item.labels ?? []).filter((now) => !gone.has(now.toLowerCase())), ...add])
      return items.update(item, { labels: next.length === 0 ? null : next })
    })
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

/** The plain commands of items; an item never hangs below itself. */
function itemCommands(): CommandType[] {
  // A window changes by moving, a baseline by being kept and labels one by one, so each has its own command once an item is there.
  return recordCommands(items, { may: 'edit', without: ['baseline'], fixed: ['window', 'labels'], parts: partsOfItem }).map((command) =>
    command.name !== 'item.change' ? command : { ...command, decide: (state, args, context) => (checkParent(state, args as ItemFields), command.decide(state, args, context)) },
  )
}

type ItemFields = { readonly id: Id; readonly parent?: Id | null }

function checkParent(state: State, { id: which, parent }: ItemFields): void {
  if (parent === undefined || parent === null || !isInCircle({ id: which }, parent, (one) => items.get(state, one))) return
  const [item, above] = [items.need(state, which), items.need(state, parent)]
  throw new Refusal('invalid', which === parent ? `"${item.title}" cannot hang below itself.` : `"${above.title}" already hangs below "${item.title}": move that one elsewhere first.`, { at: 'args.parent' })
}

/** Its stage targets, its coverage decision and its talk track are parts of an item and go with it. */
const partsOfItem = (state: State, item: Id) => [stageTargets, coverage, talkTracks].flatMap((part: unknown) => removalsOf(state, part, 'item', item))

// A source stays while records came from it: without it their columns' classes would be forgotten, and values could leave.
const sourceRemove = recordCommands(sources, { may: 'edit' }).filter(({ name }) => name === 'source.remove')

export const planCommands = [
  ...recordCommands(plans, { may: 'edit' }),
  ...itemCommands(),
  itemMove, itemKeepBaseline, itemRename, itemDefer, itemLabel,
  cover('included', 'item.cover', 'Says that an item is in the deck on purpose.'),
  cover('left-out', 'item.leave-out', 'Leaves an item out of the deck on purpose, with the reason.'),
  ...recordCommands(stageTargets, { may: 'edit', fixed: ['item'] }),
  ...recordCommands(talkTracks, { may: 'edit', fixed: ['item'], apartBy: 'item' }),
  sourceMap, ...sourceRemove,
  ...keyed(recordCommands(codeHosts, { may: 'edit' })),
  ...keyed(recordCommands(deploymentOptions, { may: 'edit' })),
  ...keyed(recordCommands(useCases, { may: 'edit' })),
  ...keyed(recordCommands(maturityDefinitions, { may: 'edit' })),
] as readonly unknown[] as readonly CommandType[]
