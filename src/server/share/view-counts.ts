import type { Pool } from 'pg'
import type { NamedLink } from './link-store.ts'

/** How often a link was opened. */
export interface LinkViews {
  readonly total: number
  /** The last day on which it was; none when it never was. */
  readonly lastDay?: string
}

/** Milliseconds that views wait to be written together: a page may be opened thousands of times a second. */
const writeEvery = 2_000

/** Counts how often each link is opened, by day. Nothing is kept of who opened it. */
export class ViewCounts {
  private readonly pool: Pool
  private readonly onTrouble: (error: unknown) => void
  private readonly timer: NodeJS.Timeout
  private waiting = new Map<string, NamedLink & { readonly day: string; views: number }>()
  private writing: Promise<void> = Promise.resolve()

  constructor(pool: Pool, onTrouble: (error: unknown) => void) {
    this.pool = pool
    this.onTrouble = onTrouble
    this.timer = setInterval(() => void this.write(), writeEvery).unref()
  }

  count({ workspace, link }: NamedLink, day: string): void {
    const key = `${workspace}/${link}/${day}`
    const known = this.waiting.get(key)
    if (known === undefined) this.waiting.set(key, { workspace, link, day, views: 1 })
    else known.views++
  }

  /** Writes what waits; what cannot be written waits on. */
  write(): Promise<void> {
    this.writing = this.writing.then(async () => {
      const rows = [...this.waiting.values()]
      if (rows.length === 0) return
      this.waiting = new Map()
      try {
        await this.pool.query(
          `insert into share_view (workspace_id, link_id, day, views) select * from unnest ($1::text[], $2::text[], $3::date[], $4::int[])
           on conflict (workspace_id, link_id, day) do update set views = share_view.views + excluded.views`,
          [rows.map(({ workspace }) => workspace), rows.map(({ link }) => link), rows.map(({ day }) => day), rows.map(({ views }) => views)],
        )
      } catch (error) {
        for (const { views, ...row } of rows) for (let left = views; left > 0; left--) this.count(row, row.day)
        this.onTrouble(error)
      }
    })
    return this.writing
  }

  /** The views of each link of a workspace, by id. */
  async of(workspace: string): Promise<ReadonlyMap<string, LinkViews>> {
    await this.write()
    const { rows } = await this.pool.query<{ link_id: string; total: string; last: string }>('select link_id, sum(views) as total, max(day)::text as last from share_view where workspace_id = $1 group by link_id', [workspace])
    return new Map(rows.map(({ link_id, total, last }) => [link_id, { total: Number(total), lastDay: last }]))
  }

  async close(): Promise<void> {
    clearInterval(this.timer)
    await this.write()
  }
}
