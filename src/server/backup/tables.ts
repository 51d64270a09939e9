import type { ClientBase } from 'pg'

/** Tables that are made again from the rest, live for hours only, hold what opens the door right now, or are the database's own. */
const leftOut = ['migration', 'snapshot', 'import_draft', 'publishing', 'auth_session', 'auth_verification', 'auth_link', 'auth_tries', 'mail_outbox', 'share_ticket', 'workshop_guest']

/** One written form of every value, whatever a server's own settings are; and no time limit while the other end of a stream is slow. */
export const plainForms = `set local idle_in_transaction_session_timeout = 0; set local statement_timeout = 0; set local datestyle = 'ISO, YMD';
  set local timezone = 'UTC'; set local intervalstyle = 'iso_8601'; set local bytea_output = 'hex'; set local extra_float_digits = 1; set local client_encoding = 'UTF8'`

export interface Table {
  readonly name: string
  readonly columns: readonly string[]
  /** Columns that a sequence fills. */
  readonly counted: readonly string[]
}

/** The tables that a backup holds, each after those that it refers to. A table that a later migration adds is among them by itself. */
export async function tablesToKeep(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table & { needs: string[] }>(`
    select c.relname::text as name,
      array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns,
      array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and pg_get_serial_sequence(quote_ident(c.relname), attname) is not null) as counted,
      array(select distinct f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid where k.contype = 'f' and k.conrelid = c.oid and k.confrelid <> c.oid) as needs
    from pg_class c where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and c.relname <> all ($1) order by c.relname`, [leftOut])
  const sorted: Table[] = []
  const waiting = [...rows]
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ needs }) => needs.every((name) => !waiting.some((other) => other.name === name)))
    if (next < 0) throw new Error('The tables refer to each other in a circle.')
    sorted.push(...waiting.splice(next, 1))
  }
  return sorted
}

/** A name as SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
