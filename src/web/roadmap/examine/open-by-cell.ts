import type { Examination } from '../../../core/examine/examination.ts'
import type { Finding, FindingKind } from '../../../core/examine/finding.ts'
import type { Id } from '../../../core/kernel/change.ts'

/** What keeps the activities of a cell from being agreed, in the order in which a cell asks it (core/roadmap/cell-questions.ts). */
const asked: readonly FindingKind[] = ['overload', 'no-owner', 'no-effort', 'no-effect', 'bridge-missing']

export function cellKey(bucket: Id, period: string): string {
  return `${bucket}:${period}`
}

/**
 * By the key of each filled cell that nobody has agreed, the questions that keep it from being agreed. What was put off is among them: it answers nothing.
 * Read off what was found, so that a roadmap of thousands of activities is not gone through anew.
 */
export function openByCell(examination: Examination): ReadonlyMap<string, readonly Finding[]> {
  const putOff = examination.setAside.filter(({ waiver }) => waiver.until !== undefined).map(({ finding }) => finding)
  const of = new Map<Id, Finding[]>()
  for (const finding of [...asked.flatMap((kind) => examination.ofKind(kind)), ...putOff.filter(({ kind }) => asked.includes(kind))]) {
    for (const activity of finding.activities ?? []) {
      const list = of.get(activity)
      if (list === undefined) of.set(activity, [finding])
      else list.push(finding)
    }
  }
  return new Map([...examination.ofKind('cell-not-agreed'), ...examination.ofKind('cell-reopened')].flatMap(({ cell, activities = [] }) => {
    if (cell === undefined || activities.length === 0) return []
    const all = new Set(activities.flatMap((id) => of.get(id) ?? []).filter(({ period }) => period === undefined || period === cell.period))
    return [[cellKey(cell.bucket, cell.period), [...all].sort((a, b) => asked.indexOf(a.kind) - asked.indexOf(b.kind))] as const]
  }))
}
