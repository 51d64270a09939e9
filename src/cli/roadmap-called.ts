import type { Client } from '../client/client.ts'
import { listRecords } from '../protocol/log-routes.ts'
import { UsageError } from './terminal.ts'

/** The activity roadmap with this id, or the only one with this title; the only one there is where none is named. */
export async function roadmapCalled(client: Client, ws: string, name: string | undefined): Promise<string> {
  const { records } = await client.call(listRecords, { params: { ws, collection: 'roadmaps' }, query: {} })
  const [only, second] = name === undefined ? records : records.filter(({ id, title }) => id === name || title === name)
  const titles = records.map(({ title }) => `"${String(title)}"`).join(', ')
  if (only === undefined) throw new UsageError(name === undefined ? 'There is no activity roadmap yet.' : `There is no activity roadmap called "${name}"${records.length === 0 ? '' : `; there are ${titles}`}.`)
  if (second !== undefined) throw new UsageError(name === undefined ? `There are several activity roadmaps: name one of ${titles}.` : `Several activity roadmaps are called "${name}": name one by its id.`)
  return only.id
}
