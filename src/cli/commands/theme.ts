import { checkTemplate } from '../../protocol/brand-routes.ts'
import { connect, type ServiceOptions, workspaceOf } from '../connection.ts'
import { readPlanFilesFrom } from '../plan-files.ts'
import { oneLine, type Terminal } from '../terminal.ts'

/** `throughline theme check FILE`: what a deck would use of a company's own .pptx, what is missing, and what is left out. */
export async function themeCheck(file: string, options: ServiceOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const files = await readPlanFilesFrom([file], terminal)
  const ws = await workspaceOf(client, options)
  const report = await client.call(checkTemplate, { params: { ws }, files })
  if (options.json === true) {
    terminal.out(JSON.stringify(report))
    return
  }
  for (const { ours, theirs, share } of report.used) terminal.out(oneLine(`${ours}: ${theirs === undefined ? 'a layout of ours, added' : `“${theirs}”`}${share < 100 ? `, at ${share}% of our size` : ''}`))
  for (const { family, use, as, exact, reserve } of report.fonts) terminal.out(oneLine(`${use}: ${family}${exact ? '' : `, measured as ${as} and ${reserve}% wider`}`))
  for (const { sentence } of report.remarks) terminal.out(oneLine(sentence))
}
