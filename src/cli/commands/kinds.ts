import { activityKindWords } from '../../core/roadmap/kind-words.ts'
import { readWorkByKind } from '../../protocol/kinds-routes.ts'
import { connect, type ServiceOptions, workspaceOf } from '../connection.ts'
import { roadmapCalled } from '../roadmap-called.ts'
import { oneLine, type Terminal } from '../terminal.ts'

interface KindsOptions extends ServiceOptions {
  readonly from?: string
  readonly to?: string
}

/** `throughline kinds [ROADMAP] [--from D --to D]`: how much of each kind of work an activity roadmap holds. */
export async function kinds(name: string | undefined, options: KindsOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const ws = await workspaceOf(client, options)
  const { from, to } = options
  const found = await client.call(readWorkByKind, { params: { ws }, query: { ...(name === undefined ? {} : { roadmap: await roadmapCalled(client, ws, name) }), ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) } })
  if (options.json === true) return void terminal.out(JSON.stringify(found))
  terminal.out(oneLine(`${found.title}${from === undefined ? '' : `, ${from} to ${to ?? ''}`}`))
  for (const { kind, activities, done, effort, withoutEffort, money } of found.kinds) {
    if (activities === 0) continue
    const days = `${effort} ${effort === 1 ? 'day' : 'days'}${withoutEffort === 0 ? '' : `, ${withoutEffort} without an effort`}`
    terminal.out(`  ${kind === 'unsaid' ? 'No kind said' : activityKindWords[kind]}: ${activities} planned, ${done} done; ${days}; budget ${money.budget}${money.unsaid === 0 ? '' : ` (${money.unsaid} unsaid)`}, spent ${money.spent}`)
  }
  const none = found.kinds.flatMap(({ kind, activities }) => (activities === 0 && kind !== 'unsaid' ? [activityKindWords[kind].toLowerCase()] : []))
  if (none.length > 0) terminal.out(`  Nothing planned of: ${none.join(', ')}`)
}
