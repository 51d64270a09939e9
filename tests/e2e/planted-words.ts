import { randomUUID } from 'node:crypto'
import { publishAndWait } from '../../src/client/publish-edition.ts'
import { type Role, members } from '../../src/core/kernel/permission.ts'
import { makeToken } from '../../src/protocol/admin-routes.ts'
import { makeWorkspace, sendCommand } from '../../src/protocol/log-routes.ts'
import { command, type RunningService } from '../running-service.ts'
import { visitor } from '../visitor.ts'
import { password } from './journey.ts'

/** A word that stands in one place only. */
export interface Planted {
  readonly word: string
  readonly where: string
  /** Whose browser must be sent it when they walk through the app. */
  readonly arrives: readonly Role[]
  /** Whose may be sent it besides. Nobody else's may. */
  readonly may: readonly Role[]
}

const administrators: readonly Role[] = ['owner', 'admin']
const nobody: readonly Role[] = []

interface PlantedWords {
  /** All that stand by now. */
  readonly words: readonly Planted[]
  /** Records that hold some, to be opened. */
  readonly open: readonly string[]
  /** Plants more, which is news to whoever is there, and hands back the word of a comment. */
  readonly plantMore: (when: string) => Promise<string>
}

/** Puts words of their own into what each kind of reader may and may not read. `emails` are people who can sign in, by role. */
export async function plantWords(service: RunningService, emails: ReadonlyMap<Role, string>): Promise<PlantedWords> {
  const words: Planted[] = []
  const plant = (where: string, arrives: readonly Role[], may: readonly Role[] = nobody): string => {
    const word = `kanarie${words.length.toString(36)}q${where.replaceAll(/[^a-z]/gi, '').toLowerCase()}`
    words.push({ word, where, arrives, may })
    return word
  }
  const amount = (where: string): number => {
    const value = 918_273_000 + words.length
    words.push({ word: String(value), where, arrives: members, may: nobody })
    return value
  }
  const does = async (name: string, args: object, more: object = {}) => {
    const { changes } = await service.client.call(sendCommand, { params: { ws: 'main' }, body: command(name, args as never, more) })
    return changes.find(({ kind }) => kind === 'create')?.id ?? changes[0]?.id ?? ''
  }
  // Executives are told what is inside, as far as it is made into a View for them; of what people say among themselves they are not.
  const inside = (where: string) => plant(where, members, ['executive'])
  const person = await does('person.add', { name: 'Odd Person', email: `${plant('person.email', members)}@example.com`, handle: plant('person.handle', members) })
  const membership = await does('membership.set', { person, role: 'guest' }, { reason: plant('membership reason', administrators) })
  words.push({ word: membership, where: 'membership id', arrives: administrators, may: nobody })
  const plan = await does('plan.add', { title: 'Shown plan', kind: 'product', goals: inside('plan.goals'), expectations: inside('plan.expectations'), budget: amount('plan.budget'), spent: amount('plan.spent') })
  const window = { start: '2027-01-04', end: '2027-01-04', precision: 'day' }
  const release = await does('item.add', { plan, kind: 'release', title: 'Shown 9.0', product: 'Shown', window })
  const item = await does('item.add', { plan, kind: 'feature', title: plant('shown item.title', [...members, 'executive', 'sales']), release, maturity: 'beta', value: plant('shown item.value', [...members], ['executive', 'sales']), summary: inside('item.summary'), budget: amount('item.budget'), own: { column: inside('item.own') } })
  const internal = await does('item.add', { plan, kind: 'feature', title: inside('internal item.title'), mark: 'internal', release })
  await does('item.change', { id: item, product: 'Shown' }, { reason: inside('reason of a change') })
  const roadmap = await does('roadmap.add', { title: inside('roadmap.title'), horizon: { start: '2027-01-01', end: '2027-12-31', precision: 'year' }, period: 'quarter' })
  const bucket = await does('bucket.add', { roadmap, title: inside('bucket.title'), hue: 1 })
  const activity = await does('activity.add', { roadmap, bucket, title: inside('activity.title'), window, budget: amount('activity.budget'), completionGoal: inside('activity.goal'), tasks: [{ title: inside('activity.task'), done: false }] })
  await does('connector.add', { activity, item, why: inside('connector.why') })
  await does('cell.empty', { bucket, period: '2027-07-01', reason: inside('cell.reason') })
  await does('comment.add', { collection: 'items', record: item, text: plant('comment on an item', members) })
  await does('comment.add', { collection: 'activities', record: activity, text: plant('comment on an activity', members) })
  await plantWorkshop(does, roadmap, item, plant)
  await service.client.call(makeToken, { body: { name: plant('token.name', administrators), role: 'viewer', scopes: ['read'], workspace: 'main' } })
  await service.client.call(makeWorkspace, { body: { id: randomUUID(), key: 'elsewhere', name: plant('workspace.name', nobody) } })
  await service.client.call(sendCommand, { params: { ws: 'elsewhere' }, body: command('plan.add', { title: plant('plan of another workspace', nobody), kind: 'product' }) })
  for (const [role, email] of emails) await plantOwn(service, role, email, plant)
  await publishAndWait(service.client, { params: { ws: 'main', deck: 'roadmap' }, body: { id: randomUUID(), audience: 'sales', reason: plant('edition.reason', members, ['executive']) } })
  const owner = visitor(service)
  await owner.signIn(emails.get('owner') ?? '', password)
  let isSales = false
  const plantMore = async (when: string) => {
    isSales = !isSales
    await does('membership.set', { person, role: isSales ? 'sales' : 'guest' }, { reason: plant(`membership reason before the ${when}`, nobody, administrators) })
    await owner.client.call(sendCommand, { params: { ws: 'main' }, body: command('saved-view.add', { name: plant(`view before the ${when}`, nobody, ['owner']), place: 'plans', search: {} }) })
    await does('item.change', { id: internal, summary: plant(`internal item before the ${when}`, nobody, [...members, 'executive']) })
    const comment = plant(`comment before the ${when}`, nobody, members)
    await does('comment.add', { collection: 'items', record: item, text: comment })
    return comment
  }
  return { words, plantMore, open: [`items/${item}`, `items/${internal}`, `activities/${activity}`, `people/${person}`, `plans/${plan}`] }
}

