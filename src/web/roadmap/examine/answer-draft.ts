import type { Act, Finding } from '../../../core/examine/finding.ts'
import type { Id } from '../../../core/kernel/change.ts'
import type { State } from '../../../core/kernel/state.ts'
import type { Json } from '../../../lib/json.ts'
import { activities, type Watch } from '../../../core/roadmap/roadmap.ts'
import { itemsFor } from './choices.ts'
import type { Ready } from './use-then.ts'
import type { WalkCell } from './walk-cells.ts'

/** What somebody has said so far of what an act asks, by the name of the argument. */
export type Draft = Readonly<Record<string, Json | undefined>>

/** What a decision keeps beside its answer. */
export interface Beside {
  readonly people: readonly Id[]
  readonly watches: readonly Watch[]
  /** The keys of the questions that keep the cell from being agreed: one reason may leave them all so. */
  readonly open: readonly string[]
}

/** What is most likely meant, said before anybody says anything: the nearest item, and of several activities that which gives way first. */
export function likely(act: Act | undefined, finding: Finding, state: State, cell: WalkCell | undefined): Draft {
  if (act?.asks.includes('item') === true) return { item: itemsFor(finding, state)[0]?.id }
  if (act?.asks.includes('id') !== true) return {}
  const here = new Set(cell?.activities.map(({ id }) => id))
  const all = (finding.activities ?? []).flatMap((id) => activities.get(state, id) ?? []).filter(({ fixed, status }) => fixed === undefined && status !== 'under-way')
  const [first] = all.sort((a, b) => (b.priority ?? 2) - (a.priority ?? 2) || Number(here.has(b.id)) - Number(here.has(a.id)) || (a.effort ?? 0) - (b.effort ?? 0))
  return { id: first?.id }
}

/** Commands that keep who was in the room. */
const keepsPeople: Readonly<Record<string, string>> = { 'waiver.add': 'by', 'cell.empty': 'agreedBy', 'cell.agree': 'agreedBy' }

/** The act with what was said of it, as it is sent; nothing while something that it asks is unsaid. */
export function readyAct({ command, args, asks }: Act, draft: Draft, { people, watches, open }: Beside): Ready | undefined {
  const said = Object.fromEntries(Object.entries(draft).filter((one): one is [string, Json] => one[1] !== undefined && one[1] !== ''))
  if (asks.some((ask) => said[ask] === undefined)) return undefined
  const { reason, onPurpose, ...rest } = said
  const inArgs = command === 'cell.empty' || command === 'waiver.add'
  const byName = keepsPeople[command]
  return {
    command,
    args: {
      ...args, ...rest, ...(onPurpose === undefined ? {} : { onPurpose: open.map((question) => ({ question, reason: onPurpose })) }), ...(inArgs && reason !== undefined ? { reason } : {}), ...(byName === undefined || people.length === 0 ? {} : { [byName]: [...people] }),
      ...(command.startsWith('cell.') && watches.length > 0 ? { watches } : {}),
    },
    ...(reason === undefined || inArgs ? {} : { reason: String(reason) }),
  }
}

/** An act that is done on a page of its own: where, below the workspace, and what it is to show there. */
export function pageOf({ command, args }: Act, { person, team, period }: Finding): { readonly to: string; readonly search: Readonly<Record<string, string | undefined>> } | undefined {
  if (command === 'balance.take') return { to: 'roadmap/capacity', search: { who: person ?? team, at: period } }
  return command === 'slip.accept' ? { to: `plans/slips/${String(args['item'])}`, search: {} } : undefined
}

/** What stands on the button that does it. */
export function doLabel({ command, label, args }: Act, draft: Draft): string {
  if (command === 'cell.empty') return 'Leave it empty'
  if (command === 'activity.defer') return 'Defer it'
  if (command === 'waiver.add') return 'until' in draft || label === 'Put it off' ? 'Put it off' : 'Leave it so'
  return args['status'] === 'done' ? 'It is done' : label
}

/** What a toast says of it. */
export function doneSaid({ command }: Act, { sentence }: Finding, title: string | undefined): string {
  const what = (title ?? sentence.replace(/[.?]$/, '')).replaceAll('*', '∗')
  if (command === 'cell.empty') return `*${what}* is empty on purpose`
  if (command === 'cell.agree') return `Agreed on *${what}*`
  if (command === 'activity.defer') return `Deferred *${what}*`
  return `Answered *${what}*`
}
