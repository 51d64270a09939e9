import { expect, test } from 'vitest'
import { must } from '../../lib/must.ts'
import { after, changesFor, idOf, refusalOf } from '../../testing/deciding.ts'
import { accounts } from '../accounts/accounts.ts'
import type { Change } from '../kernel/change.ts'
import type { Json } from '../../lib/json.ts'
import { mayWrite, whyNotTakenBack } from '../permissions.ts'
import { State } from '../kernel/state.ts'
import { mayBeNamed, namingSentence } from './may-be-named.ts'
import { stories } from './stories.ts'
import { nextStep } from './story-order.ts'

const company = State.empty.apply([accounts.create('norrvik', { number: 17, name: 'Norrvik' }), accounts.create('bergby', { number: 42, name: 'Bergby' })])
const asked = after(company, 'story.ask', { title: 'An hour a week', account: 'norrvik' })
const id = must(stories.list(asked)[0]).id
const story = (state: State) => stories.need(state, id)
const agree = (state: State, more: Record<string, Json> = {}) => after(state, 'story.consent', { id, mayName: true, by: 'Ruta Lind', on: '2026-04-20', ...more })
const step = (state: State, to: string) => after(state, 'story.step', { id, to })
const sentence = (state: State, name: string, args: Record<string, Json>) => refusalOf(() => changesFor(state, name, { id, ...args })).sentence
const reviewed = step(step(agree(asked), 'drafting'), 'in-review')

test('[CM1] a story goes one step at a time, and says what comes first', () => {
  expect([story(asked).state, story(agree(asked)).state, story(reviewed).state]).toEqual(['asked', 'agreed-with-customer', 'in-review'])
  expect(sentence(asked, 'story.step', { to: 'drafting' })).toBe('“Customer agreed” comes first.')
  expect(sentence(asked, 'story.step', { to: 'agreed-with-customer' })).toContain('The customer has not agreed yet.')
  expect(sentence(asked, 'story.approve', { by: 'Ruta Lind', on: '2026-05-01' })).toBe('“Customer agreed” comes first.')
  expect(sentence(reviewed, 'story.step', { to: 'in-review' })).toBe('It is at “In review” already.')
  expect(nextStep(story(reviewed))).toBe('approved')
  const approved = after(reviewed, 'story.approve', { id, by: 'Ruta Lind', on: '2026-05-01' })
  expect(story(step(approved, 'drafting'))).not.toHaveProperty('approvedBy')
  const out = after(approved, 'story.publish', { id, link: 'https://fernhill.example/norrvik' })
  expect(sentence(out, 'story.step', { to: 'drafting' })).toContain('It is published')
  expect(sentence(out, 'story.decline', {})).toContain('It is published')
})

const undone = (state: State, written: readonly Change[], role: 'editor' | 'contributor', rest = false) => changesFor(state, 'undo', { group: idOf('group'), ...(rest ? { rest } : {}) }, { role, changesOf: () => written })

test('[CM1] taking back a part of what was said jumps no step, and what is out is taken back by an editor', () => {
  const consent = changesFor(asked, 'story.consent', { id, mayName: true, by: 'Ruta Lind', on: '2026-04-20' })
  expect(refusalOf(() => undone(step(asked.apply(consent), 'drafting'), consent, 'editor', true)).sentence).toContain('once the customer has agreed')
  const approve = changesFor(reviewed, 'story.approve', { id, by: 'Ruta Lind', on: '2026-05-01' })
  const publish = changesFor(reviewed.apply(approve), 'story.publish', { id, link: 'https://fernhill.example/norrvik' })
  const out = reviewed.apply(approve).apply(publish)
  expect(refusalOf(() => undone(out, approve, 'editor', true)).sentence).toContain('said yes to it')
  expect(refusalOf(() => undone(out, publish, 'contributor')).sentence).toContain('taken back by one')
  expect(story(out.apply(undone(out, publish, 'editor'))).state).toBe('approved')
})

