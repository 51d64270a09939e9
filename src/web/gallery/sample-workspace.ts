import { type Change, inverse } from '../../core/kernel/change.ts'
import { decide } from '../../core/kernel/decide.ts'
import type { Actor } from '../../core/kernel/permission.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import { State } from '../../core/kernel/state.ts'
import { sampleCommands } from '../../core/sample/sample.ts'
import type { LiveWorkspace, Outcome, Shown } from '../../client/live-workspace.ts'

const owner: Actor = { id: 'gallery', role: 'owner' }

/** The day that the sample is seen on. */
export const sampleDay = '2026-11-12'

/** The sample in memory, deciding for itself: what the gallery shows its screens on. Nothing is kept. */
export function sampleWorkspace(): LiveWorkspace {
  return new SampleWorkspace()
}

class SampleWorkspace implements LiveWorkspace {
  readonly key = 'sample'
  private now: Shown = { state: sampleState(), position: 1, today: sampleDay, actor: owner, connection: 'live', pending: 0, here: [] }
  private readonly listeners = new Set<() => void>()
  private readonly done: Change[][] = []
  private readonly undone: Change[][] = []

  shown(): Shown {
    return this.now
  }

  subscribe(changed: () => void): () => void {
    this.listeners.add(changed)
    return () => this.listeners.delete(changed)
  }

  async send(...[name, args, options]: Parameters<LiveWorkspace['send']>): Promise<Outcome> {
    const id = crypto.randomUUID()
    try {
      const command = { id, name, args, ...(options?.reason === undefined ? {} : { reason: options.reason }) }
      const changes = decide(this.now.state, command, { actor: owner, now: `${sampleDay}T09:00:00Z`, today: sampleDay })
      this.done.push([...changes])
      this.undone.length = 0
      this.apply(changes)
      return { done: true, group: options?.group ?? id }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return { done: false, code: error.code, sentence: error.message, ...(error.at === undefined ? {} : { at: error.at }) }
    }
  }

  async undo(): Promise<Outcome | undefined> {
    return this.takeBack(this.done, this.undone)
  }

  async redo(): Promise<Outcome | undefined> {
    return this.takeBack(this.undone, this.done)
  }

  present(): void {}

  close(): void {
    this.listeners.clear()
  }

  private takeBack(from: Change[][], to: Change[][]): Outcome | undefined {
    const changes = from.pop()
    if (changes === undefined) return undefined
    const back = inverse(changes)
    to.push(back)
    this.apply(back)
    return { done: true, group: 'undo' }
  }

  private apply(changes: readonly Change[]): void {
    this.now = { ...this.now, state: this.now.state.apply(changes), position: this.now.position + 1 }
    for (const told of this.listeners) told()
  }
}

function sampleState(): State {
  let state = State.empty
  for (const { command, effective, role } of sampleCommands(sampleDay)) {
    state = state.apply(decide(state, command, { actor: { ...owner, role }, now: `${effective}T09:00:00Z`, today: effective }))
  }
  return state
}
