import { isToDo, type PlannedTask } from '../launches/back-plan.ts'
import { learningDue } from '../learning/learning-due.ts'
import { dayAndMonth } from '../time/label.ts'
import type { Check, Ground } from './check.ts'
import { taskChecks } from './checks/tasks.ts'

/** What is still open of a launch that is out: what it taught, and its tasks. Nothing of it is in the way any more, so nothing blocks (rows D8, E1). */
export function stillOpen(ground: Ground): readonly Check[] {
  const asChecked = new Map(taskChecks(ground).map((check) => [check.key, check]))
  return [...learned(ground), ...ground.plan.filter(({ task }) => isToDo(task)).map((planned) => openTask(planned, asChecked.get(`task:${planned.task.id}`)))]
}

function learned({ state, launch, today }: Ground): readonly Check[] {
  const due = learningDue(state, today).find((one) => one.launch?.id === launch.id)
  if (due === undefined) return []
  const sentence = `What it taught ${due.isLate ? 'was to be' : 'is to be'} written down by ${dayAndMonth(due.by)}.`
  return [{ key: 'learning', title: 'Its learning record', passes: false, fails: 'risks', by: due.by, sentence, acts: [{ label: 'Write it', page: 'learning' }] }]
}

function openTask({ task, owner, due }: PlannedTask, checked: Check | undefined): Check {
  if (checked !== undefined && !checked.passes) return { ...checked, fails: 'risks' }
  const base = { key: `task:${task.id}`, title: task.title, passes: false, fails: 'risks' as const, acts: [{ label: 'Open the task', open: `launch-tasks/${task.id}` }] }
  return { ...base, sentence: due === undefined ? 'It has no day.' : `Due on ${dayAndMonth(due)}.`, ...(owner === undefined ? {} : { person: owner }), ...(due === undefined ? {} : { by: due }) }
}
