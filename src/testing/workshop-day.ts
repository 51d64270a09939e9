import type { Json } from '../lib/json.ts'
import { uuidV5 } from '../lib/digest.ts'
import type { Change } from '../core/kernel/change.ts'
import type { Context } from '../core/kernel/command.ts'
import { decide } from '../core/kernel/decide.ts'
import type { Actor } from '../core/kernel/permission.ts'
import { State } from '../core/kernel/state.ts'
import { items, plans } from '../core/plans/plans.ts'
import { roadmaps } from '../core/roadmap/roadmap.ts'
import type { Phase } from '../core/workshop/phases.ts'
import { participants, type Workshop, workshops } from '../core/workshop/workshops.ts'
import { people, settings } from '../core/workspace/workspace.ts'

const space = '0c6f3a52-8f0e-4c57-9d0a-5a6f2a1c7e99'

/** Who is in the room: Fay leads, Ann and Ben take part, Gil is a guest. Edi plans and is not there; Out is of the company and not there. */
export const inRoom = {
  fay: { id: 'fay', person: 'fay', role: 'viewer' }, ann: { id: 'ann', person: 'ann', role: 'contributor' }, ben: { id: 'ben', person: 'ben', role: 'viewer' },
  gil: { id: 'p-gil', role: 'guest' }, edi: { id: 'edi', person: 'edi', role: 'editor' }, out: { id: 'out', person: 'out', role: 'contributor' },
} as const satisfies Record<string, Actor>
export type Someone = keyof typeof inRoom

export const day = '2026-09-14'
export const at = (time: string) => `${day}T${time}Z`

/** A workshop on an empty roadmap of four quarters, in some phase, with two items of a product plan to support. */
export function roomIn(phase: Phase, fields: Partial<Workshop> = {}): State {
  const joined = { joinedAt: at('08:55:00'), workshop: 'w', hue: 1 } as const
  return State.empty.apply([
    settings.create('settings', { name: 'Fernhill', zone: 'America/New_York' }),
    ...['fay', 'ann', 'ben', 'edi', 'out'].map((id) => people.create(id, { name: id })),
    plans.create('plan', { title: 'Product', kind: 'product' }),
    items.create('relay', { plan: 'plan', kind: 'release', title: 'Relay 5' }), items.create('mobile', { plan: 'plan', kind: 'theme', title: 'Mobile' }),
    roadmaps.create('r', { title: 'PMM', horizon: { start: '2026-10-01', end: '2027-09-30', precision: 'quarter' }, period: 'quarter' }),
    workshops.create('w', { title: 'Autumn', roadmap: 'r', leader: 'p-fay', phase, ...(phase === 'prepare' ? {} : { since: at('09:00:00') }), ...fields }),
    participants.create('p-fay', { ...joined, name: 'Fay', person: 'fay' }), participants.create('p-ann', { ...joined, name: 'Ann', person: 'ann', hue: 2 }),
    participants.create('p-ben', { ...joined, name: 'Ben', person: 'ben', hue: 3 }), participants.create('p-gil', { ...joined, name: 'Gil', hue: 4 }),
  ])
}

/** Commands of all days of a test have ids of their own. */
let count = 0

/** A day as it goes: a state that commands of those in the room change one after another. */
export class Day {
  state: State
  now = at('09:00:00')

  constructor(state: State) {
    this.state = state
  }

  /** Does a command and tells the id that it makes records with. Refusals are thrown. */
  does(who: Someone, name: string, args: Json, more: { readonly reason?: string; readonly changesOf?: Context['changesOf'] } = {}): { readonly id: (of: string) => string; readonly changes: readonly Change[] } {
    const { reason, ...given } = more
    const command = uuidV5(space, `${++count}`)
    const changes = decide(this.state, { id: command, name, args, ...(reason === undefined ? {} : { reason }) }, { actor: inRoom[who], now: this.now, today: day, ...given })
    this.state = this.state.apply(changes)
    return { id: (of) => uuidV5(command, of), changes }
  }

  /** Writes a note and tells its id. */
  writes(who: Someone, text: string, more: { readonly [arg: string]: Json } = {}): string {
    return this.does(who, 'note.add', { workshop: 'w', text, ...more }).id('notes')
  }

  goes(to: string): void {
    this.does('fay', 'workshop.go', { id: 'w', to })
  }
}
