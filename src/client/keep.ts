/** Where a browser keeps what must outlive a page: values by key, as structured clones. Handed in; IndexedDB in a browser. */
export interface Keep {
  /** What is kept is there when the page is opened again. */
  readonly outlives: boolean
  get(key: string): Promise<unknown>
  /** Values of every key that begins with a prefix, in the order of the keys. */
  all(prefix: string): Promise<readonly (readonly [key: string, value: unknown])[]>
  /** Sets and removes (undefined) in one transaction: all of it is there afterwards, or none. */
  set(values: readonly (readonly [key: string, value: unknown])[]): Promise<void>
  /** Removes every key that begins with a prefix. */
  removeAll(prefix: string): Promise<void>
}

/** Who may do a thing that only one page at a time may do, such as writing the local copy. Handed in; Web Locks in a browser. */
export interface Locks {
  /** Runs when the lock is had, and holds it until what it returns ends. Resolves when that is. */
  hold(name: string, whileHeld: () => Promise<void>): Promise<void>
  /** Takes the lock only if nobody has it; tells whether it was had. */
  try(name: string, whileHeld: () => Promise<void>): Promise<boolean>
}

/** Keeps in memory, for tests and for browsers that forbid storage. */
export class MemoryKeep implements Keep {
  readonly outlives: boolean = false
  private readonly values = new Map<string, unknown>()

  async get(key: string): Promise<unknown> {
    return this.values.get(key)
  }

  async all(prefix: string): Promise<readonly (readonly [string, unknown])[]> {
    return [...this.values].filter(([key]) => key.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1))
  }

  async set(values: readonly (readonly [string, unknown])[]): Promise<void> {
    for (const [key, value] of values) {
      if (value === undefined) this.values.delete(key)
      else this.values.set(key, structuredClone(value))
    }
  }

  async removeAll(prefix: string): Promise<void> {
    for (const key of this.values.keys()) if (key.startsWith(prefix)) this.values.delete(key)
  }
}

/** Locks among the windows of one process. */
export class MemoryLocks implements Locks {
  private readonly held = new Map<string, Promise<void>>()

  async hold(name: string, whileHeld: () => Promise<void>): Promise<void> {
    const before = this.held.get(name)
    const mine = (async () => {
      await before
      await whileHeld()
    })()
    const ended = mine.catch(() => undefined)
    this.held.set(name, ended)
    await ended
    if (this.held.get(name) === ended) this.held.delete(name)
    await mine
  }

  async try(name: string, whileHeld: () => Promise<void>): Promise<boolean> {
    if (this.held.has(name)) return false
    await this.hold(name, whileHeld)
    return true
  }
}
