import { expect, test } from 'vitest'
import { decide } from '../kernel/decide.ts'
import { State } from '../kernel/state.ts'
import { roadmaps } from '../roadmap/roadmap.ts'
import { sampleCommands } from '../sample/sample.ts'
import { contextOf } from '../sample/script.ts'
import { Examination } from './examination.ts'

/** The first quarter is then that of November 2026 to January 2027, Q4 FY27: the sample's fiscal year begins in February (script.ts, `fiscalYearStart`). */
const firstDay = '2026-11-12'

function sample(): Examination {
  let state = State.empty
  for (const act of sampleCommands(firstDay)) state = state.apply(decide(state, act.command, contextOf(act)))
  return Examination.of(state, { roadmap: roadmaps.list(state)[0]?.id ?? '', today: firstDay })
}

/** Each was read by hand in the sample's own files (src/core/sample); where, is said above it. */
test('[EM56] on the sample company the findings are those that were read in its files by hand', () => {
  const examination = sample()
  const said = (kind: Parameters<Examination['ofKind']>[0]) => examination.ofKind(kind).map(({ sentence }) => sentence)

  // planned-cells.ts: six buckets of eight cells; 'undecided' stands in Strategic initiatives, Launches, Field enablement, Customer voice and Partners.
  expect(examination.progress.cells).toBe(48)
  expect(said('cell-undecided')).toContain('Strategic initiatives in Q2 FY29 (May–Jul 2028) is blank, and nobody has said why.')
  // planned-cells.ts, Mobile, third cell: "Mobile brief" has no `agreed`.
  expect(said('cell-not-agreed')).toContain('Mobile in Q2 FY28 (May–Jul 2027) has “Mobile brief” that nobody has agreed yet.')
  // planned-cells.ts, Partners, second cell: left empty 20 days before, watching Relay 4.3. past.ts, 'slip Relay 4.3': moved 10 days before, from
  // product-plan.ts, `months(1)`, to `months(2)`.
  expect(said('cell-reopened')).toEqual(['Partners in Q1 FY28 (Feb–Apr 2027) was decided and is open again: “Relay 4.3” moved from Dec 2026 to Jan 2027.'])
  // examined.ts, `daysAQuarter`: Mara 20, less 20 % slack 16. planned-cells.ts, Launches, second cell: "Launch policy for the new year" 6 and "Canvas 7.1 launch" 12.
  expect(said('overload')).toContain('Mara has 16 days in Q1 FY28 and is asked for 18.')
  // Olek 15, so 12. Second cells of Strategic initiatives, "Pricing page test" 8, and of Field enablement, "Canvas 7 demo path" 9.
  expect(said('overload')).toContain('Olek has 12 days in Q1 FY28 and is asked for 17.')
  // planned-cells.ts: "Canvas 8 message house" and "Savings study" alone have neither `effect` nor `goal`.
  expect(said('no-effect').toSorted()).toEqual(['What should “Canvas 8 message house” bring?', 'What should “Savings study” bring?'])
  // planned-cells.ts: of those with an `effect`, "Launch film, both products" alone has no `baseline`.
  expect(said('no-baseline')).toEqual(['What is the effect of “Launch film, both products” measured from?'])
  // team-plans.ts, 'plan partners': confirmed 41 days before, and a plan is stale after 30; 'plan marketing': 17 days before.
  expect(said('stale-plan')).toEqual(['The plan “Channel and partner plan” may be out of date: confirmed 2 Oct, 41 days ago.'])
  // slipped.ts: "First week with the rules" waits for Relay 4.3 and 7 days more, and begins 14 days into `months(2)`; past.ts, 'slip Relay 4.3': to `months(2)`, January.
  expect(said('order-broken')).toEqual(['“First week with the rules” (15–21 Jan 2027) begins too early: it waits for “Relay 4.3” (Jan 2027).'])
  // planned-cells.ts, `laterTies`: "Relay 5 certification" enables Relay 5.0 and stands in the fifth quarter; product-plan.ts has Relay 5.0 in the fourth.
  expect(said('after-what-it-serves')).toContain('“Relay 5 certification” (Q4 FY28) begins after “Relay 5.0” (Q3 FY28), which it enables.')
  // product-plan.ts: Relay 5.1 in the sixth quarter; no tie of planned-cells.ts or slipped.ts names it, and no feature or plan works towards it.
  expect(said('release-unsupported')).toEqual(['No activity supports “Relay 5.1”, Q1 FY29 (Feb–Apr 2028).'])
  // planned-cells.ts: "Launch policy for the new year" is in neither list of ties.
  expect(said('supports-nothing')).toContain('“Launch policy for the new year” supports nothing on anybody’s plan.')
  // activity-roadmap.ts, `loose`: "Podcast pilot" has no bucket, "Quote bank" no quarter. company.ts calls a bucket a strategic initiative.
  expect([said('outlier'), said('undated')]).toEqual([['“Podcast pilot” stands in no strategic initiative.'], ['“Quote bank” has no time yet.']])
})
