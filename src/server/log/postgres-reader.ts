import type { QueryConfig, QueryResult, QueryResultRow } from 'pg'
import type { BesideValue, EntryRange, LogReader, StoredEntry } from './log-store.ts'

interface Row {
  position: string
  effective: string
  group_id: string
  command_id: string
  body: string
  hash: string
  print_salt: string | null
  print: string | null
}

/** A connection, or a pool of them. */
export interface Queryable {
  query<R extends QueryResultRow>(text: string | QueryConfig, values?: unknown[]): Promise<QueryResult<R>>
}

const columns = 'position, effective, group_id, command_id, body, hash, print_salt, print'

/** Reads one workspace's log, on any connection or on the one that holds the head. */
export function postgresReader(on: Queryable, workspace: string): LogReader {
  const query = async (name: string, text: string, values: readonly unknown[]) => (await on.query<Row>({ name, text, values: [workspace, ...values] })).rows.map(stored)
  return {
    read: (range) => readRange(on, workspace, range),
    written: (commandIds) =>
      commandIds.length === 0 ? Promise.resolve([]) : query('written', `select ${columns} from log_entry where workspace_id = $1 and command_id = any($2)`, [commandIds]),
    group: (group) => query('group', `select ${columns} from log_entry where workspace_id = $1 and group_id = $2 order by position`, [group]),
    async beside(digests) {
      const found = new Map<string, BesideValue>()
      if (digests.length === 0) return found
      const { rows } = await on.query<BesideValue>({
        name: 'beside', text: 'select digest, collection, record, salt, value from beside_value where workspace_id = $1 and digest = any($2)', values: [workspace, digests],
      })
      for (const row of rows) found.set(row.digest, row)
      return found
    },
  }
}

async function readRange(on: Queryable, workspace: string, range: EntryRange): Promise<StoredEntry[]> {
  const values: unknown[] = [workspace, range.after]
  let where = 'workspace_id = $1 and position > $2'
  const and = (sql: (n: number) => string, value: unknown) => {
    if (value === undefined) return
    values.push(value)
    where += ` and ${sql(values.length)}`
  }
  and((n) => `position <= $${n}`, range.upTo)
  and((n) => `effective >= $${n}`, range.since)
  and((n) => `effective <= $${n}`, range.until)
  for (const text of range.holding ?? []) and((n) => `strpos(body, $${n}) > 0`, text)
  values.push(range.limit)
  const { rows } = await on.query<Row>(`select ${columns} from log_entry where ${where} order by position limit $${values.length}`, values)
  return rows.map(stored)
}

function stored(row: Row): StoredEntry {
  return {
    position: Number(row.position), effective: row.effective, group: row.group_id, commandId: row.command_id, body: row.body, hash: row.hash,
    ...(row.print === null || row.print_salt === null ? {} : { print: { salt: row.print_salt, digest: row.print } }),
  }
}
