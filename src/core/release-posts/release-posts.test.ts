import { expect, test } from 'vitest'
import { idOf, refusalOf } from '../../testing/deciding.ts'
import { deprecations } from '../deprecations/deprecations.ts'
import { decide } from '../kernel/decide.ts'
import type { Role } from '../kernel/permission.ts'
import { State } from '../kernel/state.ts'
import { launches } from '../launches/launches.ts'
import { items, plans } from '../plans/plans.ts'
import { readinessOf } from '../readiness/readiness.ts'
import { reviewRequests } from '../reviews/reviews.ts'
import { people } from '../workspace/workspace.ts'
import { postBlocked } from './post-reviews.ts'
import { stepsOf } from './post-steps.ts'
import { postFacts } from './post-facts.ts'
import { postText, postWords } from './post-text.ts'
import { releasePosts } from './release-posts.ts'

const company = State.empty.apply([
  people.create('mara', { name: 'Mara' }), people.create('aino', { name: 'Aino' }), people.create('rasa', { name: 'Rasa' }), plans.create('plan', { title: 'Product', kind: 'product', mark: 'public' }),
  items.create('relay', { plan: 'plan', kind: 'release', title: 'Relay 5.2', mark: 'public', window: { start: '2026-09-18', end: '2026-09-18', precision: 'day' } }),
  items.create('pause', { plan: 'plan', kind: 'feature', title: 'Project Mole', outsideTitle: 'Sync pause', value: 'Stop one connection, and keep the rest.', summary: 'For Norrvik.', release: 'relay', mark: 'public' }),
  items.create('some', { plan: 'plan', kind: 'feature', title: 'For customers', value: 'Alone for you.', release: 'relay' }), items.create('dropped', { plan: 'plan', kind: 'feature', title: 'Dropped', value: 'Not any more.', release: 'relay', mark: 'public', status: 'dropped' }),
  items.create('secret', { plan: 'plan', kind: 'feature', title: 'Project Owl', value: 'Not yet.', mark: 'internal', release: 'relay' }),
  deprecations.create('old', { title: 'Project Fax', toldAs: 'Old export', release: 'relay', endsOn: '2026-12-31', users: 'Forty users at Norrvik.', teams: 'Support', prospects: 'None', passed: ['decided', 'written', 'shared-with-engineers', 'shared-with-all'].map((gate) => ({ gate, on: '2026-08-01', by: 'mara' })) as never }),
  deprecations.create('thought', { title: 'Only thought of', toldAs: 'Folders', release: 'relay' }),
  launches.create('launch', { release: 'relay' }),
])
let count = 0
const say = (state: State, name: string, args: object, { today = '2026-09-08', as = 'mara', reason = undefined as string | undefined } = {}) =>
  state.apply(decide(state, { id: `00000000-0000-4000-9000-${String(++count).padStart(12, '0')}`, name, args: args as never }, { ...(reason === undefined ? {} : { reason }), actor: { id: as, person: as, role: 'owner' }, now: `${today}T10:00:00Z`, today }))
const begun = say(company, 'release-post.begin', { launch: 'launch', editor: 'aino' })
const the = (state: State) => releasePosts.list(state)[0] ?? expect.fail('no post')
const change = (state: State, fields: object, who = {}) => say(state, 'release-post.change', { id: the(state).id, ...fields }, who)
const log = (told: number) => ({ changelog: Array.from({ length: 8 }, (_, at) => ({ text: `Entry ${at + 1}`, ...(at < told ? { told: true } : {}) })) })

test('[EP1] a post has its steps ten and seven days before it ships, the day after the cut, the day it ships and two days after', () => {
  expect(stepsOf(begun, the(begun), '2026-09-12').map(({ step, by, isLate }) => [step, by, isLate])).toEqual([['skeleton', '2026-09-08', true], ['drafts', '2026-09-11', true], ['changelog', '2026-09-18', false], ['finished', '2026-09-18', false], ['edited', '2026-09-20', false]])
  expect(stepsOf(say(begun, 'release-post.step', { id: the(begun).id, step: 'skeleton' }), the(say(begun, 'release-post.step', { id: the(begun).id, step: 'skeleton' })), '2026-09-12')[0]).toMatchObject({ doneOn: '2026-09-08', isLate: false })
})

