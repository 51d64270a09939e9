import type { State } from '../../../core/kernel/state.ts'
import type { Note } from '../../../core/workshop/notes.ts'
import { trueSelf } from '../../../core/workshop/taking-part.ts'
import { participants } from '../../../core/workshop/workshops.ts'

/** Who wrote some notes, each once: "Ines", "Ines and Sami", "Ines, Sami and Runa". */
export function authorsOf(state: State, written: readonly Pick<Note, 'author'>[]): string {
  const names = [...new Set(written.map(({ author }) => {
    const one = participants.get(state, author)
    return one === undefined ? 'somebody' : trueSelf(state, one).name
  }))]
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** "the Q4 FY27 workshop", or, of one that is called otherwise, "the workshop “Autumn”". */
export function inWorkshop(title: string): string {
  return /workshop$/i.test(title) ? `the ${title}` : `the workshop “${title}”`
}
