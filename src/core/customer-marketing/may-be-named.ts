import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { labelDays } from '../time/label.ts'
import { stories, type Story } from './stories.ts'

export interface MayBeNamed {
  readonly may: boolean
  /** Why, in a sentence that people inside read. It names no person at the customer. */
  readonly because: string
  /** The last day on which it holds; none where it has no end. */
  readonly until?: Day
  /** The story in which the customer said so. */
  readonly story?: Story
}

/**
 * May an account be named publicly on a day, and by what (row F11, DOMAIN 1.20)? The customer's latest answer that holds decides: one that is withdrawn, has
 * ended or is yet to come does not hold; of two on one day the no does. A no stands until a later yes: nothing that is withdrawn or ends names anybody. Nobody
 * is named without an answer.
 */
export function mayBeNamed(state: State, account: Id, day: Day): MayBeNamed {
  const answers = answersOf(state, account).filter(({ agreedOn }) => agreedOn !== undefined && agreedOn <= day)
  const held = answers.filter((story) => story.mayName === false || (!isWithdrawn(story, day) && (story.agreedUntil === undefined || day <= story.agreedUntil)))
  const [story] = held.toSorted((a, b) => (a.agreedOn === b.agreedOn ? Number(a.mayName) - Number(b.mayName) || (a.id < b.id ? -1 : 1) : (a.agreedOn ?? '') < (b.agreedOn ?? '') ? 1 : -1))
  if (story?.mayName === true) {
    const { agreedUntil: until, title, agreedOn = day } = story
    return { may: true, story, because: `They agreed on ${labelDays(agreedOn)}, for the story “${title}”.`, ...(until === undefined ? {} : { until }) }
  }
  if (story !== undefined) return { may: false, story, because: `They said no on ${labelDays(story.agreedOn ?? day)}, for the story “${story.title}”.` }
  return { may: false, because: whyNobody(answers, day) }
}

/** Every customer of a list is asked about in one state: their answers are sorted out once. */
const known = new WeakMap<State, ReadonlyMap<Id, readonly Story[]>>()

function answersOf(state: State, account: Id): readonly Story[] {
  let answers = known.get(state)
  if (answers === undefined) known.set(state, (answers = answersByAccount(state)))
  return answers.get(account) ?? []
}

function answersByAccount(state: State): ReadonlyMap<Id, readonly Story[]> {
  const found = new Map<Id, Story[]>()
  for (const story of stories.list(state)) {
    if (story.mayName === undefined) continue
    const own = found.get(story.account)
    if (own === undefined) found.set(story.account, [story])
    else own.push(story)
  }
  return found
}

/** What an account's page says of it: "Yes, until 30 Jun 2027: …" */
export function namingSentence({ may, because, until }: MayBeNamed): string {
  return may ? `Yes${until === undefined ? '' : `, until ${labelDays(until)}`}. ${because}` : `No. ${because}`
}

function isWithdrawn({ consentWithdrawn }: Story, day: Day): boolean {
  return consentWithdrawn !== undefined && consentWithdrawn.on <= day
}

/** The last answer to have ended, since that is what whoever asks remembers. */
function whyNobody(answers: readonly Story[], day: Day): string {
  const ended = answers.filter(({ mayName }) => mayName === true).map((story) => ({ story, on: isWithdrawn(story, day) ? (story.consentWithdrawn?.on ?? day) : (story.agreedUntil ?? day) }))
  const [last] = ended.toSorted((a, b) => (a.on < b.on ? 1 : -1))
  if (last === undefined) return 'Nobody there has agreed.'
  return isWithdrawn(last.story, day) ? `They withdrew it on ${labelDays(last.on)}: ${last.story.consentWithdrawn?.why ?? ''}` : `What they agreed to ended on ${labelDays(last.on)}. Ask them again.`
}
