import { randomUUID } from 'node:crypto'
import { publishAndWait } from '../../client/publish-edition.ts'
import { connect, type ServiceOptions, workspaceOf } from '../connection.ts'
import type { Terminal } from '../terminal.ts'

interface PublishOptions extends ServiceOptions {
  readonly audience: string
  readonly asOf?: string
  readonly reason?: string
}

/** `throughline publish DECK --audience A`: publishes an edition and waits for it. Where a word must not leave, nothing is published, and its place is told. */
export async function publish(deck: string, options: PublishOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const { audience, asOf, reason } = options
  const edition = await publishAndWait(client, { params: { ws: await workspaceOf(client, options), deck }, body: { id: randomUUID(), audience, asOf, reason } })
  for (const finding of edition.findings) terminal.err(finding)
  terminal.out(options.json === true ? JSON.stringify(edition) : `Published "${edition.title}" for ${audience}, ${edition.day}: ${edition.id}`)
}
