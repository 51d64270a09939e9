import { type PreviewFormat, previewDeck, previewFormats, readOutline, readWords } from '../../protocol/deck-routes.ts'
import { verifyLog } from '../../protocol/log-routes.ts'
import { exportView } from '../../protocol/view-routes.ts'
import { makeBackup } from '../../protocol/admin-routes.ts'
import { connect, type ServiceOptions, workspaceOf } from '../connection.ts'
import { formatOf, writeWhole } from '../output.ts'
import { oneLine, type Terminal, UsageError } from '../terminal.ts'

/** `throughline deck NAME --out F`: a deck for an audience, now or as of a past day. */
export async function deck(name: string, options: ServiceOptions & { out: string; audience?: string; asOf?: string; since?: string; presenter?: boolean; slide?: string }, terminal: Terminal): Promise<void> {
  const format = formatOf(options.out, previewFormats)
  const slide = slideOf(options.slide, format)
  const client = connect(options, terminal)
  const ws = await workspaceOf(client, options)
  const query = { audience: options.audience, asOf: options.asOf, since: options.since, copy: options.presenter === true ? ('presenter' as const) : ('customer' as const), slide }
  const bytes = await client.call(previewDeck, { params: { ws, deck: name, format }, query })
  await writeWhole(options.out, bytes)
  terminal.out(options.json === true ? JSON.stringify({ out: options.out, bytes: bytes.length }) : `${options.out} written (${bytes.length} bytes).`)
}

/** `throughline words NAME`: the words that must not leave in a deck, each with its place. Ends with exit code 1 when there are any. */
export async function words(name: string, options: ServiceOptions & { audience: string; asOf?: string; since?: string }, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const ws = await workspaceOf(client, options)
  const found = await client.call(readWords, { params: { ws, deck: name }, query: { audience: options.audience, asOf: options.asOf, since: options.since } })
  if (options.json === true) terminal.out(JSON.stringify(found))
  else for (const { sentence } of found.words) terminal.out(oneLine(sentence))
  if (found.words.length > 0) throw new Error(`${found.words.length} ${found.words.length === 1 ? 'place holds a word' : 'places hold words'} that must not leave.`)
  if (options.json !== true) terminal.out('No word that must not leave was found.')
}

/** The slide that a picture is wanted of. */
function slideOf(slide: string | undefined, format: PreviewFormat): number | undefined {
  if (slide === undefined) return undefined
  if (format !== 'png') throw new UsageError('--slide is for a picture: let --out end in .png.')
  if (!/^[1-9]\d{0,4}$/.test(slide)) throw new UsageError(`--slide ${slide}: must be the number of a slide, such as 3.`)
  return Number(slide)
}

/** `throughline outline --from D --to D`: what changed, as one audience would be told it. */
export async function outline(options: ServiceOptions & { from: string; to: string; audience?: string }, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const ws = await workspaceOf(client, options)
  const told = await client.call(readOutline, { params: { ws }, query: { from: options.from, to: options.to, audience: options.audience } })
  if (options.json === true) {
    terminal.out(JSON.stringify(told))
    return
  }
  terminal.out(told.headline)
  let group = ''
  for (const line of told.lines) {
    if (line.group !== group) terminal.out(`\n${line.group}`)
    group = line.group
    terminal.out(`  ${line.sentence}`)
  }
}

/** `throughline export`: everything one audience may see, as JSON, or its items as CSV or XLSX. */
export async function exportFor(options: ServiceOptions & { audience?: string; asOf?: string; out: string }, terminal: Terminal): Promise<void> {
  const format = formatOf(options.out, ['json', 'csv', 'xlsx'])
  const client = connect(options, terminal)
  const ws = await workspaceOf(client, options)
  const bytes = await client.call(exportView, { params: { ws, format }, query: { audience: options.audience, asOf: options.asOf } })
  await writeWhole(options.out, bytes)
  terminal.out(options.json === true ? JSON.stringify({ out: options.out, bytes: bytes.length }) : `${options.out} written (${bytes.length} bytes).`)
}

/** `throughline verify`: walks the log's chain. Ends with exit code 1 when it is broken. */
export async function verify(options: ServiceOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const ws = await workspaceOf(client, options)
  const found = await client.call(verifyLog, { params: { ws } })
  if (options.json === true) terminal.out(JSON.stringify(found))
  else if (found.whole) terminal.out(`The log is whole: ${found.entries} entries, ${found.erased} erased values.`)
  if (!found.whole) throw new Error(`The log is broken at position ${found.broken?.position}: ${found.broken?.why}`)
}

/** `throughline backup --out F`: one file with everything, made while the service runs. */
export async function backup(options: ServiceOptions & { out: string }, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const bytes = await client.call(makeBackup, {})
  await writeWhole(options.out, bytes)
  terminal.out(options.json === true ? JSON.stringify({ out: options.out, bytes: bytes.length }) : `${options.out} written (${bytes.length} bytes).`)
}