test('[EP2] after it ships nothing of it changes, but by its editor', () => {
  expect(() => change(begun, { intro: 'Hello' }, { today: '2026-09-18' })).not.toThrow()
  expect(refusalOf(() => change(begun, { intro: 'Hello' }, { today: '2026-09-19' })).sentence).toBe('It has shipped, so the post changes no more but by its editor, Aino.')
  expect(the(change(begun, { intro: 'Hello' }, { today: '2026-09-19', as: 'aino' })).intro).toBe('Hello')
})

test('[EP2] one whose day is rough is open until the last day that it may ship on; one without an editor gets one, and nothing else', () => {
  const rough = begun.apply(items.update(items.need(begun, 'relay'), { window: { start: '2026-07-01', end: '2026-09-30', precision: 'quarter' } }))
  expect(() => change(rough, { intro: 'Hello' }, { today: '2026-09-30' })).not.toThrow()
  const nobody = say(company, 'release-post.begin', { launch: 'launch' })
  expect(refusalOf(() => change(nobody, { intro: 'Hello' }, { today: '2026-09-19' })).sentence).toBe('It has shipped, so the post changes no more: somebody who may edit says who its editor is.')
  expect(refusalOf(() => change(nobody, { editor: 'aino', intro: 'Hello' }, { today: '2026-09-19' })).code).toBe('not-allowed')
  expect(the(change(nobody, { editor: 'aino' }, { today: '2026-09-19' })).editor).toBe('aino')
})

test('[EP2] after it shipped nobody gets round it by taking something back, and whoever may not publish takes no publishing back', () => {
  const wrote = change(begun, { intro: 'Hello' })
  const took = (today: string, person: string, role: Role) => () => decide(wrote, { id: idOf('undo'), name: 'undo', args: { group: idOf('group') } }, { actor: { id: person, person, role }, now: `${today}T10:00:00Z`, today, changesOf: () => releasePosts.update(the(begun), { intro: 'Hello' }) })
  expect(took('2026-09-18', 'rasa', 'contributor')).not.toThrow()
  expect(refusalOf(took('2026-09-19', 'rasa', 'owner')).sentence).toBe('It has shipped: its words are taken back by its editor alone.')
  expect(took('2026-09-19', 'aino', 'contributor')).not.toThrow()
})

test('[EP3] five to seven entries of the changelog are told', () => {
  expect(refusalOf(() => change(begun, log(8))).sentence).toBe('A post tells 7 entries of the changelog at most: take one out first.')
  expect(refusalOf(() => say(change(begun, log(4)), 'release-post.step', { id: the(begun).id, step: 'finished' })).sentence).toBe('A post tells 5 to 7 entries of the changelog: 4 are chosen.')
  expect(() => say(change(begun, log(5)), 'release-post.step', { id: the(begun).id, step: 'finished' })).not.toThrow()
})

test('[EP4] the skeleton is Markdown with version, highlights, values, changelog, what is deprecated and thanks, and holds nothing that is for people inside', () => {
  const full = change(begun, { ...log(5), intro: 'A quiet release, asked for by {account:17}.', highlights: [{ sign: '⏸', text: 'Pause one\nconnection' }], thanks: ['lena', 'olek\n# shouting'], event: 'Meet us in May.' })
  const text = postText(full, the(full), '2026-09-08')
  expect(text).toMatch(/^---\ntitle: "Relay 5\.2"\nauthor: "Aino"\npublishDate: "2026-09-18"\ntags: \[release\]\nslug: "relay-5-2"\nheroImage: \npublished: false\n---\n/)
  for (const part of ['## Highlights\n\n- ⏸ Pause one connection\n', '> Meet us in May.', '## Sync pause\n\nStop one connection, and keep the rest.', '- Entry 5\n', '- Old export, until 2026-12-31', '## Thank you\n\nlena, olek # shouting', 'asked for by a customer.']) expect(text).toContain(part)
  expect(text).not.toMatch(/Mole|Owl|Norrvik|Entry 6|Not yet|Fax|thought|Folders|For customers|Alone for you|Dropped|account/)
  expect(postFacts(full, the(full), '2026-09-08')).toMatchObject({ leftOut: [{ id: 'secret' }, { id: 'some' }], quiet: ['Only thought of'] })
  for (const word of ['Stop one connection', 'Old export', 'lena', 'Entry 5']) expect(postWords(full, the(full), '2026-09-08')).toContain(word)
  expect(the(begun).version).toBe('5.2')
})

