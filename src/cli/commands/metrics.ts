import { randomUUID } from 'node:crypto'
import type { Remark } from '../../core/plans/draft.ts'
import { figureWords } from '../../core/metrics/figures.ts'
import { sendCommand } from '../../protocol/log-routes.ts'
import { listMetrics, mailUpdate, readMetricFile, readUpdate, updateDeck } from '../../protocol/metric-routes.ts'
import { connect, type ServiceOptions, workspaceOf } from '../connection.ts'
import { writeWhole } from '../output.ts'
import { readPlanFilesFrom } from '../plan-files.ts'
import { oneLine, remarkLine, type Terminal, UsageError } from '../terminal.ts'

/** `throughline metrics`: every metric, what it counts to, and its latest value. */
export async function metrics(options: ServiceOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const found = await client.call(listMetrics, { params: { ws: await workspaceOf(client, options) } })
  if (options.json === true) return void terminal.out(JSON.stringify(found))
  if (found.metrics.length === 0) terminal.out('There are no metrics yet.')
  for (const { title, unit, counts, latest, values } of found.metrics) terminal.out(oneLine(`${title} (${counts}): ${latest === undefined ? 'no value yet' : `${figureWords(latest.value, unit)} in the period from ${latest.period}, ${values} values`}`))
}

interface TakeOptions extends ServiceOptions {
  readonly metric?: string
  readonly dryRun?: boolean
}

/** `throughline metric-values FILE [--metric M] [--dry-run]`: reads a CSV file of values, tells each row that is not taken, and takes the rest. */
export async function takeMetricValues(file: string, options: TakeOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const files = await readPlanFilesFrom([file], terminal)
  const ws = await workspaceOf(client, options)
  const metric = options.metric === undefined ? undefined : await metricCalled(options.metric, () => client.call(listMetrics, { params: { ws } }))
  const read = await client.call(readMetricFile, { params: { ws }, query: metric === undefined ? {} : { metric }, files })
  for (const remark of read.remarks) terminal.err(remarkLine(remark as Remark))
  const count = (becomes: string) => read.values.filter((one) => one.becomes === becomes).length
  const told = read.values.filter(({ becomes }) => becomes !== 'same')
  if (options.dryRun !== true && told.length > 0) {
    await client.call(sendCommand, { params: { ws }, body: { id: randomUUID(), name: 'metric.take', args: { values: told.map(({ metric: of, day, part, value, line }) => ({ metric: of, day, ...(part === undefined ? {} : { part }), value, from: `${file.slice(0, 200)}, line ${line}` })) } } })
  }
  if (options.json === true) return void terminal.out(JSON.stringify(read))
  terminal.out(`${count('new')} new, ${count('corrected')} corrected, ${count('same')} the same, ${read.remarks.filter(({ severity }) => severity === 'error').length} not taken.`)
}

async function metricCalled(name: string, all: () => Promise<{ readonly metrics: readonly { readonly id: string; readonly title: string }[] }>): Promise<string> {
  const found = (await all()).metrics.find(({ id, title }) => id === name || title.toLowerCase() === name.toLowerCase())
  if (found === undefined) throw new UsageError(`There is no metric called "${name}".`)
  return found.id
}

interface UpdateOptions extends ServiceOptions {
  readonly on?: string
  readonly out?: string
  readonly mail?: boolean
}

/** `throughline update [--on D] [--out F] [--mail]`: the quarterly update in words, as a deck, or mailed to the stakeholders, each once. */
export async function update(options: UpdateOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const params = { ws: await workspaceOf(client, options) }
  const query = options.on === undefined ? {} : { on: options.on }
  if (options.out !== undefined) {
    const format = (['pptx', 'pdf', 'html'] as const).find((one) => options.out?.endsWith(`.${one}`))
    if (format === undefined) throw new UsageError(`${options.out}: a deck ends in .pptx, .pdf or .html.`)
    const bytes = await client.call(updateDeck, { params: { ...params, format }, query })
    await writeWhole(options.out, bytes)
    terminal.out(options.json === true ? JSON.stringify({ out: options.out, bytes: bytes.length }) : `${options.out} written (${bytes.length} bytes).`)
  }
  if (options.mail === true) {
    const done = await client.call(mailUpdate, { params, body: { id: randomUUID(), ...query } })
    return void terminal.out(options.json === true ? JSON.stringify(done) : `${done.sent} mailed, ${done.before} had it before, ${done.without.length} without an address.`)
  }
  if (options.out !== undefined) return
  const found = await client.call(readUpdate, { params, query })
  if (options.json === true) return void terminal.out(JSON.stringify(found))
  for (const { title, draft, own } of found.sections) {
    const text = own ?? draft
    if (text === '') continue
    terminal.out(oneLine(`${title}${own === undefined ? '' : ' (as somebody wrote it)'}`))
    for (const line of text.split('\n')) terminal.out(oneLine(`  ${line}`))
  }
}
