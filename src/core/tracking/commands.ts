import { z } from 'zod'
import type { Change } from '../kernel/change.ts'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import type { Consequence } from '../kernel/consequence.ts'
import { id, recordCommands } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import { eachOnce, plannedLabel } from '../plans/labels.ts'
import { items } from '../plans/plans.ts'
import { flat, itemsIn, linesOf, milestoneOf } from './collected.ts'
import { linesToldOf } from './lines-told.ts'
import { trackingLines, trackingPages } from './tracking-pages.ts'

/** Puts one line of a page before another one, or after all of them. The order holds for lines that come and go. */
const trackingPlace = defineCommand({
  name: 'tracking-page.place',
  summary: 'Puts a line of a tracking page, an item or a page below it, before another line, or after all of them; the order stays when lines come and go.',
  may: 'edit',
  args: z.strictObject({ id, line: id, before: id.optional() }),
  decide(state, { id: which, line, before }) {
    const page = trackingPages.need(state, which)
    const shown = flat(linesOf(state, page)).map((one) => one.line.id)
    for (const [one, at] of [[line, 'args.line'], [before, 'args.before']] as const) if (one !== undefined && !shown.includes(one)) throw new Refusal('not-found', `“${page.thing}” has no such line now.`, { at })
    if (line === before) return []
    // What is not shown now keeps its place behind what it stood behind.
    const order = [...(page.order ?? []).filter((one) => !shown.includes(one) && one !== line), ...shown.filter((one) => one !== line)]
    const at = before === undefined ? order.length : order.indexOf(before)
    return trackingPages.update(page, { order: [...order.slice(0, at), line, ...order.slice(at)] })
  },
})

/** Keeps what is planned for a milestone now as what it will be held against: each item that is still to come gets the milestone’s label. */
const trackingKeepPlan = defineCommand({
  name: 'tracking-page.keep-plan',
  summary: 'Keeps the items that a tracking page has now as the plan of its milestone: each gets the label planned/ with the milestone’s title, and keeps it.',
  may: 'edit',
  args: z.strictObject({ id }),
  decide(state, { id: which }, { today }) {
    const page = trackingPages.need(state, which)
    const milestone = milestoneOf(state, page)
    if (milestone === undefined) throw new Refusal('invalid', `“${page.thing}” names no milestone: choose the release or milestone that it is planned for first.`)
    const planned = itemsIn(linesOf(state, page)).filter(({ stands }) => stands === 'open' || stands === 'ongoing' || stands === 'done')
    if (planned.length === 0) throw new Refusal('invalid', `Nothing is to be done for “${page.thing}” in ${milestone.title} yet: there is no plan to keep.`)
    return [...planned.flatMap(({ item }) => items.update(item, { labels: eachOnce([...(item.labels ?? []), plannedLabel(milestone.title)]) })), ...trackingPages.update(page, { plannedOn: today, plannedAs: plannedLabel(milestone.title) })]
  },
})

/** Freezes the lines of a page as they stand, without a word, to be told to whom its mark allows. A line that was told before stays the same record, so that its number outside does. */
const trackingTell = defineCommand({
  name: 'tracking-page.tell',
  summary: 'Tells a tracking page outside as it stands now, to the audiences that its mark allows; with untell, no longer. What changes later is told when this is done again.',
  may: 'publish',
  args: z.strictObject({ id, untell: z.literal(true).optional() }),
  decide(state, { id: which, untell }, { today, newId }) {
    const page = trackingPages.need(state, which)
    const before = linesToldOf(state, which)
    if (untell === true) return [...before.map((line) => trackingLines.remove(line)), ...trackingPages.update(page, { toldOn: null, toldMilestone: null, isPlanTold: null })]
    const known = new Map(before.flatMap((line) => { const of = line.item ?? line.below; return of === undefined ? [] : [[of, line] as const] }))
    const lines = flat(linesOf(state, page))
    const written = lines.flatMap(({ line, depth }, place): Change[] => {
      const now = known.get(line.id)
      const fields = line.is === 'page' ? { depth, place } : { depth, place, stands: line.stands, planned: line.isPlanned ? (true as const) : null }
      if (now !== undefined) return trackingLines.update(now, fields)
      return [trackingLines.create(newId(`line ${line.id}`), { page: which, is: line.is, depth, place, ...(line.is === 'page' ? { below: line.id } : { item: line.id, stands: line.stands, ...(line.isPlanned ? { planned: true as const } : {}) }) })]
    })
    const stay = new Set(lines.map(({ line }) => line.id))
    const gone = before.filter(({ item, below }) => !stay.has(item ?? below ?? ''))
    const isPlanTold = lines.some(({ line }) => line.is === 'item' && line.isPlanned)
    return [...gone.map((line) => trackingLines.remove(line)), ...written, ...trackingPages.update(page, { toldOn: today, toldMilestone: milestoneOf(state, page)?.id ?? null, isPlanTold: isPlanTold ? true : null })]
  },
})

/** What was told of an item or a page that goes stays a line, bare, until the page is told again. */
export const toldLinesOfGone: Consequence = {
  of: ['items', 'tracking-pages'],
  follows(state, changes): readonly Change[] {
    const gone = new Set(changes.filter(({ collection, kind }) => kind === 'remove' && (collection === 'items' || collection === 'tracking-pages')).map(({ id: which }) => which))
    if (gone.size === 0) return []
    const written = new Set(changes.flatMap(({ collection, id: which }) => (collection === 'tracking-lines' ? [which] : [])))
    const lines = trackingLines.list(state).filter((line) => !written.has(line.id)).flatMap((line) => (gone.has(line.item ?? '') ? trackingLines.update(line, { item: null }) : gone.has(line.below ?? '') ? trackingLines.update(line, { below: null }) : []))
    const pages = trackingPages.list(state).filter(({ id: which, toldMilestone }) => !gone.has(which) && gone.has(toldMilestone ?? '')).flatMap((page) => trackingPages.update(page, { toldMilestone: null }))
    return [...lines, ...pages]
  },
}

export const trackingCommands = [
  ...recordCommands(trackingPages, { may: 'edit', without: ['order', 'plannedOn', 'plannedAs', 'toldOn', 'toldMilestone', 'isPlanTold'], parts: (state, page) => linesToldOf(state, page).map((line) => trackingLines.remove(line)) }),
  trackingPlace, trackingKeepPlan, trackingTell,
] as readonly unknown[] as readonly CommandType[]
