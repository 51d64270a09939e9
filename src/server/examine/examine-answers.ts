import { type Finding, findingKinds } from '../../core/examine/finding.ts'
import { roadmapCalled } from '../../core/roadmap/roadmap-called.ts'
import type { Waiver } from '../../core/roadmap/waivers.ts'
import { readExamination } from '../../protocol/examine-routes.ts'
import { type Answer, answer } from '../http/answer.ts'
import type { Ledger } from '../log/ledger.ts'
import { Examinations } from './examinations.ts'

/** What is open about a roadmap, for members: they read all that findings are made of (a finding tells no budget and nothing else that is restricted). */
export function examineAnswers(ledger: Ledger): Answer[] {
  const examinations = new Examinations()
  return [
    answer(readExamination, async ({ params: { ws }, query }) => {
      const { state, position, today } = await ledger.state(ws)
      const { id: roadmap, title } = roadmapCalled(state, query.roadmap)
      const { findings, setAside, progress } = await examinations.of(ws, state, roadmap, today)
      return { roadmap, title, position, day: today, progress, findings: findings.map(told), setAside: setAside.map(({ finding: { key, sentence }, waiver }) => ({ key, sentence, waiver: waiver.id, ...said(waiver) })) }
    }),
  ]
}

function told({ before, activities, acts, ...finding }: Finding) {
  return {
    ...finding, group: findingKinds[finding.kind], acts: acts.map((act) => ({ ...act, asks: [...act.asks] })), ...(activities === undefined ? {} : { activities: [...activities] }),
    ...(before === undefined ? {} : { before: { id: before.id, ...said(before) } }),
  }
}

function said({ reason, on, until }: Waiver) {
  return { reason, on, ...(until === undefined ? {} : { until }) }
}
