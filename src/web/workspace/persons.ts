import type { State } from '../../core/kernel/state.ts'
import { people } from '../../core/workspace/workspace.ts'

/** Two letters for a face: "Mara Kern" is MK, "Mara" is MA. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word))
  const [first = '?', ...rest] = words
  const letters = rest.length === 0 ? [...first].slice(0, 2) : [[...first][0], [...(rest.at(-1) ?? '')][0]]
  return letters.join('').toUpperCase()
}

const hues = [255, 155, 45, 310, 200, 90, 20, 280, 130, 225, 65, 345] as const

/** A person's hue, the same on every screen and for everybody. */
export function hueOf(id: string): number {
  let sum = 0x811c9dc5
  for (const character of id) sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hues[(sum ^ (sum >>> 15)) % hues.length] ?? 255
}

/** A person's name, or nothing where there is none. */
export function personName(state: State, id: string | undefined): string | undefined {
  return people.get(state, id)?.name
}
