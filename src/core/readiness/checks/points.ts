import { trackedPoints } from '../../launches/launches.ts'
import { dayAt } from '../../launches/back-plan.ts'
import { dayAndMonth } from '../../time/label.ts'
import { workCalendarOf } from '../../workspace/calendar.ts'
import { say } from '../acts.ts'
import type { Check, Ground } from '../check.ts'

export const pointTitles: Readonly<Record<(typeof trackedPoints)[number], string>> = {
  'launch-date': 'Launch date', 'how-it-works': 'How it works', pricing: 'Pricing', 'marketing-plan': 'Marketing plan', 'beta-phases': 'Beta phases', 'kept-quiet': 'Kept quiet',
}

/** The shared document is open in time, and each of its six points says where it stands (row E3, DOMAIN 1.7). Asked where the tier has such a document. */
export function pointChecks({ state, launch, policy, days: { ship }, today }: Ground): readonly Check[] {
  const wanted = launch.tier === undefined ? undefined : policy.tiers[launch.tier].document
  if (wanted === undefined) return []
  const by = ship === undefined ? undefined : dayAt(ship, wanted, workCalendarOf(state))
  const isOpen = launch.document !== undefined
  const isLate = !isOpen && by !== undefined && by < today
  const document: Check = {
    key: 'document', title: 'The shared document is open', passes: isOpen || !isLate, ...(by === undefined ? {} : { by }),
    ...(isLate ? { fails: 'blocks' as const, sentence: `It was to be open by ${dayAndMonth(by)}.`, acts: [say(launch.id, 'document', 'Say where it is')] } : {}),
  }
  return [document, ...trackedPoints.map((point) => pointCheck(point, { launch, isOpen }))]
}

function pointCheck(point: (typeof trackedPoints)[number], { launch, isOpen }: { readonly launch: Ground['launch']; readonly isOpen: boolean }): Check {
  const said = launch.points?.find((one) => one.point === point)
  const base = { key: `point:${point}`, title: pointTitles[point] }
  const act = { label: 'Say where it stands', page: 'plan' as const }
  if (said?.state === 'at-risk') return { ...base, passes: false, fails: 'risks', sentence: said.says ?? 'It is at risk.', acts: [act] }
  if (isOpen && said === undefined) return { ...base, passes: false, fails: 'risks', sentence: 'The shared document says nothing of it.', acts: [act] }
  return { ...base, passes: true }
}