test('[EP5] its own process asks for its reviews, and it is published once they block no longer', () => {
  const publish = (state: State, today: string) => say(state, 'release-post.publish', { id: the(state).id, address: 'https://fernhill.example/relay-5-2' }, { today })
  expect(refusalOf(() => publish(begun, '2026-09-21')).sentence).toBe('“Relay 5.2” must be seen by Product director and Marketing before it goes out: ask them first.')
  const asked = say(begun, 'review.ask', { kind: 'post', title: 'Post of Relay 5.2', collection: 'release-posts', record: the(begun).id, reviewers: [{ person: 'rasa', part: 'Product director' }, { person: 'aino', part: 'Marketing' }] }, { today: '2026-09-14' })
  expect(refusalOf(() => publish(asked, '2026-09-15')).code).toBe('not-allowed')
  const other = say(begun, 'review.ask', { kind: 'pricing', title: 'Its prices', collection: 'release-posts', record: the(begun).id, reviewers: [{ person: 'rasa', part: 'Product director' }, { person: 'aino', part: 'Marketing' }] }, { today: '2026-09-14' })
  expect(refusalOf(() => publish(other, '2026-09-18')).sentence).toContain('must be seen by')
  const stopped = say(asked, 'launch.cancel', { launch: 'launch' }, { reason: 'No.' })
  expect(refusalOf(() => publish(stopped, '2026-09-18')).sentence).toBe('The launch was given up, so its post does not go out.')
  // Asked on a Monday noon: Tuesday, Wednesday and Thursday go by.
  expect(the(publish(asked, '2026-09-18')).published).toEqual({ on: '2026-09-18', address: 'https://fernhill.example/relay-5-2' })
})

const ready = (state: State, today: string) => readinessOf(state, launches.need(state, 'launch'), { today, now: `${today}T12:00:00Z` }).checks.find(({ title }) => title === 'Post of Relay 5.2')

test('[EP6] an approval counts for the words it was given for: what changed since is asked for again, and page and readiness say so', () => {
  const reviewers = [{ person: 'rasa', part: 'Product director' }, { person: 'aino', part: 'Marketing' }]
  const asked = say(begun, 'review.ask', { kind: 'post', title: 'Post of Relay 5.2', collection: 'release-posts', record: the(begun).id, reviewers }, { today: '2026-09-08' })
  const request = reviewRequests.list(asked)[0]?.id ?? ''
  const approve = (state: State, today: string) => ['rasa', 'aino'].reduce((so, as) => say(so, 'review.answer', { request, says: 'approves' }, { today, as }), state)
  const approved = approve(asked, '2026-09-09')
  const blocked = (state: State, today: string) => postBlocked(state, the(state), `${today}T12:00:00Z`)
  expect([blocked(approved, '2026-09-10'), ready(approved, '2026-09-10')?.passes]).toEqual([undefined, true])
  const changed = change(approved, { intro: 'We promise more.' }, { today: '2026-09-10' })
  const sentence = 'Its words have changed since they were approved: ask again.'
  expect([blocked(changed, '2026-12-10'), ready(changed, '2026-09-10')]).toMatchObject([`“Post of Relay 5.2”: ${sentence}`, { passes: false, fails: 'risks', sentence }])
  expect(refusalOf(() => say(changed, 'release-post.publish', { id: the(changed).id, address: 'https://fernhill.example/5-2' }, { today: '2026-09-18' })).code).toBe('not-allowed')
  // Words that are put back are those that were approved; what is no word of it changes nothing; new ones are approved by whoever looks at them.
  expect(blocked(change(changed, { intro: null }), '2026-09-10')).toBeUndefined()
  expect(blocked(change(approved, { editor: 'rasa', changelog: [{ text: 'Untold' }] }), '2026-09-10')).toBeUndefined()
  expect(blocked(approve(changed, '2026-09-11'), '2026-09-11')).toBeUndefined()
  // Silence is about the words that were asked about.
  const unanswered = change(asked, { intro: 'Hello.' })
  expect(blocked(unanswered, '2026-12-10')).toContain('Its words have changed since it was asked for: ask again.')
  const again = say(unanswered, 'review.ask-again', { request }, { today: '2026-09-10' })
  expect([blocked(again, '2026-09-11'), blocked(again, '2026-09-16')]).toEqual(['“Post of Relay 5.2”: It waits for an answer.', undefined])
})
