import type { z } from 'zod'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { Client } from '../../client/client.ts'
import { listLaunches, readEveryRelease, readLaunch } from '../../protocol/launch-routes.ts'
import { connect, type ServiceOptions, workspaceOf } from '../connection.ts'
import { oneLine, type Terminal } from '../terminal.ts'

const verdictWords = { go: 'Go', 'at-risk': 'At risk', 'no-go': 'No go', cancelled: 'Given up', out: 'Out' } as const

function standing({ verdict, passed, checks, outSince, open = 0 }: Pick<z.infer<typeof readLaunch.answer>, 'verdict' | 'passed' | 'checks' | 'outSince' | 'open'>): string {
  return outSince === undefined ? `${verdictWords[verdict]}, ${passed} of ${checks} checks pass.` : `Out since ${outSince}, ${open} still open.`
}

/** `throughline launches`: every launch with its days and whether it is ready, and the tiers that are due. */
export async function launches(options: ServiceOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const found = await client.call(listLaunches, { params: { ws: await workspaceOf(client, options) }, query: {} })
  if (options.json === true) return void terminal.out(JSON.stringify(found))
  for (const one of found.launches) {
    const { title, tierName, ship, announce, isRough, reasons } = one
    const days = ship === undefined ? 'no date' : `ships ${ship}${isRough ? ' at the earliest' : ''}${announce === undefined || announce === ship ? '' : `, announced ${announce}`}`
    terminal.out(oneLine(`${title}, ${tierName ?? 'no tier'}, ${days}: ${standing(one)}`))
    for (const reason of reasons) terminal.out(oneLine(`  ${reason}`))
  }
  for (const { sentence } of [...found.tiersDue, ...found.collisions]) terminal.out(oneLine(sentence))
  terminal.out(`Releases come out on ${found.releaseDays.map(({ release, cut }) => `${release} (cut ${cut})`).join(', ')}.`)
}

const wayWords = { 'mvp-on': 'first version, on', 'flag-off': 'behind a flag, off' } as const

/** `throughline every-release`: each project with what it has in each coming release, and where it has nothing. */
export async function everyRelease(options: ServiceOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const found = await client.call(readEveryRelease, { params: { ws: await workspaceOf(client, options) }, query: {} })
  if (options.json === true) return void terminal.out(JSON.stringify(found))
  for (const { title, releases } of found.projects) {
    terminal.out(oneLine(title))
    for (const { title: release, isEmpty, planned, way, what } of releases) terminal.out(oneLine(`  ${release}: ${isEmpty ? 'empty' : (what ?? `${planned.length} planned`)}${way === undefined ? '' : `, ${wayWords[way]}`}`))
  }
}

interface LaunchOptions extends ServiceOptions {
  readonly ship?: string
  readonly announce?: string
}

/** `throughline launch NAME [--ship D] [--announce D]`: its tasks with their days, or what other days would do to them; writes nothing. */
export async function launch(name: string, options: LaunchOptions, terminal: Terminal): Promise<void> {
  const client = connect(options, terminal)
  const ws = await workspaceOf(client, options)
  const { ship, announce } = options
  const found = await client.call(readLaunch, { params: { ws, launch: await launchCalled(client, ws, name) }, query: { ...(ship === undefined ? {} : { ship }), ...(announce === undefined ? {} : { announce }) } })
  if (options.json === true) return void terminal.out(JSON.stringify(found))
  terminal.out(oneLine(`${found.title}: ${standing(found)}`))
  for (const reason of found.reasons) terminal.out(oneLine(`  ${reason}`))
  for (const { sentence } of found.collisions) terminal.out(oneLine(sentence))
  tellRollouts(found, terminal)
  const shifted = new Map(found.shifts.map((shift) => [shift.task, shift]))
  for (const task of found.tasks) {
    const shift = shifted.get(task.id)
    const late = task.late === undefined ? '' : task.late === 'late' ? ', late' : ', not begun'
    terminal.out(oneLine(`${task.due ?? 'no date'}${task.week === undefined ? '' : ` week ${task.week}`}  ${task.title} (${task.role}), ${task.state}${late}${shift?.from === undefined ? '' : `, was ${shift.from}`}`))
  }
}

const noticedWords = { legal: 'legal', 'sales-ops': 'sales operations', finance: 'finance' } as const
const roundWords = { inception: 'when it begins', 'before-beta': 'before the beta' } as const

/** How it reaches customers, what its labels lack, and what legal, sales operations and finance know. */
function tellRollouts({ rollouts, labels, legal, notices }: z.infer<typeof readLaunch.answer>, terminal: Terminal): void {
  for (const { title, channel, label, stages, flag } of rollouts) {
    const next = stages.find(({ stands }) => stands === 'next')
    const open = next === undefined ? 'every stage is passed' : `at “${next.title}”${next.by === undefined ? '' : `, ${next.isLate ? 'was due' : 'due'} ${next.by}`}: ${next.open.join(', ')}`
    terminal.out(oneLine(`Rollout of ${title}${label === undefined ? '' : ` (${label})`}, ${channel}: ${open}`))
    if (flag !== undefined) terminal.out(oneLine(`  ${flag.sentence}`))
  }
  for (const { sentence } of labels) terminal.out(oneLine(sentence))
  for (const { round, answered, by, isLate } of legal) terminal.out(oneLine(`Legal questions ${roundWords[round]}: ${answered} of 5 answered${by === undefined || answered === 5 ? '' : `, ${isLate ? 'was due' : 'due'} ${by}`}.`))
  terminal.out(oneLine(`Told: ${notices.map(({ to, on, by, isLate }) => `${noticedWords[to]} ${on ?? `not yet${by === undefined ? '' : `, ${isLate ? 'was due' : 'due'} ${by}`}`}`).join('; ')}.`))
}

async function launchCalled(client: Client, ws: string, name: string): Promise<string> {
  const { launches: all } = await client.call(listLaunches, { params: { ws }, query: {} })
  const found = all.find(({ id }) => id === name) ?? all.find(({ title }) => title.toLowerCase() === name.toLowerCase())
  if (found !== undefined) return found.id
  throw new Refusal('not-found', `There is no launch called "${name}". ${all.length === 0 ? 'There is none yet.' : `There are: ${all.map(({ title }) => title).join(', ')}.`}`)
}
