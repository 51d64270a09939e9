import type { BoardLink } from '../../client/board-link.ts'
import { uuidV5 } from '../../lib/digest.ts'
import type { Json } from '../../lib/json.ts'
import { type Change, inverse } from '../../core/kernel/change.ts'
import { decide } from '../../core/kernel/decide.ts'
import type { Actor } from '../../core/kernel/permission.ts'
import type { State } from '../../core/kernel/state.ts'
import { items } from '../../core/plans/plans.ts'
import { roadmaps } from '../../core/roadmap/roadmap.ts'
import { type Phase, phases, steps } from '../../core/workshop/phases.ts'
import { boardOf } from '../../core/workshop/board.ts'
import { notes as noteRecords } from '../../core/workshop/notes.ts'
import { efforts, participants, workshops } from '../../core/workshop/workshops.ts'
import { people } from '../../core/workspace/workspace.ts'
import type { OpenBoardLink } from '../workshop/room/use-board-link.ts'
import { sampleWorkspace } from './sample-workspace.ts'

const space = '7d0c1c4e-5f0b-4c0f-8d7e-0f3f9a3f1b52'
const day = '2026-11-12'
const which = 'w'
const leader = 'sunniva'

const names = ['Ines', 'Mara', 'Tomas', 'Olek', 'Bea', 'Juno', 'Per', 'Sami', 'Runa', 'Ada'] as const
const idle = new Set(['per', 'ada'])

/** What the room writes: whose, which effort it helps, and the bucket that it comes into; "aside" for an outlier. */
const written: readonly (readonly [author: string, text: string, bucket: string, effort?: number])[] = [
  ['olek', 'Demo path on customer data', 'Field enablement', 0], ['mara', 'Launch Canvas 7 with one clear promise', 'Launches', 0],
  ['bea', 'Two customer stories from the Live figures beta', 'Proof', 0], ['olek', 'Objection sheet on pricing', 'Field enablement', 0],
  ['tomas', 'Quiet beta note for Source builder', 'Launches', 1], ['runa', 'Quotes we may use without names', 'Proof', 0],
  ['ines', 'Survey: who reads reports on a phone?', 'Mobile'], ['sami', 'Train the two new regions', 'Field enablement', 1],
  ['juno', 'Show the conflict rules in a short film', 'Launches', 2], ['juno', 'A Relay booth at the harbour fair', 'aside'],
  ['per', 'Ask beta users to speak', 'Proof', 0], ['ada', 'Rename Source library', 'aside', 1], ['ines', 'Follow-up page after the first call', 'Field enablement', 0],
  ['sami', 'Announce 4.4 with the partner team', 'Launches', 2], ['bea', 'Advisory board looks at 7.1 early', 'Proof', 0], ['runa', 'Brief for a mobile page', 'Mobile'],
  ['per', 'Merch for the tenth year', 'aside'], ['mara', 'Film three beta customers while they open their first live report', 'Proof', 0],
]

/** The day of the mockups, played by its commands up to a phase, and open in this window as whoever leads or as a guest: `<phase>` or `<phase>.guest`. */
export const openSampleRoom: OpenBoardLink = async (_workspace, address) => {
  const [phase = 'prepare', as] = address.split('.')
  return new SampleRoom(roomAt(phases.find((one) => one === phase) ?? 'prepare'), as === 'guest' ? 'bea' : leader)
}

class SampleRoom implements BoardLink {
  private state: State
  private readonly who: string
  private readonly done = new Map<string, readonly Change[]>()
  private readonly listeners = new Set<() => void>()
  private given: Readonly<Record<string, number>> = {}

  constructor(state: State, who: string) {
    this.state = state
    this.who = who
  }

  board = () => boardOf(this.state, which, this.who)
  self = () => this.who
  leads = () => workshops.get(this.state, which)?.leader === this.who
  here = () => [leader, ...names.map((name) => name.toLowerCase()).filter((name) => !idle.has(name))]
  status = () => 'live' as const
  ending = () => undefined
  now = () => Date.parse(`${day}T10:44:28Z`)
  votes = () => this.given
  unsent = () => []

  subscribe(heard: () => void): () => void {
    this.listeners.add(heard)
    return () => this.listeners.delete(heard)
  }

  async send(name: string, args: Json): Promise<{ readonly group: string }> {
    const id = crypto.randomUUID()
    const changes = decide(this.state, { id, name, args }, { actor: actorOf(this.who), now: new Date(this.now()).toISOString(), today: day })
    this.done.set(id, changes)
    this.apply(changes)
    return { group: id }
  }

  async undo(group: string): Promise<void> {
    this.apply(inverse(this.done.get(group) ?? []))
  }

  async vote(votes: Readonly<Record<string, number>>): Promise<void> {
    this.given = votes
    this.apply([])
  }

  async closeVoting(): Promise<void> {
    await this.send('voting.close', { workshop: which })
  }

  close(): void {
    this.listeners.clear()
  }

  private apply(changes: readonly Change[]): void {
    this.state = this.state.apply(changes)
    for (const told of this.listeners) told()
  }
}

const actorOf = (participant: string): Actor => ({ id: participant, role: 'guest' })

