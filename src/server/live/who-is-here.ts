import type { Presence } from '../../protocol/live-messages.ts'

/** Milliseconds for which changes are gathered before they are told: many who come at once cost one telling. */
const gather = 100

export interface HereOptions {
  /** Tells everybody who is here. */
  readonly tell: (change: { readonly here: Presence[]; readonly gone: string[] }) => void
  /** Runs after some milliseconds; returns how to stop it. */
  readonly later: (milliseconds: number, run: () => void) => () => void
}

/** Who has a workspace open. Whoever comes is told all of it; after that only what changed, so that a thousand may be here. */
export class WhoIsHere {
  private readonly options: HereOptions
  private readonly here = new Map<string, Presence>()
  private readonly changed = new Set<string>()
  private stopWaiting: (() => void) | undefined

  constructor(options: HereOptions) {
    this.options = options
  }

  all(): Presence[] {
    return [...this.here.values()]
  }

  has(session: string): boolean {
    return this.here.has(session)
  }

  set(presence: Presence): void {
    this.here.set(presence.session, presence)
    this.tellSoon(presence.session)
  }

  /** They have something else open, or nothing. */
  move(session: string, at: string | undefined): void {
    const now = this.here.get(session)
    if (now === undefined || now.at === at) return
    const { at: _before, ...who } = now
    this.set(at === undefined ? who : { ...who, at })
  }

  remove(session: string): void {
    if (this.here.delete(session)) this.tellSoon(session)
  }

  close(): void {
    this.stopWaiting?.()
    this.here.clear()
  }

  private tellSoon(session: string): void {
    this.changed.add(session)
    this.stopWaiting ??= this.options.later(gather, () => {
      this.stopWaiting = undefined
      const here = [...this.changed].flatMap((one) => this.here.get(one) ?? [])
      const gone = [...this.changed].filter((one) => !this.here.has(one))
      this.changed.clear()
      this.options.tell({ here, gone })
    })
  }
}
