import { expect, test } from 'vitest'
import { redact } from '../audiences/redact.ts'
import { audiences } from '../audiences/audiences.ts'
import type { Change } from '../kernel/change.ts'
import { decide } from '../kernel/decide.ts'
import type { Actor } from '../kernel/permission.ts'
import { State } from '../kernel/state.ts'
import { recordTypes } from '../root.ts'
import { canRead } from '../permissions.ts'
import type { Json } from '../../lib/json.ts'
import { uuidV5 } from '../../lib/digest.ts'
import { items, plans } from '../plans/plans.ts'
import { memberships, people } from '../workspace/workspace.ts'
import { inboxOf } from './inbox.ts'
import { comments, commentsOn, doesFollow, followingOf, followings, isTalkedAbout } from './together.ts'

const ann: Actor = { id: 'ann', person: 'ann', role: 'editor' }
const ben: Actor = { id: 'ben', person: 'ben', role: 'contributor' }
const ida: Actor = { id: 'ida', person: 'ida', role: 'admin' }
let count = 0

const start = State.empty.apply([
  ...['ann', 'ben', 'ida'].map((id) => people.create(id, { name: id })),
  memberships.create('m', { person: 'ann', role: 'editor' }),
  plans.create('plan', { title: 'Product', kind: 'product' }), items.create('relay', { plan: 'plan', kind: 'release', title: 'Relay 5' }), items.create('canvas', { plan: 'plan', kind: 'release', title: 'Canvas' }),
])

function does(state: State, actor: Actor, name: string, args: Json, minute = 0): State {
  const id = uuidV5('5e0a0a55-77f4-4a8e-8c58-8f3b1a4f2d11', `together ${++count}`)
  return state.apply(decide(state, { id, name, args }, { actor, now: `2026-09-14T10:${String(minute).padStart(2, '0')}:00Z`, today: '2026-09-14' }))
}

const on = { collection: 'items', record: 'relay' }

test('[TG1] a comment stands on a record that every member may read, and on nothing else', () => {
  const state = does(start, ann, 'comment.add', { ...on, text: 'When?' })
  expect(commentsOn(state, 'items', 'relay')).toMatchObject([{ text: 'When?', author: 'ann', at: '2026-09-14T10:00:00Z' }])
  expect(() => does(start, ann, 'comment.add', { collection: 'memberships', record: 'm', text: 'psst' })).toThrow('Nothing can be said about that.')
  expect(() => does(start, ann, 'comment.add', { collection: 'items', record: 'gone', text: 'hm' })).toThrow()
  const silent = [...recordTypes.values()].filter((type) => !isTalkedAbout(type)).map(({ collection }) => collection).toSorted()
  expect(silent).toEqual(['comments', 'followings', 'memberships', 'notes', 'read-marks', 'restricted-names', 'saved-views', 'settings', 'share-links', 'subscriptions'])
})

test('[TG2] who comments or is mentioned follows the record, and following is theirs alone to see', () => {
  const state = does(start, ann, 'comment.add', { ...on, text: 'Ben?', mentions: ['ben'] })
  expect([ann, ben, ida].map(({ person }) => followingOf(state, person, 'items', 'relay') !== undefined)).toEqual([true, true, false])
  const following = followingOf(state, 'ben', 'items', 'relay')
  expect(following && [canRead(ben, 'followings', following as never), canRead({ ...ida, role: 'owner' }, 'followings', following as never)]).toEqual([true, false])
  const stopped = does(state, ben, 'following.set', { ...on, follows: false })
  expect(followingOf(stopped, 'ben', 'items', 'relay')).toBeUndefined()
})

test('[TG3] a comment is changed by who wrote it alone, and removed by them or an administrator, with its answers', () => {
  const state = does(start, ann, 'comment.add', { ...on, text: 'When?' })
  const id = comments.list(state)[0]?.id ?? ''
  const answered = does(state, ben, 'comment.add', { ...on, text: 'In May.', answers: id }, 1)
  expect(() => does(answered, ben, 'comment.change', { id, text: 'Never.' })).toThrow('Only who wrote a comment may change it.')
  expect(() => does(answered, ben, 'comment.remove', { id })).toThrow('administrator')
  expect(comments.list(does(answered, ida, 'comment.remove', { id }))).toEqual([])
})