test('[CM2] a customer agrees through somebody there, on a day that has come; a story is approved so too, and published with its address', () => {
  expect(refusalOf(() => changesFor(asked, 'story.consent', { id, mayName: true, on: '2026-04-20' })).code).toBe('invalid')
  expect(sentence(asked, 'story.consent', { mayName: true, by: 'Ruta Lind', on: '2026-05-02' })).toContain('has not come yet')
  expect(refusalOf(() => changesFor(asked, 'story.consent', { id, mayName: true, by: 'Ruta Lind', on: '2026-04-20', until: '2026-04-01' })).code).toBe('invalid')
  expect(refusalOf(() => changesFor(reviewed, 'story.approve', { id, by: ' ', on: '2026-05-01' })).code).toBe('invalid')
  expect(sentence(reviewed, 'story.publish', { link: 'https://fernhill.example/norrvik' })).toContain('“Approved by the customer” comes first')
  const approved = after(reviewed, 'story.approve', { id, by: 'Ruta Lind', on: '2026-05-01' })
  expect(refusalOf(() => changesFor(approved, 'story.publish', { id, link: ' ' })).code).toBe('invalid')
  expect(story(after(approved, 'story.publish', { id, link: 'https://fernhill.example/norrvik' }))).toMatchObject({ state: 'published', publishedAt: 'https://fernhill.example/norrvik', publishedOn: '2026-05-01', approvedBy: 'Ruta Lind' })
  expect(refusalOf(() => changesFor(after(approved, 'story.withdraw-consent', { id }, { reason: 'New owners.' }), 'story.publish', { id, link: 'https://fernhill.example/norrvik' })).sentence).toBe('The customer withdrew on 1 May 2026. Ask them again first.')
  expect(refusalOf(() => changesFor(agree(approved, { until: '2026-04-30' }), 'story.publish', { id, link: 'https://fernhill.example/norrvik' })).sentence).toContain('ended on 30 Apr 2026')
  expect(refusalOf(() => changesFor(asked, 'story.consent', { id, mayName: true, by: 'Ruta Lind', on: '2026-04-20' }, { role: 'contributor' })).code).toBe('not-allowed')
})

test('[CM3] a declined story has its reason, is taken up where the customer stands, and none with an answer is removed', () => {
  expect(refusalOf(() => changesFor(reviewed, 'story.decline', { id })).code).toBe('needs-reason')
  const declined = after(reviewed, 'story.decline', { id }, { reason: 'They are busy.' })
  expect(story(declined)).toMatchObject({ state: 'declined', declined: { on: '2026-05-01', why: 'They are busy.' } })
  expect(sentence(declined, 'story.step', { to: 'drafting' })).toContain('Take it up again')
  expect(story(after(declined, 'story.take-up', { id })).state).toBe('agreed-with-customer')
  expect(refusalOf(() => changesFor(reviewed, 'story.remove', { id })).code).toBe('in-use')
  expect(stories.list(after(asked, 'story.remove', { id }))).toEqual([])
})

const named = (state: State, day: string) => namingSentence(mayBeNamed(state, 'norrvik', day))

test('[CM4] an account may be named while its latest answer that holds is yes', () => {
  const state = agree(asked, { until: '2026-06-30' })
  expect(named(asked, '2026-05-01')).toBe('No. Nobody there has agreed.')
  expect(named(state, '2026-04-19')).toBe('No. Nobody there has agreed.')
  expect(named(state, '2026-06-30')).toBe('Yes, until 30 Jun 2026. They agreed on 20 Apr 2026, for the story “An hour a week”.')
  expect(named(state, '2026-07-01')).toBe('No. What they agreed to ended on 30 Jun 2026. Ask them again.')
  expect(mayBeNamed(state, 'bergby', '2026-05-01').may).toBe(false)
  const withdrawn = after(state, 'story.withdraw-consent', { id }, { reason: 'New owners.' })
  expect(named(withdrawn, '2026-05-01')).toBe('No. They withdrew it on 1 May 2026: New owners.')
  expect(mayBeNamed(withdrawn, 'norrvik', '2026-04-30').may).toBe(true)

  const two = after(state, 'story.ask', { title: 'Sync at night', account: 'norrvik' }, { id: idOf('second') })
  const second = must(stories.list(two).find((one) => one.id !== id)).id
  const later = (mayName: boolean, on: string) => after(two, 'story.consent', { id: second, mayName, by: 'Ona Berg', on })
  expect(named(later(false, '2026-05-01'), '2026-05-01')).toContain('They said no on 1 May 2026')
  expect(named(later(false, '2026-04-20'), '2026-05-01')).toContain('They said no')
  expect(mayBeNamed(later(false, '2026-04-01'), 'norrvik', '2026-05-01').may).toBe(true)
  // The older one still holds when the newer one is withdrawn, and says which it is.
  expect(named(after(later(true, '2026-05-01'), 'story.withdraw-consent', { id: second }, { reason: 'Not that one.' }), '2026-05-01')).toContain('“An hour a week”')
})