/** A workshop: members read it, but for what lies face down; executives, sales and guests read nothing of it, who take no part. */
async function plantWorkshop(does: (name: string, args: object) => Promise<string>, roadmap: string, item: string, plant: (where: string, arrives: readonly Role[]) => string): Promise<void> {
  const workshop = await does('workshop.add', { title: plant('workshop.title', members), roadmap, question: plant('workshop.question', members), place: plant('workshop.place', members) })
  const author = await does('participant.add', { workshop, name: plant('participant.name', members), from: plant('participant.from', members) })
  await does('workshop.start', { id: workshop })
  await does('workshop.go', { id: workshop, to: 'review' })
  const effort = await does('effort.mark', { workshop, item, affects: true, how: plant('effort.how', members) })
  await does('workshop.go', { id: workshop, to: 'brainstorm' })
  await does('note.add', { workshop, author, effort, text: plant('note face up', members) })
  await does('brainstorm.reveal', { workshop })
  await does('photo.keep', { workshop, caption: plant('photo.caption', members) })
  await does('note.add', { workshop, author, text: plant('note face down', nobody) })
}

/** What is somebody's own: theirs to see, whatever role the others have. */
async function plantOwn(service: RunningService, role: Role, email: string, plant: (where: string, arrives: readonly Role[]) => string): Promise<void> {
  if (!['owner', 'admin', 'editor', 'contributor'].includes(role)) return
  const who = visitor(service)
  await who.signIn(email, password)
  await who.client.call(sendCommand, { params: { ws: 'main' }, body: command('saved-view.add', { name: plant(`view of the ${role}`, [role]), place: 'roadmap', search: { text: plant(`search of the ${role}`, [role]) } }, { reason: plant(`reason of the ${role}'s view`, [role]) }) })
}

