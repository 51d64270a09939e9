import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id, recordCommands } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import { eachOnce, plannedLabel } from '../plans/labels.ts'
import { items } from '../plans/plans.ts'
import { flat, itemsIn, linesOf, milestoneOf } from './collected.ts'
import { frozenLines } from './frozen-lines.ts'
import { trackingPages } from './tracking-pages.ts'

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

/** Freezes the lines of a page as they stand, without a word, to be told to whom its mark allows. */
const trackingTell = defineCommand({
  name: 'tracking-page.tell',
  summary: 'Tells a tracking page outside as it stands now, to the audiences that its mark allows; with untell, no longer. What changes later is told when this is done again.',
  may: 'publish',
  args: z.strictObject({ id, untell: z.literal(true).optional() }),
  decide(state, { id: which, untell }, { today }) {
    const page = trackingPages.need(state, which)
    if (untell === true) return trackingPages.update(page, { told: null })
    return trackingPages.update(page, { told: { on: today, ...frozenLines(state, page) } })
  },
})

export const trackingCommands = [
  ...recordCommands(trackingPages, { may: 'edit', without: ['order', 'plannedOn', 'plannedAs', 'told'] }),
  trackingPlace, trackingKeepPlan, trackingTell,
] as readonly unknown[] as readonly CommandType[]
