import { Examination } from '../../core/examine/examination.ts'
import type { Id } from '../../core/kernel/change.ts'
import type { Day } from '../../core/kernel/command.ts'
import type { State } from '../../core/kernel/state.ts'
import { inTurns } from '../in-turns.ts'

/** Roadmaps whose open questions a node keeps up to date. Others are found from nothing when they are asked for. */
const most = 20

/** The open questions of roadmaps as they were asked for last: the next time only what has changed since is asked again. */
export class Examinations {
  private readonly kept = new Map<string, Examination>()

  /** Throws a Refusal `not-found` when there is no such roadmap. */
  async of(workspace: string, state: State, roadmap: Id, today: Day): Promise<Examination> {
    const name = `${workspace}/${roadmap}`
    const examination = this.kept.get(name)?.after(state, today) ?? (await inTurns(Examination.steps(state, { roadmap, today })))
    this.kept.delete(name)
    this.kept.set(name, examination)
    for (const [oldest] of this.kept) {
      if (this.kept.size <= most) break
      this.kept.delete(oldest)
    }
    return examination
  }
}
