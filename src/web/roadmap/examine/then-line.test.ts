import { expect, test } from 'vitest'
import { Examination } from '../../../core/examine/examination.ts'
import { decide } from '../../../core/kernel/decide.ts'
import { State } from '../../../core/kernel/state.ts'
import { questionsOf } from '../../../core/roadmap/cell-questions.ts'
import { cellsOf } from '../../../core/roadmap/empty-cells.ts'
import { type CellAgreement, cellAgreements, roadmaps } from '../../../core/roadmap/roadmap.ts'
import { sampleCommands } from '../../../core/sample/sample.ts'
import { contextOf } from '../../../core/sample/script.ts'
import { thenLine } from './then-line.ts'
import { cellKey, openByCell } from './open-by-cell.ts'
import { walkCells } from './walk-cells.ts'

const today = '2026-11-12'
const acts = sampleCommands(today)
const sample = acts.reduce((state, act) => state.apply(decide(state, act.command, contextOf(act))), State.empty)
const roadmap = roadmaps.need(sample, roadmaps.list(sample)[0]?.id ?? '')

const walked = walkCells(sample, roadmap, undefined, openByCell(Examination.of(sample, { roadmap: roadmap.id, today })))

function done(state: State, name: string, args: object, reason?: string): State {
  return state.apply(decide(state, { id: crypto.randomUUID(), name, args: args as never, ...(reason === undefined ? {} : { reason }) }, { actor: { id: 'system', role: 'owner' }, now: `${today}T12:00:00Z`, today }))
}

test('[EM102] what an answer leads to is told from the state that it makes: the load left, the cells agreed, and what is asked anew', () => {
  const before = Examination.of(sample, { roadmap: roadmap.id, today })
  const { agreed, cells } = before.progress
  const blank = walked.find(({ standing, agreement }) => standing === 'undecided' && agreement === undefined)
  if (blank === undefined) throw new Error('The sample has no blank cell.')
  const [undecided] = before.ofCell(blank.bucket.id, blank.period.start)
  const [over] = before.ofKind('overload')
  const which = over?.activities?.[0]
  if (undecided === undefined || over === undefined || which === undefined) throw new Error('The sample has nothing to ask.')

  const empty = before.after(done(sample, 'cell.empty', { bucket: blank.bucket.id, period: blank.period.start, reason: 'Nothing yet.' }))
  expect(thenLine({ before, after: empty, finding: undecided, cell: blank.key })).toBe(`${agreed + 1} of ${cells} agreed, ${cells - agreed - 1} open.`)

  const waived = before.after(done(sample, 'waiver.add', { roadmap: roadmap.id, finding: over.key, facts: over.facts, reason: 'We know.' }))
  expect(thenLine({ before, after: waived, finding: over, cell: undefined })).toMatch(/^[\d.]+ of [\d.]+ days asked, still [\d.]+ over/)

  const longer = before.after(done(sample, 'activity.change', { id: which, effort: 0 }))
  expect(thenLine({ before, after: longer, finding: over, cell: undefined })).toContain('of')
})

test('[EM4] on the walk, a decision that was opened again is open, and counts as a question', () => {
  const reopened = cellAgreements.list(sample).find((one: CellAgreement) => one.reopened !== undefined)
  const cell = walked.find(({ key }) => reopened !== undefined && key === cellKey(reopened.bucket, reopened.period))
  expect(cell?.isOpen).toBe(true)
})

test('[EM101] what the walk and the grid count in a cell is what keeps it from being agreed, by the rule that refuses it', () => {
  const filled = cellsOf(sample, roadmap).filter(({ standing }) => standing === 'filled')
  expect(filled.length).toBeGreaterThan(5)
  for (const cell of filled) {
    const open = walked.find(({ key }) => key === cellKey(cell.bucket.id, cell.period.start))?.open ?? []
    expect(open.map(({ key }) => key).sort()).toEqual(questionsOf(sample, roadmap, cell).open.map(({ key }) => key).sort())
  }
})
