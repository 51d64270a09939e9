import type { z } from 'zod'
import { type Change, inverse } from '../../core/kernel/change.ts'
import type { Day } from '../../core/kernel/command.ts'
import { decide } from '../../core/kernel/decide.ts'
import type { Actor } from '../../core/kernel/permission.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import { State } from '../../core/kernel/state.ts'
import { sampleCommands } from '../../core/sample/sample.ts'
import { contextOf } from '../../core/sample/script.ts'
import { memberships } from '../../core/workspace/workspace.ts'
import type { LiveWorkspace, Outcome, Shown } from '../../client/live-workspace.ts'
import type { readHistory } from '../../protocol/log-routes.ts'

/** The day that the sample is seen on. */
const sampleDay = '2026-11-12'

/** The sample in memory, deciding for itself: what the gallery shows its screens on. Nothing is kept. */
export function sampleWorkspace(): SampleWorkspace {
  return new SampleWorkspace(samplePast())
}

/** An entry of the sample's log, as a service would tell it. */
export type SampleEntry = z.infer<typeof readHistory.answer>['entries'][number]

interface Past {
  /** The state at the end of each day on which something was done. */
  readonly days: readonly (readonly [Day, State])[]
  readonly log: readonly SampleEntry[]
}

interface Done {
  readonly group: string
  readonly changes: readonly Change[]
}

export class SampleWorkspace implements LiveWorkspace {
  readonly key = 'sample'
  /** Everything that was done, oldest first. */
  readonly log: SampleEntry[]
  private readonly days: Past['days']
  private readonly actor: Actor
  private now: Shown
  private readonly listeners = new Set<() => void>()
  private readonly done: Done[] = []
  private readonly undone: Done[] = []

  constructor({ days, log }: Past) {
    this.days = days
    this.log = [...log]
    const state = days.at(-1)?.[1] ?? State.empty
    this.actor = ownerIn(state)
    const here = [...memberships.list(state)].slice(0, 3).map(({ person, id }) => ({ session: id, person, name: String(state.get('people', person)?.['name']) }))
    this.now = { state, position: log.length, today: sampleDay, actor: this.actor, connection: 'live', pending: 0, outlives: true, here }
  }

  shown(): Shown {
    return this.now
  }

  subscribe(changed: () => void): () => void {
    this.listeners.add(changed)
    return () => this.listeners.delete(changed)
  }

  async past(day: Day): Promise<State> {
    return this.days.findLast(([at]) => at <= day)?.[1] ?? State.empty
  }

  async send(...[name, args, options]: Parameters<LiveWorkspace['send']>): Promise<Outcome> {
    const id = crypto.randomUUID()
    const group = options?.group ?? id
    try {
      const command = { id, name, args, ...(options?.reason === undefined ? {} : { reason: options.reason }) }
      const changes = decide(this.now.state, command, { actor: this.actor, now: `${sampleDay}T09:00:00Z`, today: sampleDay, changesOf: (of) => this.changesOf(of) })
      this.done.push({ group, changes })
      this.undone.length = 0
      this.apply(changes, { command: name, group, ...(options?.reason === undefined ? {} : { reason: options.reason }) })
      return { done: true, group }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return { done: false, code: error.code, sentence: error.message, ...(error.at === undefined ? {} : { at: error.at }) }
    }
  }

  showsAhead(): boolean {
    return true
  }

  async undo(group = this.done.at(-1)?.group): Promise<Outcome | undefined> {
    return this.takeBack(this.done, this.undone, group)
  }

  async redo(): Promise<Outcome | undefined> {
    return this.takeBack(this.undone, this.done, this.undone.at(-1)?.group)
  }

  present(): void {}

  close(): void {
    this.listeners.clear()
  }

  private changesOf(group: string): readonly Change[] {
    return this.done.filter((one) => one.group === group).flatMap(({ changes }) => changes)
  }

  private takeBack(from: Done[], to: Done[], group: string | undefined): Outcome | undefined {
    const taken = from.filter((one) => one.group === group)
    if (group === undefined || taken.length === 0) return undefined
    from.splice(0, from.length, ...from.filter((one) => one.group !== group))
    const back = inverse(taken.flatMap(({ changes }) => changes))
    to.push({ group, changes: back })
    this.apply(back, { command: 'undo', group: crypto.randomUUID() })
    return { done: true, group }
  }

  private apply(changes: readonly Change[], done: { readonly command: string; readonly group: string; readonly reason?: string }): void {
    this.log.push({ position: this.log.length + 1, at: `${sampleDay}T09:00:00Z`, effective: sampleDay, actor: this.actor.id, ...done, changes: [...changes] as SampleEntry['changes'] })
    this.now = { ...this.now, state: this.now.state.apply(changes), position: this.now.position + 1 }
    for (const told of this.listeners) told()
  }
}

function ownerIn(state: State): Actor {
  const person = memberships.list(state).find(({ role }) => role === 'owner')?.person
  return person === undefined ? { id: 'gallery', role: 'owner' } : { id: person, person, role: 'owner' }
}

function samplePast(): Past {
  const days: (readonly [Day, State])[] = []
  const log: SampleEntry[] = []
  let state = State.empty
  for (const act of sampleCommands(sampleDay)) {
    const { command, effective } = act
    const changes = decide(state, command, contextOf(act))
    state = state.apply(changes)
    if (days.at(-1)?.[0] === effective) days.pop()
    days.push([effective, state])
    const { id, name, reason, outsideReason } = command
    const why = { ...(reason === undefined ? {} : { reason }), ...(outsideReason === undefined ? {} : { outsideReason }) }
    log.push({ position: log.length + 1, at: contextOf(act).now, effective, actor: act.actor?.id ?? ownerIn(state).id, group: id, command: name, ...why, changes: [...changes] as SampleEntry['changes'] })
  }
  return { days, log }
}
