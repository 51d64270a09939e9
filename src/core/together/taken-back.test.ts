import { expect, test } from 'vitest'
import { uuidV5 } from '../../lib/digest.ts'
import type { Change, StoredRecord } from '../kernel/change.ts'
import { decide } from '../kernel/decide.ts'
import type { Actor } from '../kernel/permission.ts'
import { State } from '../kernel/state.ts'
import { items, plans } from '../plans/plans.ts'
import { savedViews } from '../workspace/saved-views.ts'
import { memberships, people } from '../workspace/workspace.ts'
import { comments, followings, readMarks } from './together.ts'

const ann: Actor = { id: 'ann', person: 'ann', role: 'contributor' }
const ben: Actor = { id: 'ben', person: 'ben', role: 'contributor' }
const edi: Actor = { id: 'edi', person: 'edi', role: 'editor' }
const ida: Actor = { id: 'ida', person: 'ida', role: 'admin' }
const space = '5e0a0a55-77f4-4a8e-8c58-8f3b1a4f2d11'
const group = uuidV5(space, 'group')

const start = State.empty.apply([
  ...['ann', 'ben', 'edi', 'ida'].map((id) => people.create(id, { name: id })), plans.create('plan', { title: 'Product', kind: 'product' }), items.create('relay', { plan: 'plan', kind: 'release', title: 'Relay 5' }),
])
const comment = (id: string, author: string, answers?: string) => comments.create(id, { collection: 'items', record: 'relay', text: `By ${author}`, author, at: '2026-09-14T10:00:00Z', ...(answers === undefined ? {} : { answers }) })
const now = { now: '2026-09-14T11:00:00Z', today: '2026-09-14' }

/** The code with which undoing these changes is refused to somebody, or "done". They stand in `state`. */
function undoes(actor: Actor, state: State, written: readonly Change[]): string {
  return outcomeOf(() => decide(state, { id: uuidV5(space, 'undo'), name: 'undo', args: { group } }, { actor, ...now, changesOf: () => written }))
}

/** The same of bringing a record back as it stood. */
function restores(actor: Actor, state: State, collection: string, then: StoredRecord | undefined): string {
  return outcomeOf(() => decide(state, { id: uuidV5(space, 'restore'), name: 'record.restore', args: { collection, id: then?.id ?? 'none', position: 1 } }, { actor, ...now, recordAt: () => then }))
}

function outcomeOf(work: () => unknown): string {
  try {
    work()
    return 'done'
  } catch (error) {
    return (error as { readonly code?: string }).code ?? String(error)
  }
}

test('[TG9] a removal of somebody’s words is taken back by whoever wrote them, an administrator, or whoever began the thread', () => {
  const thread = start.apply([comment('root', 'ann'), comment('answer', 'ben', 'root')])
  const removed = [comments.remove(comments.need(thread, 'answer')), comments.remove(comments.need(thread, 'root'))]
  const without = thread.apply(removed)
  expect([ann, ben, edi, ida].map((who) => undoes(who, without, removed))).toEqual(['done', 'not-allowed', 'not-allowed', 'done'])
  const answerGone = [comments.remove(comments.need(thread, 'answer'))]
  expect([ann, ben, edi, ida].map((who) => undoes(who, thread.apply(answerGone), answerGone))).toEqual(['done', 'done', 'not-allowed', 'done'])
  expect([ann, ben, edi, ida].map((who) => restores(who, thread.apply(answerGone), 'comments', comments.need(thread, 'answer') as never))).toEqual(['done', 'done', 'not-allowed', 'done'])
})

test('[TG9] an own view is nobody else’s to take back or to bring back, and a shared one its maker’s and editors’', () => {
  const own = start.apply([savedViews.create('v', { name: 'Mine', place: 'plans', search: {}, owner: 'ann' })])
  const removedOwn = [savedViews.remove(savedViews.need(own, 'v'))]
  expect([ann, ben, edi, ida].map((who) => restores(who, own.apply(removedOwn), 'saved-views', savedViews.need(own, 'v') as never))).toEqual(['done', 'not-found', 'not-found', 'not-found'])
  const renamed = savedViews.update(savedViews.need(own, 'v'), { name: 'Also mine' })
  expect([ann, ben, ida].map((who) => undoes(who, own.apply(renamed), renamed))).toEqual(['done', 'not-allowed', 'not-allowed'])
  const shared = start.apply([savedViews.create('v', { name: 'Ours', place: 'plans', search: {}, owner: 'ann', shared: true })])
  const other = savedViews.update(savedViews.need(shared, 'v'), { name: 'Ours, renamed' })
  expect([ann, ben, edi].map((who) => undoes(who, shared.apply(other), other))).toEqual(['done', 'not-allowed', 'done'])
})

test('[TG9] how far somebody has read, and what they follow, is brought back by nobody else', () => {
  const mark = start.apply([readMarks.create('r', { person: 'ann', at: '2026-09-14T10:00:00Z', position: 3 }), followings.create('f', { collection: 'items', record: 'relay', person: 'ann' })])
  const further = readMarks.update(readMarks.need(mark, 'r'), { position: 5 })
  expect([ann, ben, ida].map((who) => undoes(who, mark.apply(further), further))).toEqual(['done', 'not-allowed', 'not-allowed'])
  const gone = mark.apply([readMarks.remove(readMarks.need(mark, 'r')), followings.remove(followings.need(mark, 'f'))])
  expect([ann, ben, ida].map((who) => restores(who, gone, 'read-marks', readMarks.need(mark, 'r') as never))).toEqual(['done', 'not-found', 'not-found'])
  expect([ann, ben, ida].map((who) => restores(who, gone, 'followings', followings.need(mark, 'f') as never))).toEqual(['done', 'not-found', 'not-found'])
})

test('[TG9] what did not stand then, or is of no kind there is, is not brought back', () => {
  expect(restores(ida, start, 'items', undefined)).toBe('not-found')
  expect(restores(ida, start, 'nothing', { id: 'x' })).toBe('not-found')
})

test('[TG9] whether something stood then that somebody may not read they are not told, though bringing it back would change nothing', () => {
  const kept = start.apply([memberships.create('m', { person: 'ida', role: 'admin' }), savedViews.create('v', { name: 'Mine', place: 'plans', search: {}, owner: 'ann' })])
  const then = (collection: string, id: string) => kept.get(collection, id)
  expect([ann, ben, edi].map((who) => restores(who, kept, 'memberships', then('memberships', 'm')))).toEqual(['not-found', 'not-found', 'not-found'])
  expect([ann, ben, edi].map((who) => restores(who, kept.apply([memberships.remove(memberships.need(kept, 'm'))]), 'memberships', then('memberships', 'm')))).toEqual(['not-found', 'not-found', 'not-found'])
  expect([ann, ben, ida].map((who) => restores(who, kept, 'saved-views', then('saved-views', 'v')))).toEqual(['done', 'not-found', 'not-found'])
})