function roomAt(wanted: Phase): State {
  let state = beginning(sampleWorkspace().shown().state)
  let count = 0
  const does = (who: string, name: string, args: Json, time: string): ((of: string) => string) => {
    const id = uuidV5(space, `${count++}`)
    state = state.apply(decide(state, { id, name, args }, { actor: actorOf(who), now: `${day}T${time}Z`, today: day }))
    return (of) => uuidV5(id, of)
  }
  const goes = (to: Phase, time: string) => does(leader, 'workshop.go', { id: which, to }, time)
  if (wanted === 'prepare') return state
  does(leader, 'workshop.start', { id: which }, wanted === 'warm-up' ? '10:33:05' : '08:30:00')
  const ids: string[] = []
  for (const step of steps.slice(1)) {
    if (phases.indexOf(step) > phases.indexOf(wanted)) return state
    goes(step, step === wanted ? (step === 'brainstorm' ? '10:34:00' : '10:35:33') : `09:${String(phases.indexOf(step)).padStart(2, '0')}:00`)
    if (step === 'agree') agree(state, does, step === wanted ? 4 : 9)
    if (step === 'brainstorm') for (const [at, [author, text, , effort]] of written.entries()) ids.push(write(state, does, author, text, effort, at))
    if (step === 'buckets') group(does, ids)
    if (step === 'dates') date(state, does, ids)
  }
  if (wanted === 'closed') does(leader, 'workshop.close', { id: which, thanks: 'What you wrote this morning is the plan of the next four quarters, and every note on it has a name. Dinner is at seven.' }, '16:40:00')
  return state
}

type Does = (who: string, name: string, args: Json, time: string) => (of: string) => string

/** The first items that the room walks touch it, but for each fourth. */
function agree(state: State, does: Does, many: number): void {
  const board = boardOf(state, which, leader)
  for (const [at, item] of Object.keys(board?.items ?? {}).slice(0, many).entries()) {
    const affects = at % 4 !== 3
    does(leader, 'effort.mark', { workshop: which, item, affects, ...(affects ? { how: ['A message, a demo path and training for two regions', 'Proof from the beta before we say it aloud'][at % 2] ?? '', agreedBy: ['mara', 'olek', 'bea', 'ines'].slice(0, 2 + (at % 3)) } : {}) }, '09:30:00')
  }
}

function write(state: State, does: Does, author: string, text: string, effort: number | undefined, at: number): string {
  const known = efforts.list(state).filter(({ affects }) => affects)
  const helps = effort === undefined ? undefined : known[effort % Math.max(1, known.length)]?.id
  return does(author, 'note.add', { workshop: which, text, ...(helps === undefined ? {} : { effort: helps }) }, `10:${38 + (at % 6)}:1${at % 9}`)('notes')
}

function group(does: Does, ids: readonly string[]): void {
  for (const label of ['Proof', 'Launches', 'Field enablement', 'Mobile']) {
    const members = ids.filter((_, at) => written[at]?.[2] === label)
    does(leader, 'group.add', { workshop: which, label, notes: members }, '10:36:00')
  }
  does(leader, 'note.group', { notes: ids.filter((_, at) => written[at]?.[2] === 'aside'), group: null, outlier: true }, '10:37:00')
}

/** In the dates, each note but every fifth has its quarter. */
function date(state: State, does: Does, ids: readonly string[]): void {
  const { columns = [], period } = boardOf(state, which, leader)?.workshop ?? {}
  for (const [at, id] of ids.entries()) {
    const column = columns[at % 4]
    if (column === undefined || period === undefined || at % 5 === 4 || noteRecords.get(state, id)?.outlier === true) continue
    does(leader, 'note.date', { notes: [id], window: { start: column.start, end: column.end, precision: period }, ...(at % 3 === 0 ? { goal: 'Two stories are public' } : {}) }, '10:40:00')
  }
}

/** The company of the sample, with a workshop whose roadmap is still blank. */
function beginning(state: State): State {
  const [roadmap] = roadmaps.list(state)
  if (roadmap === undefined || items.list(state).length === 0) return state
  const joinedAt = `${day}T08:20:00Z`
  return state.apply([
    roadmaps.create('workshop-roadmap', { title: 'Product marketing, from today', horizon: roadmap.horizon, period: roadmap.period }),
    workshops.create(which, { title: 'Q4 FY27 workshop', roadmap: 'workshop-roadmap', question: 'What could we do in the next four quarters so that each release lands?', day, begins: '08:30', place: 'Harbour house, second floor', presenter: 'Dana', phase: 'prepare', leader, rules: 'One speaks at a time.\nEvery note counts the same, whoever wrote it.\nPhones are for notes.' }),
    participants.create(leader, { workshop: which, name: 'Sunniva', from: 'People team', hue: 1, joinedAt, person: people.list(state)[0]?.id }),
    ...names.map((name, at) => participants.create(name.toLowerCase(), { workshop: which, name, hue: 1 + ((at + 1) % 12), joinedAt })),
    participants.create('kaia', { workshop: which, name: 'Kaia', hue: 11 }),
  ])
}
