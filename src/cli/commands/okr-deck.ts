import { amountWords } from '../../core/goals/progress.ts'
import { statusWords } from '../../core/goals/status.ts'
import { okrDeckFile, okrDeckRead } from '../../protocol/goal-routes.ts'
import { connect, type ServiceOptions, workspaceOf } from '../connection.ts'
import { writeWhole } from '../output.ts'
import { oneLine, type Terminal, UsageError } from '../terminal.ts'

export interface OkrDeckOptions extends ServiceOptions {
  readonly week?: string
  readonly deck?: string
}

const stands = { 'in-time': '', 'said-late': ', said late', open: ', not said yet', late: ', late' } as const

/** `throughline goals --week D [--deck F]`: the OKR deck of a week, on the screen or as slides. */
export async function okrDeck(options: OkrDeckOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const asked = { params: { ws: await workspaceOf(client, options) }, query: options.week === undefined ? {} : { week: options.week } }
  if (options.deck !== undefined) {
    const format = /\.(pptx|pdf)$/.exec(options.deck)?.[1] as 'pptx' | 'pdf' | undefined
    if (format === undefined) throw new UsageError(`${options.deck}: an OKR deck is written as .pptx or .pdf.`)
    const bytes = await client.call(okrDeckFile, { params: { ...asked.params, format }, query: asked.query })
    await writeWhole(options.deck, bytes)
    return void terminal.out(options.json === true ? JSON.stringify({ out: options.deck, bytes: bytes.length }) : `${options.deck} written (${bytes.length} bytes).`)
  }
  const found = await client.call(okrDeckRead, asked)
  if (options.json === true) return void terminal.out(JSON.stringify(found))
  terminal.out(`OKR deck of the week that closes ${found.closes}${found.kept === undefined ? ', as it stands now' : `, kept ${found.kept}`}${found.against === undefined ? '' : `, against the week of ${found.against}`}.`)
  for (const { title, objectiveTitle, current, unit, status, confidence, said, was } of found.lines) {
    const sure = status === undefined || confidence === undefined ? '' : `, ${confidence}%${was?.confidence === undefined || was.confidence === confidence ? '' : ` (was ${was.confidence}%)`} ${statusWords[status].toLowerCase()}`
    terminal.out(oneLine(`  ${objectiveTitle}: ${title}, now ${amountWords(current, unit === '%' ? '%' : '')}${sure}${stands[said]}`))
  }
  for (const { title } of found.gone) terminal.out(oneLine(`  not told any more: ${title}`))
  for (const title of found.bare ?? []) terminal.out(oneLine(`  without a key result: ${title}`))
  if (found.lines.length === 0) terminal.out('No department or team had a key result in that week.')
}
