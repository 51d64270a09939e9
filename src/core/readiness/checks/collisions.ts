import { type Collision, collisionsOf, collisionsWith } from '../../launches/collisions.ts'
import { accept, move } from '../acts.ts'
import type { Check, Ground } from '../check.ts'

interface Asked {
  readonly key: string
  readonly kind: Collision['kind']
  /** What is so where nothing collides. */
  readonly passes: string
  /** What is said of one that does, and of several. */
  readonly title: (count: number) => string
  readonly fails: 'blocks' | 'risks'
  /** Which day is moved to mend it; the day that collides when unset. */
  readonly moves?: 'ship' | 'announce'
}

const asked: readonly Asked[] = [
  { key: 'near', kind: 'near', passes: 'No other launch is near it', title: (count) => (count === 1 ? 'Another launch is near it' : `${count} other launches are near it`), fails: 'risks', moves: 'announce' },
  { key: 'working-day', kind: 'day-off', passes: 'It ships and is announced on working days', title: () => 'Nobody works on its day', fails: 'risks' },
  { key: 'freeze', kind: 'freeze', passes: 'It ships and is announced outside every freeze', title: () => 'Its day lies in a freeze', fails: 'blocks' },
  { key: 'waits', kind: 'waits', passes: 'What it waits for is out before it', title: () => 'What it waits for is not out before it', fails: 'blocks', moves: 'ship' },
]

const moveWords = { ship: 'Move the day it ships', announce: 'Move the announcement' }

/** Nothing else takes its attention, somebody works and nothing is frozen on its days, and what it waits for is out before it (DOMAIN 1.11). */
export function collisionChecks({ state, launch, today, days }: Ground): readonly Check[] {
  const all = collisionsWith(collisionsOf(state, today), launch.id)
  const isWaiting = launch.after !== undefined && launch.after.length > 0
  return asked.filter(({ kind }) => kind !== 'waits' || isWaiting).map(({ key, kind, passes, title, fails, moves }): Check => {
    const found = all.filter((one) => one.kind === kind)
    if (found.length === 0) return { key, title: passes, passes: true }
    const facts = found.map(({ launch: one, other, on }) => `${one} ${other} ${on}`).join('; ')
    const moved = moves ?? (found.some(({ on }) => on === days.ship) ? 'ship' : 'announce')
    return { key, title: title(found.length), passes: false, fails, facts, sentence: found.map(({ sentence }) => sentence).join(' '), acts: [move(launch.id, moved, moveWords[moved]), accept(launch.id, key, facts)] }
  })
}
