import { randomUUID } from 'node:crypto'
import { makeWorkspace } from '../../protocol/log-routes.ts'
import { connect, type ServiceOptions } from '../connection.ts'
import { monthOf } from '../month.ts'
import type { Terminal } from '../terminal.ts'

/** `throughline workspace KEY --name NAME`: makes a workspace, empty but for its audiences and decks. */
export async function makeWorkspaceOf(key: string, options: ServiceOptions & { name: string; zone?: string; fiscalStart?: string }, terminal: Terminal): Promise<void> {
  const body = { id: randomUUID(), key, name: options.name, zone: options.zone, fiscalYearStart: monthOf(options.fiscalStart) }
  const made = await connect(options, terminal).call(makeWorkspace, { body })
  terminal.out(options.json === true ? JSON.stringify(made) : `${made.name} is made; name it with --workspace ${made.id}.`)
}
