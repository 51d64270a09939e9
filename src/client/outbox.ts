import type { Keep, Locks } from './keep.ts'
import type { Pending } from './merge.ts'

/**
 * Pending commands as this browser keeps them, so that a reload or a crash loses none. Each window has its own and holds a lock on it;
 * one whose window is gone is taken over by whoever opens next. A command that two windows send is written once, by its id.
 */
export class Outbox {
  private readonly keep: Keep
  private readonly locks: Locks
  private readonly scope: string
  private readonly session: string
  private end: () => void = () => undefined
  private last: Promise<void> = Promise.resolve()
  private isClosed = false

  constructor(keep: Keep, locks: Locks, scope: string, session: string) {
    this.keep = keep
    this.locks = locks
    this.scope = `${scope}/outbox`
    this.session = session
    void locks.hold(this.lockOf(session), () => new Promise<void>((resolve) => (this.end = resolve)))
  }

  /** Keeps what is pending in this window now. Writes follow one another, so that the newest is what stays. Rejects when the browser keeps nothing. */
  write(pending: readonly Pending[]): Promise<void> {
    if (this.isClosed) return this.last
    const kept = pending.filter(({ doneAt }) => doneAt === undefined)
    this.last = this.last.catch(() => undefined).then(() => this.keep.set([[`${this.scope}/${this.session}`, kept.length === 0 ? undefined : kept]]))
    return this.last
  }

  /** Takes over what windows that are gone had not yet had answered, in the order in which it was sent. */
  async adopt(into: (pending: readonly Pending[]) => Promise<void>): Promise<void> {
    for (const [key] of await this.keep.all(`${this.scope}/`)) {
      const session = key.slice(this.scope.length + 1)
      if (session === this.session) continue
      await this.locks.try(this.lockOf(session), async () => {
        // Read only now: until its window was gone, more may have been put into it.
        const left = (await this.keep.get(key)) as readonly Pending[] | undefined
        if (left === undefined) return
        await into(left)
        await this.keep.set([[key, undefined]])
      })
    }
  }

  close(): void {
    this.isClosed = true
    void this.last.catch(() => undefined).then(() => this.end())
  }

  private lockOf(session: string): string {
    return `${this.scope}/${session}`
  }
}
