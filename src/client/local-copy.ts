import type { Change, StoredRecord } from '../core/kernel/change.ts'
import type { Actor } from '../core/kernel/permission.ts'
import { schemaVersion } from '../core/kernel/schema-version.ts'
import { State } from '../core/kernel/state.ts'
import type { NewsEntry } from '../protocol/live-messages.ts'
import type { Keep } from './keep.ts'
import { type OwnGroups, withActs } from './own-groups.ts'

/** What was held of a workspace when it was last open here. */
export interface Copy {
  readonly actor: Actor
  readonly confirmed: State
  readonly position: number
  readonly mark: string
  readonly groups: OwnGroups
}

interface Head {
  /** Another form is not read, but fetched anew. */
  readonly form: typeof form
  /** Which generation of pages, and how many of them make it whole. */
  readonly pages: number
  readonly count: number
  readonly position: number
  readonly mark: string
  readonly actor: Actor
  readonly groups: OwnGroups
}

/** Of the pages and of the records in them: a copy of records of another schema is fetched anew. */
const form = `3, schema ${schemaVersion}`
/** Records of one page: few large values are read much sooner than many small ones. */
const pageRecords = 1_000
/** Changes of the tail after which the pages are written anew. */
const longTail = 3_000
/** Milliseconds between two pages: people come first. */
const breath = 4

/**
 * A workspace as this browser keeps it: pages of records as they were at one position, and after them a tail of entries. Opening reads the pages and
 * applies the tail. Only one window at a time writes it; all may read.
 */
export class LocalCopy {
  private readonly keep: Keep
  private readonly scope: string
  private readonly pause: (ms: number) => Promise<void>
  /** The position that pages and tail reach; 0 while there is none. */
  private reaches = 0
  /** Whose copy it is, and in which role they read it. */
  private reader: Actor | undefined
  private tail = 0
  /** While pages are written: entries that come meanwhile, and what was read anew meanwhile. */
  private writing: { readonly entries: NewsEntry[]; anew: Copy | undefined } | undefined
  private isEnded = false

  constructor(keep: Keep, scope: string, pause: (ms: number) => Promise<void>) {
    this.keep = keep
    this.scope = `${scope}/copy`
    this.pause = pause
  }

  /** What is kept; nothing when there is none, or none that can be read. */
  async read(): Promise<Copy | undefined> {
    const head = (await this.keep.get(`${this.scope}/head`)) as Head | undefined
    if (head === undefined || head.form !== form) return undefined
    const [pages, tail] = await Promise.all([this.keep.all(`${this.scope}/page/${head.pages}/`), this.keep.all(`${this.scope}/tail/`)])
    // Another window has written new pages since the head was read.
    if (pages.length !== head.count) return undefined
    const records = new Map<string, StoredRecord[]>()
    for (const [, page] of pages) {
      for (const [collection, list] of JSON.parse(page as string) as [string, StoredRecord[]][]) {
        const known = records.get(collection)
        if (known === undefined) records.set(collection, list)
        else for (const record of list) known.push(record)
      }
    }
    let confirmed = State.empty
    for (const [collection, list] of records) confirmed = confirmed.withCollection(collection, list)
    let { position, mark, groups } = head
    const changes: Change[] = []
    for (const entry of tail.flatMap(([, text]) => JSON.parse(text as string) as NewsEntry[])) {
      if (entry.position !== position + 1) continue
      for (const change of entry.changes as readonly Change[]) changes.push(change)
      groups = withActs(groups, head.actor.id, [entry])
      position = entry.position
      mark = entry.mark
    }
    this.reaches = position
    this.reader = head.actor
    this.tail = changes.length
    return { actor: head.actor, confirmed: confirmed.apply(changes), position, mark, groups }
  }

  /** Keeps what is held now, after some entries; writes the pages anew when the entries do not fit what is kept. */
  async take(now: Copy, entries: readonly NewsEntry[]): Promise<void> {
    const [first] = entries
    if (this.isEnded) return
    if (this.writing !== undefined) {
      if (first === undefined) this.writing.anew = now
      this.writing.entries.push(...entries)
    } else if (first === undefined) {
      if (this.reaches !== now.position || !this.isReader(now.actor)) await this.write(now)
    } else if (first.position !== this.reaches + 1 || this.tail >= longTail || !this.isReader(now.actor)) await this.write(now)
    else await this.append(first.position, entries)
  }

  /** Nothing is written from here on. */
  end(): void {
    this.isEnded = true
  }

  /** What is kept goes, and nothing is kept from here on. */
  async forget(): Promise<void> {
    this.end()
    await this.keep.removeAll(`${this.scope}/`)
  }

  private async append(position: number, entries: readonly NewsEntry[]): Promise<void> {
    this.reaches = entries.at(-1)?.position ?? position
    this.tail += entries.reduce((sum, { changes }) => sum + changes.length, 0)
    await this.keep.set([[`${this.scope}/tail/${String(position).padStart(15, '0')}`, JSON.stringify(entries)]])
  }

  /** The pages anew, then what came while they were written. */
  private async write(now: Copy): Promise<void> {
    const meanwhile = (this.writing = { entries: [] as NewsEntry[], anew: undefined as Copy | undefined })
    try {
      await this.writePages(now)
    } finally {
      this.writing = undefined
    }
    if (this.isEnded) return
    if (meanwhile.anew !== undefined) return this.write(meanwhile.anew)
    const since = meanwhile.entries.filter(({ position }) => position > now.position)
    if (since[0] !== undefined) await this.append(since[0].position, since)
  }

  /** Pages beside the old ones until all of them are there. */
  private async writePages(now: Copy): Promise<void> {
    const before = (await this.keep.get(`${this.scope}/head`)) as Head | undefined
    const generation = (before?.pages ?? 0) + 1
    const values: [string, unknown][] = []
    for (const page of pagesOf(now.confirmed)) {
      values.push([`${this.scope}/page/${generation}/${String(values.length).padStart(6, '0')}`, page])
      await this.pause(breath)
    }
    if (this.isEnded) return
    const { actor, position, mark, groups } = now
    const head: Head = { form, pages: generation, count: values.length, position, mark, actor, groups }
    const old = await this.keep.all(`${this.scope}/tail/`)
    await this.keep.set([...values, ...old.map(([key]) => [key, undefined] as const), [`${this.scope}/head`, head]])
    if (before !== undefined) await this.keep.removeAll(`${this.scope}/page/${before.pages}/`)
    this.reaches = position
    this.reader = actor
    this.tail = 0
  }

  /** In another role other records are to be seen, at the very same position. */
  private isReader({ id, role }: Actor): boolean {
    return this.reader?.id === id && this.reader.role === role
  }
}

function* pagesOf(state: State): Generator<string> {
  let page: [string, StoredRecord[]][] = []
  let count = 0
  for (const collection of state.names()) {
    let list: StoredRecord[] = []
    page.push([collection, list])
    for (const record of state.each(collection)) {
      list.push(record)
      if (++count < pageRecords) continue
      yield JSON.stringify(page)
      list = []
      page = [[collection, list]]
      count = 0
    }
  }
  if (count > 0) yield JSON.stringify(page)
}
