import { stat } from 'node:fs/promises'
import path from 'node:path'
import { handbookStems } from '../../core/product-data/handbook-data.ts'
import { exportHandbookFile, exportProductTable, productPages, readProductData, type TableFormat } from '../../protocol/product-data-routes.ts'
import { connect, type ServiceOptions, workspaceOf } from '../connection.ts'
import { writeWhole } from '../output.ts'
import { oneLine, type Terminal, UsageError } from '../terminal.ts'

const supportWords = { 'not-out-yet': 'not out yet', supported: 'supported', 'ends-soon': 'ends soon', ended: 'ended' } as const

/** `throughline product-data open`: what is open about product data, the month's reviews, and what is supported. */
export async function openProductData(options: ServiceOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const found = await client.call(readProductData, { params: { ws: await workspaceOf(client, options) }, query: {} })
  if (options.json === true) return void terminal.out(JSON.stringify(found))
  for (const { place, sentence, todo } of found.open) terminal.out(oneLine(`${place}: ${sentence} ${todo}`))
  if (found.open.length === 0) terminal.out(`Nothing is open about ${found.features} features.`)
  for (const { title, stands, by, month } of found.reviews) terminal.out(oneLine(`${title}: ${stands === 'reviewed' ? `has reviewed ${month}.` : `the review of ${month} ${stands === 'late' ? 'was due' : 'is due'} by ${by}.`}`))
  for (const { title, stands, supportedUntil, isStale } of found.supported) terminal.out(oneLine(`${title}: ${supportWords[stands]}${supportedUntil === undefined ? '' : `, until ${supportedUntil}`}.${isStale ? ' Nobody has looked at this line in time.' : ''}`))
}

/** `throughline product-data matrix TABLE [--format F] [--out F]`: one page that is made of product data. */
export async function matrix(named: string, options: ServiceOptions & { readonly format: TableFormat; readonly out?: string }, terminal: Terminal): Promise<void> {
  const table = productPages.find((one) => one === named)
  if (table === undefined) throw new UsageError(`There is no page "${named}": choose ${productPages.join(', ')}.`)
  const client = connect(options, terminal)
  const bytes = await client.call(exportProductTable, { params: { ws: await workspaceOf(client, options), table, format: options.format }, query: {} })
  if (options.out === undefined) return void terminal.out(new TextDecoder().decode(bytes).trimEnd())
  await writeWhole(options.out, bytes)
  terminal.out(options.json === true ? JSON.stringify({ out: options.out, bytes: bytes.length }) : `${options.out} written (${bytes.length} bytes).`)
}

/** `throughline product-data export --out FOLDER`: the files of a handbook, as they are imported. */
export async function exportHandbook(options: ServiceOptions & { readonly out: string }, terminal: Terminal): Promise<void> {
  const folder = await stat(options.out).catch(() => undefined)
  if (folder === undefined || !folder.isDirectory()) throw new UsageError(`${options.out}: there is no such folder.`)
  const client = connect(options, terminal)
  const ws = await workspaceOf(client, options)
  const out: string[] = []
  for (const file of handbookStems) {
    const name = path.join(options.out, `${file}.yml`)
    await writeWhole(name, await client.call(exportHandbookFile, { params: { ws, file }, query: {} }))
    out.push(name)
  }
  if (options.json === true) terminal.out(JSON.stringify({ out }))
  else for (const name of out) terminal.out(`${name} written.`)
}
