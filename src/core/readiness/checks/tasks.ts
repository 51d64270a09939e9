import type { PlannedTask } from '../../launches/back-plan.ts'
import { dayAndMonth } from '../../time/label.ts'
import type { Check, CheckAct, Ground } from '../check.ts'

/** Every task is done, or still can be in time (row E2). One that is late blocks where there is no launch without it. */
export function taskChecks({ plan, release }: Ground): readonly Check[] {
  return plan.map((planned) => checkOf(planned, release.title))
}

/** Activities that are done on the page of the rollout, where the task follows (rollouts/plan-task.ts). */
const pageFor: ReadonlySet<string | undefined> = new Set(['legal-questionnaire', 'notice'])

function checkOf({ task, owner, start, due, late }: PlannedTask, release: string): Check {
  const base = { key: `task:${task.id}`, title: task.title, ...(owner === undefined ? {} : { person: owner }), ...(due === undefined ? {} : { by: due }) }
  const open: CheckAct = pageFor.has(task.activity) ? { label: 'Open the rollout', page: 'rollout' } : { label: 'Open the task', open: `launch-tasks/${task.id}` }
  const needed = { label: 'Not needed', command: 'launch-task.close', args: { id: task.id, state: 'not-needed' }, asks: ['reason'] }
  if (late === 'late') return { ...base, passes: false, fails: task.critical === true && task.beyondTier !== true ? 'blocks' : 'risks', facts: `due ${due ?? ''}`, sentence: `Was due on ${dayAndMonth(due ?? '')}.`, acts: [open, needed] }
  if (task.state === 'undecided') return { ...base, passes: false, fails: 'risks', facts: 'undecided', sentence: `${release} needs it sometimes: say whether.`, acts: [{ label: 'It is needed', command: 'launch-task.reopen', args: { id: task.id } }, needed] }
  if (late === 'not-begun') return { ...base, passes: false, fails: 'risks', facts: `begins ${start ?? ''}`, sentence: `Should have begun on ${dayAndMonth(start ?? '')}; due on ${dayAndMonth(due ?? '')}.`, acts: [{ label: 'It is under way', command: 'launch-task.close', args: { id: task.id, state: 'under-way' } }, open] }
  if (task.critical === true && task.beyondTier !== true && owner === undefined && task.state !== 'done' && task.state !== 'not-needed') return { ...base, passes: false, fails: 'risks', facts: 'nobody', sentence: `Nobody does it: say who stands for ${task.role}.`, acts: [open] }
  return { ...base, passes: true }
}
