import { exportBoard, printSheet, sheetPapers, workshopSheets } from '../../protocol/paper-routes.ts'
import { listRecords } from '../../protocol/log-routes.ts'
import type { Client } from '../../client/client.ts'
import { connect, type ServiceOptions, workspaceOf } from '../connection.ts'
import { formatOf, writeWhole } from '../output.ts'
import { type Terminal, UsageError } from '../terminal.ts'

/** `throughline workshop export NAME --out F`: the board of a workshop as a file. */
export async function exportWorkshop(name: string, options: ServiceOptions & { out: string }, terminal: Terminal): Promise<void> {
  const format = formatOf(options.out, ['pdf', 'png', 'csv', 'xlsx', 'json'])
  const client = connect(options, terminal)
  const ws = await workspaceOf(client, options)
  const bytes = await client.call(exportBoard, { params: { ws, workshop: await workshopCalled(client, ws, name), format } })
  await written(bytes, options, terminal)
}

/** `throughline workshop print SHEET NAME --out F.pdf`: a sheet of a workshop's kit. */
export async function printWorkshop(asked: string, name: string, options: ServiceOptions & { out: string; paper: string }, terminal: Terminal): Promise<void> {
  formatOf(options.out, ['pdf'])
  const sheet = workshopSheets.find((one) => one === asked)
  const paper = sheetPapers.find((one) => one === options.paper.toLowerCase())
  if (sheet === undefined) throw new UsageError(`There is no sheet "${asked}": choose ${workshopSheets.join(', ')}.`)
  if (paper === undefined) throw new UsageError(`--paper ${options.paper}: choose ${sheetPapers.join(', ')}.`)
  const client = connect(options, terminal)
  const ws = await workspaceOf(client, options)
  const bytes = await client.call(printSheet, { params: { ws, workshop: await workshopCalled(client, ws, name), sheet }, query: { paper } })
  await written(bytes, options, terminal)
}

/** The workshop with this id, or the only one with this title. */
async function workshopCalled(client: Client, ws: string, name: string): Promise<string> {
  const { records } = await client.call(listRecords, { params: { ws, collection: 'workshops' }, query: {} })
  const found = records.filter(({ id, title }) => id === name || title === name)
  const [only, second] = found
  if (only === undefined) throw new UsageError(`There is no workshop called "${name}"${records.length === 0 ? '' : `; there are ${records.map(({ title }) => `"${String(title)}"`).join(', ')}`}.`)
  if (second !== undefined) throw new UsageError(`Several workshops are called "${name}"; name one by its id: ${found.map(({ id }) => id).join(', ')}.`)
  return only.id
}

async function written(bytes: Uint8Array, { out, json }: ServiceOptions & { out: string }, terminal: Terminal): Promise<void> {
  await writeWhole(out, bytes)
  terminal.out(json === true ? JSON.stringify({ out, bytes: bytes.length }) : `${out} written (${bytes.length} bytes).`)
}
