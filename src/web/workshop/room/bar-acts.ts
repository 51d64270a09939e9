import type { Id } from '../../../core/kernel/change.ts'
import type { Board } from '../../../core/workshop/board.ts'
import { isDoneIn, type Phase, phaseNames, phases, steps } from '../../../core/workshop/phases.ts'
import type { Json } from '../../../lib/json.ts'

/** One act that the foot of the room offers. */
export interface BarAct {
  readonly name: string
  readonly keys?: string
  /** main: the one thing to do next. plain: at hand. more: in the menu. */
  readonly place: 'main' | 'plain' | 'more'
  /** The command that it sends; without one it opens something of the room: hand-over, close, people. */
  readonly command?: { readonly name: string; readonly args: Json }
  readonly opens?: 'hand-over' | 'close' | 'people'
}

/** How much time one press adds. */
const added = 5

/** What whoever leads can do now, in the order in which it stands. Everybody else may take part, take over and leave. */
export function barActs({ workshop, participants }: Pick<Board, 'workshop' | 'participants'>, { leads, self, mayTakeOver }: { readonly leads: boolean; readonly self: Id | undefined; readonly mayTakeOver: boolean }): readonly BarAct[] {
  const { id, phase, pausedAt, locked, timer } = workshop
  if (phase === 'closed') return []
  const send = (name: string, args: Readonly<Record<string, Json>> = {}) => ({ name, args: { id, ...args } })
  const own = participants[self ?? '']
  const isIn = own?.joined === true && !own.left
  const takePart: BarAct | false = !isIn && { name: 'Take part', place: leads ? 'plain' : 'main', command: { name: 'participant.join', args: { workshop: id } } }
  if (!leads) {
    return [
      takePart,
      isIn && mayTakeOver && isDoneIn('workshop.take-over', phase) && ({ name: 'Take over the lead', keys: 't o', place: 'more', command: send('workshop.take-over') } as const),
      isIn && ({ name: 'Leave the workshop', place: 'more', command: { name: 'participant.leave', args: { id: self ?? '' } } } as const),
    ].filter((one) => one !== false)
  }
  if (phase === 'prepare') return [{ name: 'Start the workshop', keys: 'shift+n', place: 'main', command: send('workshop.start') }, ...(takePart === false ? [] : [takePart]), handOver, people]
  const isPaused = pausedAt !== undefined
  const [back, next] = besides(workshop)
  const isHidden = phase === 'brainstorm' && facedownCount(participants) > 0
  const acts: (BarAct | false)[] = [
    isPaused ? { name: 'Go on', keys: 'shift+p', place: 'main', command: send('workshop.resume') } : { name: 'Pause', keys: 'shift+p', place: 'plain', command: send('workshop.pause') },
    timer !== undefined && { name: `Add ${added} minutes`, keys: 'shift+a', place: 'plain', command: send('workshop.extend', { minutes: added }) },
    isDoneIn('photo.keep', phase) && phase !== 'brainstorm' && { name: 'Keep a photo', keys: 'shift+f', place: phase === 'review' || phase === 'agree' ? 'more' : 'plain', command: { name: 'photo.keep', args: { workshop: id } } },
    back !== undefined && { name: `Back to ${phaseNames[back]}`, keys: 'shift+b', place: 'plain', command: send('workshop.go', { to: back }) },
    locked === true ? { name: 'Unlock the board', keys: 'shift+l', place: 'plain', command: send('workshop.lock', { locked: false }) } : { name: 'Lock the board', keys: 'shift+l', place: 'more', command: send('workshop.lock', { locked: true }) },
    takePart, handOver, people,
    isDoneIn('workshop.close', phase) && { name: 'Close with thanks …', keys: 'shift+c', place: next === undefined ? 'main' : 'more', opens: 'close' },
    !isPaused && isHidden && { name: 'Reveal now', keys: 'shift+n', place: 'main', command: { name: 'brainstorm.reveal', args: { workshop: id } } },
    !isPaused && !isHidden && next !== undefined && { name: `Next: ${phaseNames[next]}`, keys: 'shift+n', place: 'main', command: send('workshop.go', { to: next }) },
  ]
  return acts.filter((one) => one !== false)
}

const handOver: BarAct = { name: 'Hand over the lead …', keys: 'shift+h', place: 'more', opens: 'hand-over' }
const people: BarAct = { name: 'People in the room …', keys: 'shift+w', place: 'more', opens: 'people' }

/** The steps before and after the one that the room is at: those that its agenda has, where it has one. */
function besides({ phase, agenda }: Pick<Board['workshop'], 'phase' | 'agenda'>): readonly [Phase | undefined, Phase | undefined] {
  const at = phases.indexOf(phase)
  const planned: readonly Phase[] = agenda?.map(({ step }) => step) ?? steps
  return [phases.findLast((one, index) => index < at && planned.includes(one)), phases.find((one, index) => index > at && planned.includes(one))]
}

/** How many notes of the room lie face down. That is all that anybody knows of them. */
export function facedownCount(participants: Board['participants']): number {
  return Object.values(participants).reduce((sum, { faceDown }) => sum + faceDown, 0)
}
