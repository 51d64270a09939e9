import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { participantsOf } from './taking-part.ts'

/** Hues of participants: 1 to this. */
const hues = 12

/** The first hue that nobody of a workshop has, or, once all are taken, the next in turn. */
export function freeHue(state: State, workshop: string): number {
  const here = participantsOf(state, workshop)
  const used = new Set(here.map(({ hue }) => hue))
  return Array.from({ length: hues }, (_, index) => index + 1).find((one) => !used.has(one)) ?? (here.length % hues) + 1
}

/** Two of one name cannot be told apart on a wall. Refuses (`exists`) a name that somebody has who is in this workshop, letter case and spaces aside. */
export function refuseSameName(state: State, workshop: string, name: string, but?: string): void {
  const same = participantsOf(state, workshop).some((one) => one.id !== but && one.sameAs === undefined && one.leftAt === undefined && isSameName(one.name, name))
  if (same) throw new Refusal('exists', `Somebody in this workshop is called ${name} already. Add a letter of the surname.`, { at: 'args.name' })
}

/** Letter case and spaces make no two names. */
export function isSameName(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

function plain(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ')
}
