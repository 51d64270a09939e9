import { commitImport, dryRunImport } from '../../protocol/import-routes.ts'
import { connect, type ServiceOptions, workspaceOf } from '../connection.ts'
import { readPlanFilesFrom } from '../plan-files.ts'
import { remarkLine, type Terminal } from '../terminal.ts'
import type { Remark } from '../../core/plans/draft.ts'

export interface ImportOptions extends ServiceOptions {
  readonly plan?: string
  readonly kind?: 'product' | 'marketing' | 'channel' | 'alliance' | 'partner'
  readonly asOf?: string
  readonly outside?: string
  readonly columns?: string
  readonly order?: 'day-first' | 'month-first'
  readonly renames?: boolean
  readonly dryRun?: boolean
  readonly reason?: string
}

/** `throughline import FILE…`: a dry run with its remarks, then, unless --dry-run, the commit of exactly what was shown. */
export async function importFiles(names: readonly string[], options: ImportOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const files = await readPlanFilesFrom(names, terminal)
  const ws = await workspaceOf(client, options)
  const { plan, kind, outside, columns, order } = options
  const query = { plan, kind, outside, columns, order, renames: options.renames === false ? ('off' as const) : ('on' as const) }
  const dryRun = await client.call(dryRunImport, { params: { ws }, query, files })
  for (const remark of dryRun.remarks) terminal.err(remarkLine(remark as Remark))
  if (options.dryRun === true) {
    terminal.out(options.json === true ? JSON.stringify(dryRun) : summary(dryRun.report))
    return
  }
  const done = await client.call(commitImport, { params: { ws, id: dryRun.id }, body: { digest: dryRun.digest, reason: options.reason, asOf: options.asOf } })
  terminal.out(options.json === true ? JSON.stringify(done) : `${summary(done.report)} Written at position ${done.position}.`)
}

function summary(report: Readonly<Record<string, unknown>>): string {
  const size = (name: string) => (Array.isArray(report[name]) ? report[name].length : Number(report[name] ?? 0))
  return `${size('new')} new, ${size('changed')} changed, ${size('renames')} renamed, ${size('gone')} gone, ${size('same')} the same.`
}
