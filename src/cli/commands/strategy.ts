import { exportDirection, listStrategy, readReportingLines } from '../../protocol/strategy-routes.ts'
import { connect, type ServiceOptions, workspaceOf } from '../connection.ts'
import { writeWhole } from '../output.ts'
import { oneLine, type Terminal } from '../terminal.ts'

const standWords = { reviewed: 'looked through', due: 'to be looked through', late: 'late' } as const

/** `throughline strategy list`: every strategy page with what it lacks and when it is looked through again. */
export async function strategyPages(options: ServiceOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const { pages, without } = await client.call(listStrategy, { params: { ws: await workspaceOf(client, options) }, query: {} })
  if (options.json === true) return void terminal.out(JSON.stringify({ pages, without }))
  for (const { title, id, gaps, stands, reviewBy, lastReview } of pages) {
    const review = lastReview === undefined ? 'never looked through' : `${lastReview.on}${lastReview.outcome === 'no-change' ? ', nothing had changed' : ''}`
    terminal.out(oneLine(`${title} (${id}): ${gaps.length === 0 ? 'whole' : `lacks ${gaps.join(', ')}`}; ${standWords[stands]}, by ${reviewBy} again; ${review}`))
  }
  if (pages.length === 0) terminal.out('There is no strategy page yet.')
  for (const { title } of without) terminal.out(oneLine(`no page: ${title}`))
}

interface DirectionOptions extends ServiceOptions {
  readonly audience?: string
  readonly format?: 'html' | 'md'
  readonly out?: string
}

/** `throughline strategy direction <page>`: the page as an audience may read it, as Markdown or a page of the web. */
export async function strategyDirection(page: string, { audience = 'public', format = 'md', out, ...options }: DirectionOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const bytes = await client.call(exportDirection, { params: { ws: await workspaceOf(client, options), page, format }, query: { audience } })
  if (out === undefined) return void terminal.out(new TextDecoder().decode(bytes).trimEnd())
  await writeWhole(out, bytes)
  terminal.out(`${out} written (${bytes.length} bytes).`)
}

/** `throughline strategy people [of]`: who reports to whom. */
export async function strategyPeople(of: string | undefined, options: ServiceOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const found = await client.call(readReportingLines, { params: { ws: await workspaceOf(client, options) }, query: of === undefined ? {} : { of } })
  if (options.json === true) return void terminal.out(JSON.stringify(found))
  for (const { name, depth, duties } of found.lines) terminal.out(`${'  '.repeat(depth)}${oneLine(duties.length === 0 ? name : `${name} (${duties.join('; ')})`)}`)
  for (const sentence of found.findings) terminal.out(oneLine(sentence))
}
