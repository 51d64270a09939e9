import type { BoardWorkshop } from '../../../core/workshop/board.ts'
import { type Phase, phaseNames } from '../../../core/workshop/phases.ts'

/** What a phase asks of the room: the sentence that stands large, and how it is done. */
export interface PhaseWords {
  readonly ask: string
  readonly how?: string
  /** What is good to know, until something has happened that is said in its place. */
  readonly hint?: string
}

/** The words of a phase, with the workshop's own question. */
export function phaseWords({ phase, question, presenter }: Pick<BoardWorkshop, 'phase' | 'question' | 'presenter'>): PhaseWords {
  const all: Readonly<Record<Phase, PhaseWords>> = {
    prepare: { ask: 'We begin when everybody is here.', how: 'Join on your phone or laptop, or take paper cards: both end on the same board.' },
    'warm-up': { ask: 'Time to arrive, and to hear each other.', how: 'Short and simple. Standing up is welcome.' },
    review: { ask: `${presenter ?? 'The product lead'} shares the strategy and the product roadmap.`, how: 'Then each team’s plan, at a high level. Listen for what touches our work.' },
    agree: { ask: 'Which of these efforts touch our work?', how: 'One after another: does it touch us, how, and who agrees.' },
    brainstorm: { ask: question ?? 'What could we do so that each release lands?', how: 'One activity on each note. No editing, no judging.\nNobody sees your notes until the reveal.', hint: 'When time is up, all notes turn over at once.' },
    buckets: { ask: 'Put notes that belong together in one column, then give it a name.' },
    grid: { ask: 'These are our rows. Do the labels make sense to the business?' },
    fill: { ask: 'Put every note in the row where it belongs, in any order.' },
    dates: { ask: 'When will each be done? Move every note to its time.' },
    examine: { ask: 'Look at every cell: is it right, too much, or empty on purpose?' },
    closed: { ask: 'Thank you. You have built a roadmap.' },
  }
  return all[phase]
}

/** The word over the sentence: the phase, but for the hour before the first. */
export function phaseTitle(phase: Phase): string {
  return phase === 'prepare' ? 'Welcome' : phaseNames[phase]
}

/** What somebody with a phone in the hand does in a phase where the wall is looked at. */
export const phoneWords: Readonly<Partial<Record<Phase, string>>> = {
  prepare: 'You are in. Put the phone away until it is asked for.',
  'warm-up': 'Put the phone away: this part is for talking.',
  review: 'Look up: the plans are on the wall.',
  examine: 'Look up: the room goes through every cell on the wall.',
}

/** A company's own word inside of a sentence: "Strategic initiative" begins small there, "OKR" does not. */
export function inSentence(word: string): string {
  return /^\p{Lu}\p{Ll}/u.test(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word
}
