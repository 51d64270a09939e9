import { z } from 'zod'
import type { CommandType } from '../kernel/command.ts'
import { defineCommand } from '../kernel/command.ts'
import { id } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { broughtTo, minutesFor, timerOf } from './entering.ts'
import { lastTimesGroups } from './next-workshop.ts'
import { steps } from './phases.ts'
import { standingFor } from './taking-part.ts'
import { extended, running, stopped } from './time-left.ts'
import { timer, type Workshop, workshops } from './workshops.ts'

const minutes = timer.shape.minutes

/** Begins the day. Whoever starts it leads it, where nobody was named. */
const workshopStart = defineCommand({
  name: 'workshop.start',
  summary: 'Begins the day of a workshop with the warm-up.',
  may: 'take-part',
  args: z.strictObject({ id }),
  decide(state, { id: which }, context) {
    const { workshop, self } = standingFor(state, which, 'workshop.start', context)
    const leader = workshop.leader ?? self?.id
    return [
      ...workshops.update(workshop, { phase: 'warm-up', since: context.now, timer: timerOf(minutesFor(workshop, 'warm-up'), context.now), ...(leader === undefined ? {} : { leader }) }),
      ...lastTimesGroups(state, workshop, context),
    ]
  },
})

/** On to another step, or back to one. Going back loses nothing; going forward again makes nothing twice. A pause ends with it. */
const workshopGo = defineCommand({
  name: 'workshop.go',
  summary: 'Takes the room to another step of the day, with its time.',
  may: 'take-part',
  args: z.strictObject({ id, to: z.enum(steps), minutes: minutes.optional() }),
  decide(state, { id: which, to, minutes: given }, context) {
    const { workshop } = standingFor(state, which, 'workshop.go', context)
    if (workshop.phase === to) return []
    checkVote(workshop, to === 'buckets' || to === 'grid')
    return [
      ...workshops.update(workshop, { phase: to, since: context.now, timer: timerOf(given ?? minutesFor(workshop, to), context.now), pausedAt: null }),
      ...broughtTo(state, workshop, to, context),
    ]
  },
})

function checkVote({ voting }: Workshop, mayStayOpen: boolean): void {
  if (voting === 'open' && !mayStayOpen) throw new Refusal('out-of-order', 'The vote is still open. Close it first, so that its result is kept.')
}

const workshopPause = defineCommand({
  name: 'workshop.pause',
  summary: 'Lets the whole room stand still, with its time.',
  may: 'take-part',
  args: z.strictObject({ id }),
  decide(state, { id: which }, context) {
    const { workshop } = standingFor(state, which, 'workshop.pause', context)
    if (workshop.pausedAt !== undefined) return []
    return workshops.update(workshop, { pausedAt: context.now, ...(workshop.timer === undefined ? {} : { timer: stopped(workshop.timer, context.now) }) })
  },
})

const workshopResume = defineCommand({
  name: 'workshop.resume',
  summary: 'Goes on after a pause, with the time that was left.',
  may: 'take-part',
  args: z.strictObject({ id }),
  decide(state, { id: which }, context) {
    const { workshop } = standingFor(state, which, 'workshop.resume', context)
    if (workshop.pausedAt === undefined) return []
    return workshops.update(workshop, { pausedAt: null, ...(workshop.timer === undefined ? {} : { timer: running(workshop.timer, context.now) }) })
  },
})

const workshopExtend = defineCommand({
  name: 'workshop.extend',
  summary: 'Adds minutes to the step; where its time is over, from now on.',
  may: 'take-part',
  args: z.strictObject({ id, minutes }),
  decide(state, { id: which, minutes: more }, context) {
    const { workshop } = standingFor(state, which, 'workshop.extend', context)
    const next = extended(workshop.timer, more, context.now, workshop.pausedAt === undefined)
    if (next.minutes > 600) throw new Refusal('too-large', 'A step has ten hours at most.', { at: 'args.minutes' })
    return workshops.update(workshop, { timer: next })
  },
})

const workshopLock = defineCommand({
  name: 'workshop.lock',
  summary: 'Locks the board, so that only whoever leads can change it, or unlocks it.',
  may: 'take-part',
  args: z.strictObject({ id, locked: z.boolean() }),
  decide(state: State, { id: which, locked }, context) {
    const { workshop } = standingFor(state, which, 'workshop.lock', context)
    return workshops.update(workshop, { locked: locked ? true : null })
  },
})

const workshopClose = defineCommand({
  name: 'workshop.close',
  summary: 'Ends the day with thanks. Guests’ codes end with it.',
  may: 'take-part',
  args: z.strictObject({ id, thanks: workshops.definition.fields.thanks.type }),
  decide(state, { id: which, thanks }, context) {
    const { workshop } = standingFor(state, which, 'workshop.close', context)
    checkVote(workshop, false)
    return workshops.update(workshop, { phase: 'closed', since: context.now, closedAt: context.now, timer: null, pausedAt: null, locked: null, ...(thanks === undefined ? {} : { thanks }) })
  },
})

export const stepCommands = [workshopStart, workshopGo, workshopPause, workshopResume, workshopExtend, workshopLock, workshopClose] as readonly unknown[] as readonly CommandType[]
