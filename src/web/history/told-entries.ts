import { toldChange, type ToldChange } from '../../core/history/told-change.ts'
import type { Change } from '../../core/kernel/change.ts'
import type { State } from '../../core/kernel/state.ts'
import type { LabelStyle } from '../../core/time/label.ts'
import { actorName } from '../../core/workspace/actor-name.ts'
import type { HistoryEntry } from './use-history.ts'

/** One act as a person reads it: entries of one group are one line. */
export interface ToldAct {
  readonly group: string
  /** Of the newest entry in it. */
  readonly position: number
  /** Of the first entry in it: what stood before it stood at the position before. */
  readonly first: number
  readonly at: string
  readonly effective: string
  readonly who: string
  readonly actor: string
  readonly reason: string | undefined
  /** Was a reason asked for, and none given? */
  readonly lacksReason: boolean
  readonly command: string
  readonly changes: readonly ToldChange[]
}

/** Entries, newest first, as acts. `only` keeps the changes of one record. */
export function toldActs(entries: readonly HistoryEntry[], state: State, style: LabelStyle, only?: { readonly collection: string; readonly id: string }): ToldAct[] {
  const acts: ToldAct[] = []
  for (const entry of entries) {
    const { group, position, at, effective, actor, reason, command } = entry
    const changes = (entry.changes as readonly Change[]).filter(({ collection, id }) => only === undefined || (collection === only.collection && id === only.id)).map((change) => toldChange(change, state, style))
    const last = acts.at(-1)
    if (last?.group === group && last.command === command) {
      acts[acts.length - 1] = { ...last, first: position, reason: last.reason ?? reason, changes: folded([...changes, ...last.changes]) }
      continue
    }
    const lacksReason = reason === undefined && changes.some(({ kind, fields }) => kind === 'update' && fields.some(({ field, from }) => field === 'window' && from !== undefined))
    acts.push({ group, position, first: position, at, effective, who: actorName(state, actor), actor, reason, lacksReason, command, changes })
  }
  return acts
}

/** Changes of one record, oldest first, as one: from what it was at first to what it is at last. */
function folded(changes: readonly ToldChange[]): ToldChange[] {
  const byRecord = new Map<string, ToldChange>()
  for (const change of changes) {
    const name = `${change.collection}/${change.id}`
    const before = byRecord.get(name)
    if (before === undefined || before.kind !== 'update' || change.kind !== 'update') {
      byRecord.set(before === undefined ? name : `${name}/${byRecord.size}`, change)
      continue
    }
    const fields = new Map(before.fields.map((field) => [field.field, field]))
    for (const field of change.fields) {
      const was = fields.get(field.field)
      const { from } = was ?? field
      fields.set(field.field, { field: field.field, word: field.word, ...(from === undefined ? {} : { from }), ...(field.to === undefined ? {} : { to: field.to }) })
    }
    byRecord.set(name, { ...change, fields: [...fields.values()] })
  }
  return [...byRecord.values()]
}
