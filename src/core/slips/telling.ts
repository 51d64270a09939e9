import type { Change, Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { stakeholderGroups } from '../stakeholders/stakeholders.ts'
import { dayAndMonth, labelWindow } from '../time/label.ts'
import type { Window } from '../time/window.ts'
import { comments } from '../together/together.ts'
import { people } from '../workspace/workspace.ts'
import type { Accepting, Answered, SlipProposal } from './slip-lines.ts'

/** Somebody who must know what accepting some lines means for them. */
export interface Told {
  readonly person: Id
  /** What for, one thing a line: "To move “Paid social” by 15 Jan". */
  readonly says: readonly string[]
}

/** Who is told of a slip when lines of it are accepted: who owns what moves or is asked for, and those who speak for the groups whose plan it is. */
export function toldOf(state: State, slip: SlipProposal, answered: readonly Answered[]): Told[] {
  const told = new Map<Id, Set<string>>()
  const tell = (person: Id | undefined, says: string) => {
    const known = people.get(state, person)
    if (known === undefined || known.erased === true) return
    told.set(known.id, (told.get(known.id) ?? new Set()).add(says))
  }
  for (const { line, choice } of answered) {
    if (choice.does === 'leave' || choice.does === 'stay') continue
    if (line.kind === 'activity') tell(line.owner, choice.does === 'defer' ? `“${line.title}” is deferred` : `“${line.title}” moves to ${label(choice.window)}`)
    else if (line.kind === 'ask') tell(line.owner, `To ${choice.window === undefined ? 'say what becomes of' : 'move'} “${line.title}” by ${dayAndMonth(line.by)}`)
    else tell(slip.item.owner, choice.does === 'correct' ? `${line.audience} need a correction of “${line.title}”` : `${line.audience} are told through “${line.title}”`)
  }
  if (answered.length > 0) {
    for (const group of stakeholderGroups.list(state)) {
      if (group.plans?.includes(slip.item.plan) !== true) continue
      for (const person of group.people ?? []) if (!told.has(person)) tell(person, `“${slip.item.title}” comes ${slip.now === undefined ? 'without a date' : `${slip.now.start === slip.now.end ? 'on' : 'in'} ${label(slip.now)}`}, for ${group.title}`)
    }
  }
  return [...told].map(([person, says]) => ({ person, says: [...says] }))
}

/** One comment on the item, in which everybody who must know is mentioned, so that it comes to their inbox. Who accepts knows. */
export function tellingChanges(state: State, slip: SlipProposal, answered: readonly Answered[], { actor, now, newId, reason }: Accepting): Change[] {
  const told = toldOf(state, slip, answered).filter(({ person }) => person !== actor.person).slice(0, mostTold)
  if (told.length === 0) return []
  const lines = told.map(({ person, says }) => `${people.get(state, person)?.name ?? 'Somebody'}: ${says.join('; ')}.`)
  const text = [`${slip.item.title}: ${label(slip.was)} → ${label(slip.now)}.`, ...(reason === undefined ? [] : [reason]), ...lines].join('\n')
  return [comments.create(newId('told'), { collection: 'items', record: slip.item.id, text: text.slice(0, 10_000), author: actor.id, at: now, mentions: told.map(({ person }) => person) })]
}

/** As many as one comment may mention. */
const mostTold = 50

function label(window: Window | undefined): string {
  return window === undefined ? 'no date' : labelWindow(window)
}
