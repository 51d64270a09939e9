import type { DriftStanding } from '../../core/editions/drift-offers.ts'
import { fieldWord } from '../../core/kernel/field-word.ts'
import { readDrift } from '../../protocol/drift-routes.ts'
import { connect, type ServiceOptions, workspaceOf } from '../connection.ts'
import { readPlanFilesFrom } from '../plan-files.ts'
import type { Terminal } from '../terminal.ts'

const whyNot: Readonly<Record<Exclude<DriftStanding, 'open'>, string>> = {
  taken: 'says so already', 'changed-since': 'has been changed since', 'told-otherwise': 'says it in other words than this audience is told',
  'does-not-fit': 'cannot hold so much', 'not-allowed': 'is not yours to change',
}

/** `throughline drift FILE`: what was edited in a deck that came back, and the fields that it may be taken to. Changes nothing. */
export async function drift(file: string, options: ServiceOptions & { readonly edition?: string }, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const files = await readPlanFilesFrom([file], terminal)
  const { edition } = options
  const told = await client.call(readDrift, { params: { ws: await workspaceOf(client, options) }, query: edition === undefined ? {} : { edition }, files })
  if (options.json === true) return terminal.out(JSON.stringify(told))
  const { drifts, missing, added } = told
  terminal.out(`${told.edition.title}, ${told.edition.day}: ${drifts.length === 0 ? 'no words were edited' : `${drifts.length} ${drifts.length === 1 ? 'text was' : 'texts were'} edited`}.`)
  for (const { page, shape, was, now, offers } of drifts) {
    terminal.out(`Page ${page}, ${shape}:\n  - ${was}\n  + ${now}`)
    if (offers.length === 0) terminal.out('  no field says just this')
    for (const { field, part, word, title, standing } of offers) terminal.out(`  ${fieldWord(field)}${part === undefined ? '' : `, ${part},`} of the ${word} “${title}”${standing === 'open' ? '' : `: ${whyNot[standing]}`}`)
  }
  for (const { page, slide } of missing) terminal.out(`Page ${page} is not in the file: ${slide}`)
  for (const { page, slide } of added) terminal.out(`Page ${page} of the file is new: ${slide}`)
}
