import type { Pool } from 'pg'
import type { NamedLink } from './link-store.ts'

/** How often a link was opened, and files were taken by it. */
export interface LinkViews {
  readonly total: number
  /** Files that were taken by it. */
  readonly downloads: number
  /** The last day on which it was; none when it never was. */
  readonly lastDay?: string
}

type Counted = 'views' | 'downloads'

/** Milliseconds that views wait to be written together: a page may be opened thousands of times a second. */
const writeEvery = 2_000

/** Counts how often each link is opened and files are taken by it, by day. Nothing is kept of who did. */
export class ViewCounts {
  private readonly pool: Pool
  private readonly onTrouble: (error: unknown) => void
  private readonly timer: NodeJS.Timeout
  private waiting = new Map<string, NamedLink & { readonly day: string; views: number; downloads: number }>()
  private writing: Promise<void> = Promise.resolve()

  constructor(pool: Pool, onTrouble: (error: unknown) => void) {
    this.pool = pool
    this.onTrouble = onTrouble
    this.timer = setInterval(() => void this.write(), writeEvery).unref()
  }

  count({ workspace, link }: NamedLink, day: string, what: Counted, times = 1): void {
    const key = `${workspace}/${link}/${day}`
    const row = this.waiting.get(key) ?? { workspace, link, day, views: 0, downloads: 0 }
    row[what] += times
    this.waiting.set(key, row)
  }

  /** Writes what waits; what cannot be written waits on. */
  write(): Promise<void> {
    this.writing = this.writing.then(async () => {
      const rows = [...this.waiting.values()]
      if (rows.length === 0) return
      this.waiting = new Map()
      try {
        await this.pool.query(
          `insert into share_view (workspace_id, link_id, day, views, downloads) select * from unnest ($1::text[], $2::text[], $3::date[], $4::int[], $5::int[])
           on conflict (workspace_id, link_id, day) do update set views = share_view.views + excluded.views, downloads = share_view.downloads + excluded.downloads`,
          [rows.map(({ workspace }) => workspace), rows.map(({ link }) => link), rows.map(({ day }) => day), rows.map(({ views }) => views), rows.map(({ downloads }) => downloads)],
        )
      } catch (error) {
        for (const row of rows) for (const what of ['views', 'downloads'] as const) this.count(row, row.day, what, row[what])
        this.onTrouble(error)
      }
    })
    return this.writing
  }

  /** The views of each link of a workspace, by id. */
  async of(workspace: string): Promise<ReadonlyMap<string, LinkViews>> {
    await this.write()
    const { rows } = await this.pool.query<{ link_id: string; total: string; taken: string; last: string }>('select link_id, sum(views) as total, sum(downloads) as taken, max(day)::text as last from share_view where workspace_id = $1 group by link_id', [workspace])
    return new Map(rows.map(({ link_id, total, taken, last }) => [link_id, { total: Number(total), downloads: Number(taken), lastDay: last }]))
  }

  async close(): Promise<void> {
    clearInterval(this.timer)
    await this.write()
  }
}
