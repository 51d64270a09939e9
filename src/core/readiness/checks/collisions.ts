import { collisionsOf, collisionsWith } from '../../launches/collisions.ts'
import { accept, move } from '../acts.ts'
import type { Check, Ground } from '../check.ts'

/** Nothing else takes its attention, and what it waits for is out before it. */
export function collisionChecks({ state, launch, today }: Ground): readonly Check[] {
  const all = collisionsWith(collisionsOf(state, today), launch.id)
  const [near, waits] = [all.filter(({ kind }) => kind === 'near'), all.filter(({ kind }) => kind === 'waits')]
  const facts = near.map(({ launch: one, other, on }) => `${one} ${other} ${on}`).join('; ')
  const broken = waits.map(({ other, on }) => `${other} ${on}`).join('; ')
  const alone: Check = near.length === 0 ? { key: 'near', title: 'No other launch is near it', passes: true } : {
    key: 'near', title: near.length === 1 ? 'Another launch is near it' : `${near.length} other launches are near it`, passes: false, fails: 'risks', facts, sentence: near.map(({ sentence }) => sentence).join(' '),
    acts: [move(launch.id, 'announce', 'Move the announcement'), accept(launch.id, 'near', facts)],
  }
  if (launch.after === undefined || launch.after.length === 0) return [alone]
  const inTurn: Check = waits.length === 0 ? { key: 'waits', title: 'What it waits for is out before it', passes: true } : {
    key: 'waits', title: 'What it waits for is not out before it', passes: false, fails: 'blocks', facts: broken, sentence: waits.map(({ sentence }) => sentence).join(' '),
    acts: [move(launch.id, 'ship', 'Move the day it ships'), accept(launch.id, 'waits', broken)],
  }
  return [alone, inTurn]
}
