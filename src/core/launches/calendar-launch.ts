import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { id, madeId } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { type Item, items } from '../plans/plans.ts'
import { daysBetween } from '../time/days.ts'
import { teams } from '../workspace/workspace.ts'
import { launchOf, tasksOf } from './back-plan.ts'
import { launchTasks } from './launch-tasks.ts'
import { launches } from './launches.ts'

/**
 * The milestones of a release calendar as the tasks of its launch: each as many days of the calendar from the day it ships as the calendar has it, done by whom
 * the calendar names. What is a task already is not made twice; a milestone without a day is refused nothing, and stays with the calendar.
 */
const launchFromCalendar = defineCommand({
  name: 'launch.from-calendar',
  summary: 'Makes the launch of a release, with a task for each dated milestone that its calendar has.',
  may: 'edit',
  args: z.strictObject({ release: id }),
  decide(state, { release: which }, { newId }) {
    const release = items.need(state, which)
    const ship = release.window?.start
    if (ship === undefined) throw new Refusal('invalid', `${release.title} has no date to count from: give it one first.`, { at: 'args.release' })
    const launch = launchOf(state, release.id)
    const there = new Set(launch === undefined ? [] : tasksOf(state, launch.id).map(({ item }) => item))
    const milestones = milestonesOf(state, release).filter(({ id: item }) => !there.has(item))
    if (milestones.length === 0) throw new Refusal('conflict', launch === undefined ? `No dated milestone works towards ${release.title}.` : `Every dated milestone of ${release.title} is a task already.`)
    const launchId = launch?.id ?? madeId(newId, launches)
    return [
      ...(launch === undefined ? [launches.create(launchId, { release: release.id })] : []),
      ...milestones.map((item) =>
        launchTasks.create(newId(`task ${item.id}`), {
          launch: launchId, title: item.title, item: item.id, anchor: 'ship', due: { amount: daysBetween(ship, item.window.start), unit: 'days' }, role: roleOf(state, item),
          ...(item.owner === undefined ? {} : { owner: item.owner }),
        })),
    ]
  },
})

type Dated = Item & { readonly window: NonNullable<Item['window']> }

/** The milestones that work towards a release and have a day, the first first. */
function milestonesOf(state: State, release: Item): Dated[] {
  const found = items.list(state).filter((item): item is Dated => item.kind === 'milestone' && item.release === release.id && item.window !== undefined && item.goneOn === undefined)
  return found.sort((a, b) => (a.window.start < b.window.start ? -1 : a.window.start > b.window.start ? 1 : 0))
}

/** Whom the calendar names, in its own words where they were kept; else the teams that were read from it. Where it names nobody, the work is the release team's. */
function roleOf(state: State, { own, teams: of = [] }: Item): string {
  const said = own?.['Who']
  if (typeof said === 'string' && said.trim() !== '') return said.trim().slice(0, 300)
  const named = of.flatMap((one) => teams.get(state, one)?.title ?? [])
  return named.length === 0 ? 'Release team' : named.join(', ').slice(0, 300)
}

export const calendarLaunchCommands = [launchFromCalendar] as readonly unknown[] as readonly CommandType[]
