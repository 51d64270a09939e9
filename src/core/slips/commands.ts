import { z } from 'zod'
import type { Change } from '../kernel/change.ts'
import { type CommandType, type Context, defineCommand } from '../kernel/command.ts'
import { id } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { type Item, items } from '../plans/plans.ts'
import { windowSchema } from '../time/window.ts'
import { acceptedChanges, itemMoved } from './accepting.ts'
import { isOpen, openSlipOf, sameDays } from './opening.ts'
import { type Answered, isAsked, type SlipProposal } from './slip-lines.ts'
import { slipOf, type Slipping } from './slip-proposal.ts'
import { type Slip, slips } from './slips.ts'

const answer = z.strictObject({ line: z.string().min(1).max(500), choice: z.string().min(1).max(100), note: z.string().trim().min(1).max(2_000).optional() })
type Answer = z.infer<typeof answer>

/**
 * Answers lines of a slip, in one act. Each choice names the days that it was offered with, so that what has changed meanwhile is not accepted unseen
 * (Refusal `conflict`). A line that was answered so already is not done twice.
 */
const slipAccept = defineCommand({
  name: 'slip.accept',
  summary: 'Accepts lines of what an item’s move reaches: our activities move, others are asked, and who must know is told; with a window, the item moves too.',
  may: 'edit',
  args: z.strictObject({ item: id, window: windowSchema.nullable().optional(), lines: z.array(answer).max(10_000) }),
  decide(state, { item: which, window, lines }, context) {
    const item = items.need(state, which)
    const open = openSlipOf(state, which)
    if (new Set(lines.map(({ line }) => line)).size < lines.length) throw new Refusal('invalid', 'Each line is answered once: one of them stands in two answers.', { at: 'args.lines' })
    if (open === undefined && staysPut(item, window) && wasAnswered(state, item, lines)) return []
    const slipping = slippingOf(state, which, window, open)
    const slip = slipOf(state, slipping, context)
    const answered = lines.filter(({ line, choice }) => !open?.answers?.some((one) => one.line === line && one.choice === choice)).map((one) => answeredOf(slip, one))
    const moved = itemMoved(state, { item, now: slip.now })
    if (answered.length === 0 && moved.length === 0 && lines.length > 0) return []
    const accepted = acceptedChanges(moved.length === 0 ? state : state.apply(moved), slip, answered, context)
    return [...moved, ...accepted, ...answersKept(slip, open, answered, context)]
  },
})

/** Is the item where it would be moved to, or not to be moved? */
function staysPut(item: Item, window: Item['window'] | null): boolean {
  return window === undefined || sameDays(item.window, window ?? undefined)
}

/** Were these lines the last that were answered, and nothing moved since? */
function wasAnswered(state: State, { id: which, window }: Item, lines: readonly Answer[]): boolean {
  const last = slips.list(state).filter((slip) => slip.item === which && !isOpen(slip) && sameDays(slip.now, window))
  return lines.length > 0 && last.some(({ answers }) => lines.every(({ line, choice }) => answers?.some((one) => one.line === line && one.choice === choice)))
}

function slippingOf(state: State, which: string, window: Item['window'] | null, open: Slip | undefined): Slipping {
  const item = items.need(state, which)
  if (open === undefined) {
    if (staysPut(item, window)) throw new Refusal('conflict', `“${item.title}” has no slip that waits for an answer: it was answered, or is back where it was.`)
    return { item: which, was: item.window, now: window ?? undefined, answers: undefined }
  }
  if (window === undefined) return open
  const now = window ?? undefined
  return { item: which, was: open.was, now, answers: sameDays(open.now, now) ? open.answers : undefined }
}

function answeredOf(slip: SlipProposal, { line: key, choice: made, note }: Answer): Answered {
  const line = slip.lines.find((one) => one.key === key)
  if (line === undefined) throw new Refusal('conflict', `What was to be accepted has changed meanwhile: the slip of “${slip.item.title}” does not reach it any more. Look at it again.`, { at: 'args.lines' })
  const choice = line.choices.find((one) => one.id === made)
  if (choice === undefined) throw new Refusal('conflict', `“${line.title}” has changed since this was proposed, so that it would come to other days. Look at it again.`, { at: 'args.lines' })
  return { line, choice, note }
}

/** The slip with what was answered: over when nothing of it is asked any more. */
function answersKept(slip: SlipProposal, open: Slip | undefined, answered: readonly Answered[], { newId, today, reason }: Context): Change[] {
  const now = new Map(answered.map(({ line, choice, note }) => [line.key, { line: line.key, choice: choice.id, ...(note === undefined ? {} : { note }) }]))
  const before = open !== undefined && sameDays(open.now, slip.now) ? (open.answers ?? []) : []
  const answers = [...before.filter(({ line }) => !now.has(line)), ...now.values()]
  const isOver = slip.lines.every((line) => !isAsked(line) || now.has(line.key))
  const fields = { answers, ...(isOver ? { answeredOn: today } : {}), ...(reason === undefined ? {} : { reason }) }
  if (open === undefined) return [slips.create(newId(`slip of ${slip.item.id}`), { item: slip.item.id, ...(slip.was === undefined ? {} : { was: slip.was }), ...(slip.now === undefined ? {} : { now: slip.now }), on: today, ...fields })]
  if (sameDays(open.was, slip.now)) return [slips.remove(open)]
  return slips.update(open, { now: slip.now ?? null, ...fields })
}

const slipLeave = defineCommand({
  name: 'slip.leave',
  summary: 'Leaves all that is still open of a slip as it is, with the reason.',
  may: 'edit',
  args: z.strictObject({ id }),
  decide(state, { id: which }, { today, reason }) {
    const slip = slips.need(state, which)
    if (!isOpen(slip)) return []
    if (!reason) throw new Refusal('needs-reason', `What “${items.need(state, slip.item).title}” reaches is left as it is with a reason: say why.`)
    return slips.update(slip, { answeredOn: today, reason })
  },
})

export const slipCommands = [slipAccept, slipLeave] as readonly unknown[] as readonly CommandType[]
