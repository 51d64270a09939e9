import { labelFindings } from '../../rollouts/label-shown.ts'
import { flagLife } from '../../rollouts/flag-life.ts'
import { legalStanding } from '../../rollouts/legal-due.ts'
import { noticesOf } from '../../rollouts/notice-due.ts'
import { planTask, type SameActivity } from '../../rollouts/plan-task.ts'
import type { Rollout } from '../../rollouts/rollouts.ts'
import { rolloutsOf, stagesOf } from '../../rollouts/stages-of.ts'
import { items } from '../../plans/plans.ts'
import { addDays } from '../../time/days.ts'
import { dayAndMonth, labelDays } from '../../time/label.ts'
import { accept } from '../acts.ts'
import type { Check, CheckAct, Ground } from '../check.ts'

const open: CheckAct = { label: 'Open the rollout', page: 'rollout' }

/** Days of the calendar before its last one from which on an open stage is a risk. */
const warned = 7

/** Stages in time, flags and labels as they should be, and what legal, sales operations and finance know (row D7). */
export function rolloutChecks(ground: Ground): readonly Check[] {
  const rollouts = rolloutsOf(ground.state, ground.launch)
  return [...rollouts.map((one) => stageCheck(ground, one)), ...rollouts.flatMap((one) => flagCheck(ground, one)), ...labelChecks(ground), ...legalChecks(ground), ...noticeChecks(ground)]
}

function nameOf({ state }: Ground, { item, channel }: Rollout): string {
  return `${items.get(state, item)?.title ?? 'It'}, ${channel}`
}

function stageCheck(ground: Ground, rollout: Rollout): Check {
  const { state, today, days: { ship } } = ground
  const base = { key: `rollout:${rollout.id}`, title: `Rollout of ${nameOf(ground, rollout)}`, ...(rollout.owner === undefined ? {} : { person: rollout.owner }) }
  const next = stagesOf(state, rollout, today).find(({ isNext }) => isNext)
  if (next?.by === undefined || addDays(next.by, -warned) > today) return { ...base, passes: true }
  const [first, more] = [next.open[0], next.open.length - 1]
  const lines = more === 0 ? `“${first}” is open` : `“${first}” and ${more} more are open`
  const isBefore = ship !== undefined && next.by < ship
  return {
    ...base, passes: false, fails: next.isLate && isBefore ? 'blocks' : 'risks', facts: `${next.title} ${next.by}`, by: next.by,
    sentence: `“${next.title}” ${next.isLate ? 'was' : 'is'} to be passed by ${dayAndMonth(next.by)}: ${lines}.`, acts: [open],
  }
}

function flagCheck(ground: Ground, rollout: Rollout): Check[] {
  const life = flagLife(ground.state, rollout, ground.today)
  if (life?.onSince === undefined || life.goneBy === undefined) return []
  const base = { key: `flag:${rollout.id}`, title: `The flag of ${nameOf(ground, rollout)}, goes in time` }
  if (!life.isOverdue) return [{ ...base, passes: true }]
  return [{ ...base, passes: false, fails: 'risks', facts: life.goneBy, by: life.goneBy, sentence: `“${life.flag}” is on by default since ${labelDays(life.onSince)}, and was to be gone by ${labelDays(life.goneBy)}.`, acts: [open, accept(ground.launch.id, base.key, life.goneBy)] }]
}

function labelChecks({ state, launch, today }: Ground): Check[] {
  return labelFindings(state, launch, today).map(({ rule, of, sentence, mend }) => {
    const key = `label:${rule}:${of}`.slice(0, 300)
    return { key, title: 'A label is missing or wrong', passes: false, fails: 'risks', facts: rule, sentence, acts: [mend, accept(launch.id, key, rule)] }
  })
}

/** A task of the plan that is still open asks for the same: it is asked for once. One that was done for good before anybody wrote here stands. */
function isAskedHere({ state, launch }: Ground, activity: SameActivity, isBegun: boolean): boolean {
  const task = planTask(state, launch, activity)
  return task === undefined ? launch.tier !== undefined || isBegun : task.state === 'done' && isBegun
}

function legalChecks(ground: Ground): Check[] {
  const { state, launch, today, days: { ship } } = ground
  const rounds = legalStanding(state, launch, today)
  if (!isAskedHere(ground, 'legal-questionnaire', rounds.some(({ record }) => record !== undefined))) return []
  return rounds.map(({ round, title, by, isLate, open: questions }): Check => {
    const base = { key: `legal:${round}`, title: `Legal questions: ${title.charAt(0).toLowerCase()}${title.slice(1)}`, ...(by === undefined ? {} : { by }) }
    if (!isLate || by === undefined) return { ...base, passes: true }
    const all = questions.length === 5 ? 'All five were' : questions.length === 1 ? 'One of five was' : `${questions.length} of five were`
    return { ...base, passes: false, fails: ship !== undefined && ship <= today ? 'blocks' : 'risks', facts: `${questions.length} ${by}`, sentence: `${all} to be answered by ${dayAndMonth(by)}.`, acts: [open, accept(launch.id, base.key, `${questions.length} ${by}`)] }
  })
}

function noticeChecks(ground: Ground): Check[] {
  const { state, launch, today } = ground
  const all = noticesOf(state, launch, today)
  if (!isAskedHere(ground, 'notice', all.some(({ notice }) => notice !== undefined))) return []
  const late = all.filter(({ isLate }) => isLate)
  const by = all[0]?.by
  const base = { key: 'notices', title: 'Legal, sales operations and finance know', ...(by === undefined ? {} : { by }) }
  if (late.length === 0 || by === undefined) return [{ ...base, passes: true }]
  const names = late.map(({ title }) => title)
  const facts = `${late.map(({ to }) => to).join(' ')} ${by}`
  return [{ ...base, passes: false, fails: 'blocks', facts, sentence: `${names.length === 1 ? `${names[0]} was` : `${names.slice(0, -1).join(', ')} and ${names.at(-1)} were`} to be told by ${dayAndMonth(by)}.`, acts: [open, accept(launch.id, base.key, facts)] }]
}