test('[CM4] a no stands until a later yes: neither withdrawing it nor its end names anybody again', () => {
  const two = after(agree(asked), 'story.ask', { title: 'Sync at night', account: 'norrvik' }, { id: idOf('second') })
  const second = must(stories.list(two).find((one) => one.id !== id)).id
  const no = after(two, 'story.consent', { id: second, mayName: false, by: 'Ona Berg', on: '2026-05-01', until: '2026-05-31' })
  expect(named(after(no, 'story.withdraw-consent', { id: second }, { reason: 'No story either.', role: 'contributor' }), '2026-05-01')).toContain('They said no on 1 May 2026')
  expect(named(no, '2026-06-01')).toContain('They said no')
  expect(mayBeNamed(after(no, 'story.consent', { id: second, mayName: true, by: 'Ona Berg', on: '2026-06-02' }, { today: '2026-06-02' }), 'norrvik', '2026-06-02').may).toBe(true)
})

test('[CM8] a consent is withdrawn with its reason, and only an editor puts it back', () => {
  const state = agree(asked)
  expect(refusalOf(() => changesFor(state, 'story.withdraw-consent', { id })).code).toBe('needs-reason')
  expect(refusalOf(() => changesFor(asked, 'story.withdraw-consent', { id }, { reason: 'No.' })).sentence).toContain('agreed to nothing')
  const changes = changesFor(state, 'story.withdraw-consent', { id }, { reason: 'New owners.', role: 'contributor' })
  const withdrawn = state.apply(changes)
  expect(story(withdrawn)).toMatchObject({ agreedBy: 'Ruta Lind', mayName: true, consentWithdrawn: { why: 'New owners.' } })
  const back = [{ kind: 'update', collection: 'stories', id, before: { consentWithdrawn: { on: '2026-05-01', why: 'New owners.' } }, after: { consentWithdrawn: null } }] as const
  const contributor = { id: 'one', role: 'contributor' } as const
  expect([mayWrite(contributor, back), whyNotTakenBack(contributor, withdrawn, back, '2026-05-01')]).toEqual([true, 'What a customer agreed to is taken back or put back by an editor.'])
  expect(whyNotTakenBack({ id: 'two', role: 'editor' }, withdrawn, back, '2026-05-01')).toBeUndefined()
})

test('[CM9] the names of people at a customer are erased for good, also those that come after, and what was agreed stays', () => {
  expect([stories.definition.fields.agreedBy, stories.definition.fields.approvedBy].map(({ personal }) => personal)).toEqual([true, true])
  const erased = after(agree(asked), 'story.erase-names', { id })
  expect(story(erased)).not.toHaveProperty('agreedBy')
  expect(mayBeNamed(erased, 'norrvik', '2026-05-01').may).toBe(true)
  expect(refusalOf(() => changesFor(erased, 'story.erase-names', { id })).code).toBe('gone')
  const again = agree(erased, { by: 'Ona Berg' })
  expect(story(after(again, 'story.erase-names', { id }))).not.toHaveProperty('agreedBy')
  expect(refusalOf(() => changesFor(again, 'story.erase-names', { id }, { role: 'editor' })).code).toBe('not-allowed')
})