test('[TG4] the inbox tells mentions, answers, comments and changes of what one follows, each once, and nothing of one’s own', () => {
  let state = does(start, ann, 'comment.add', { ...on, text: 'Ben?', mentions: ['ben'] })
  const id = comments.list(state)[0]?.id ?? ''
  state = does(state, ben, 'comment.add', { ...on, text: 'Yes.', answers: id }, 1)
  state = does(state, ida, 'comment.add', { ...on, text: 'Good.' }, 2)
  state = does(state, ida, 'comment.add', { collection: 'items', record: 'canvas', text: 'Elsewhere.' }, 3)
  const since = [...items.update(items.need(state, 'relay'), { status: 'done' }), ...items.update(items.need(state, 'canvas'), { status: 'done' })]
  const told = (who: Actor, at = state) => inboxOf(at, who, since).map((note) => (note.kind === 'change' ? `${note.kind} ${note.change.id}` : `${note.kind} ${note.comment.text}`))
  expect(told(ben)).toEqual(['comment Good.', 'mention Ben?', 'change relay'])
  expect(told(ann)).toEqual(['comment Good.', 'answer Yes.', 'change relay'])
  const read = does(state, ann, 'inbox.read', { position: 7 }, 5)
  expect(inboxOf(read, ann)).toEqual([])
})

const kindsTold = (state: State, who: Actor, since: readonly Change[]) => inboxOf(state, who, since).map((note) => note.kind)

test('[TG10] whoever owns a record follows it, unless they said otherwise, and is told when it goes or goes to somebody else', () => {
  const owned = start.apply(items.update(items.need(start, 'relay'), { owner: 'ben' }))
  const moved = items.update(items.need(owned, 'relay'), { status: 'done' })
  expect([ann, ben].map((who) => kindsTold(owned, who, moved))).toEqual([[], ['change']])
  expect(kindsTold(does(owned, ann, 'comment.add', { ...on, text: 'Hm.' }), ben, [])).toEqual(['comment'])
  expect(kindsTold(start, ben, [items.remove(items.need(owned, 'relay'))])).toEqual(['change'])
  expect(kindsTold(start, ben, items.update(items.need(owned, 'relay'), { owner: 'ann' }))).toEqual(['change'])
  expect(followings.list(owned)).toEqual([])
  const declined = does(owned, ben, 'following.set', { ...on, follows: false })
  expect([doesFollow(declined, 'ben', 'items', 'relay'), kindsTold(declined, ben, moved)]).toEqual([false, []])
  expect(followings.list(does(declined, ben, 'following.set', { ...on, follows: true }))).toEqual([])
  const spoken = does(declined, ben, 'comment.add', { ...on, text: 'I do care.' })
  expect(doesFollow(spoken, 'ben', 'items', 'relay')).toBe(true)
  const handed = spoken.apply(items.update(items.need(spoken, 'relay'), { owner: null }))
  expect(doesFollow(handed, 'ben', 'items', 'relay')).toBe(true)
  expect(followings.list(does(handed, ben, 'following.set', { ...on, follows: false }))).toEqual([])
})

test('[TG5] no comment leaves: no audience’s View holds one, whatever it stands on', () => {
  const founded = does(does(State.empty, { id: 'system', role: 'owner' }, 'workspace.found', { name: 'Main', zone: 'UTC' }), { id: 'system', role: 'owner' }, 'plan.add', { title: 'Product', kind: 'product' })
  const plan = plans.list(founded)[0]?.id ?? ''
  const state = does(founded, { ...ann, role: 'owner', id: 'token:1' }, 'comment.add', { collection: 'plans', record: plan, text: 'canary words' })
  expect(audiences.list(state).length).toBeGreaterThan(2)
  for (const audience of audiences.list(state)) expect(JSON.stringify(redact(state, audience, { today: '2026-09-14', key: 'k' }).data())).not.toContain('canary words')
})

test('[TG9] nobody’s words are changed, removed or brought back through undo or restore by whoever may not by command', () => {
  const owns: Actor = { ...ida, role: 'owner' }
  const comment = comments.create('c', { collection: 'items', record: 'relay', text: 'When?', author: 'ann', at: '2026-09-14T10:00:00Z' })
  const stands = start.apply([comment])
  const brings = (state: State, actor: Actor, text: string) => decide(state, { id: uuidV5('5e0a0a55-77f4-4a8e-8c58-8f3b1a4f2d11', `together ${++count}`), name: 'record.restore', args: { collection: 'comments', id: 'c', position: 1 } }, { actor, now: '2026-09-14T11:00:00Z', today: '2026-09-14', recordAt: () => ({ ...comments.need(stands, 'c'), text }) as never })
  for (const who of [ben, owns]) expect(() => brings(stands, who, 'Never.')).toThrow('somebody else')
  expect(() => brings(start, ben, 'When?')).toThrow('somebody else')
  expect([ann, owns].map((who) => brings(start, who, 'When?').length)).toEqual([1, 1])
  const undoes = (actor: Actor) => decide(stands, { id: uuidV5('5e0a0a55-77f4-4a8e-8c58-8f3b1a4f2d11', `together ${++count}`), name: 'undo', args: { group: uuidV5('5e0a0a55-77f4-4a8e-8c58-8f3b1a4f2d11', 'group') } }, { actor, now: '2026-09-14T11:00:00Z', today: '2026-09-14', changesOf: () => [comment] })
  expect(() => undoes(ben)).toThrow('somebody else')
  expect(undoes(ann)).toHaveLength(1)
})
