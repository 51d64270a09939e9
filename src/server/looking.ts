/** Milliseconds between looks where nobody says otherwise. */
const usually = 60_000

export interface LookingOptions {
  readonly onTrouble: (error: unknown) => void
  /** Milliseconds between looks. */
  readonly every?: number | undefined
}

/** Does some work now and then, one look at a time; what goes wrong in one is told, and the next comes all the same. */
export class Looking {
  private readonly work: () => Promise<void>
  private readonly options: LookingOptions
  private timer: NodeJS.Timeout | undefined
  private last: Promise<void> = Promise.resolve()

  constructor(work: () => Promise<void>, options: LookingOptions) {
    this.work = work
    this.options = options
  }

  /** Looks from now on each time that the interval is over; at once too, unless what starts has enough to do. */
  start({ atOnce = true } = {}): void {
    this.timer = setInterval(() => void this.look(), this.options.every ?? usually).unref()
    if (atOnce) void this.look()
  }

  /** Looks once; what was begun before ends first. */
  look(): Promise<void> {
    this.last = this.last.then(this.work).catch(this.options.onTrouble)
    return this.last
  }

  /** Looks no more, once the look that is under way has ended. */
  async close(): Promise<void> {
    clearInterval(this.timer)
    await this.last
  }
}

/** Does something in each workspace in turn. What one of them holds keeps no other one from its turn. */
export async function inEachWorkspace({ workspaces, onTrouble }: { readonly workspaces: () => Promise<readonly string[]>; readonly onTrouble: (error: unknown) => void }, work: (workspace: string) => Promise<void>): Promise<void> {
  for (const workspace of await workspaces()) await work(workspace).catch(onTrouble)
}
