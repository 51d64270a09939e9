import { expect, test } from 'vitest'
import { after, changesFor, idOf, refusalOf } from '../../testing/deciding.ts'
import { audiences } from '../audiences/audiences.ts'
import { decks } from '../decks/decks.ts'
import { State } from '../kernel/state.ts'
import { mayWrite, whyNotTakenBack } from '../permissions.ts'
import { recordTypes } from '../root.ts'
import { editions } from './editions.ts'
import { sharedEdition, shareLinks, standingOf } from './share-links.ts'

const founded = after(State.empty, 'workspace.found', { name: 'Fernhill' })
const deck = (key: string) => decks.list(founded).find((one) => one.key === key)?.id ?? ''
const audience = (key: string) => audiences.list(founded).find((one) => one.key === key)?.id ?? ''
const digest = 'a'.repeat(64)
const publish = (state: State, key: string, today: string) =>
  after(state, 'edition.publish', { deck: deck('roadmap'), audience: audience(key), frozen: digest, maker: '0.1.0', files: [{ format: 'pptx', copy: 'customer', sha256: digest, bytes: 10 }] }, { today, id: idOf(`${key} ${today}`) })
const published = publish(publish(founded, 'customers', '2026-04-01'), 'sales', '2026-04-02')
const forCustomers = { deck: deck('roadmap'), audience: audience('customers'), label: 'Norrvik' }
const shared = (more: Record<string, unknown> = {}, state = published) => after(state, 'share-link.make', { ...forCustomers, ...more } as never)
const linkOf = (state: State) => shareLinks.list(state)[0] ?? expect.unreachable('There is no link.')
const refused = (more: Record<string, unknown>, state = published) => refusalOf(() => shared(more, state))

test('[SL1] a link is good for 90 days when nobody says otherwise, for a year at most, and is made by those who publish', () => {
  expect(linkOf(shared())).toMatchObject({ label: 'Norrvik', madeBy: 'tester', madeOn: '2026-05-01', expires: '2026-07-30' })
  expect(linkOf(shared({ expires: '2027-05-01' })).expires).toBe('2027-05-01')
  expect(refused({ expires: '2027-05-02' }).sentence).toContain('a year at most, which is 2027-05-01')
  expect(refused({ expires: '2026-04-30' }).sentence).toContain('has gone by')
  expect(refusalOf(() => changesFor(published, 'share-link.make', forCustomers, { role: 'contributor' })).code).toBe('not-allowed')
  const link = linkOf(shared())
  expect(['2026-07-30', '2026-07-31'].map((day) => standingOf(shared(), link, day))).toEqual(['live', 'expired'])
})

test('[SL1] a link shows whichever edition is current, or the one that it was made for', () => {
  const one = linkOf(shared({ edition: editions.list(published).find(({ audience: whose }) => whose === audience('customers'))?.id }))
  const later = publish(published, 'customers', '2026-05-02')
  expect([sharedEdition(later, linkOf(shared())), sharedEdition(later, one)].map((edition) => edition?.number)).toEqual([2, 1])
})

test('[SL2] the activity roadmap, who is inside, and what is not published have no link', () => {
  expect(refused({ deck: deck('activities') })).toMatchObject({ code: 'never-outside', sentence: expect.stringContaining('activity roadmap') })
  expect(refused({ audience: audience('sales') })).toMatchObject({ code: 'never-outside', sentence: 'Sales are inside: they read it after signing in. Share links are for people outside.' })
  expect(refused({}, founded)).toMatchObject({ code: 'not-found', sentence: expect.stringContaining('publish an edition first') })
  const forSales = editions.list(published).find(({ audience: whose }) => whose === audience('sales'))?.id
  expect(refused({ edition: forSales }).code).toBe('invalid')
  const widened = after(shared(), 'audience.change', { id: audience('customers'), inside: true })
  expect(standingOf(widened, linkOf(widened), '2026-05-01')).toBe('off')
})

test('[SL3] a link has a password or addresses, not both, and addresses are beside the log', () => {
  expect(refused({ locked: true, emails: ['a@norrvik.example'] }).sentence).toContain('choose a password or addresses')
  const state = shared({ emails: ['Ida@Norrvik.example'] })
  expect(linkOf(state).emails).toEqual(['ida@norrvik.example'])
  expect(refusalOf(() => changesFor(state, 'share-link.change', { id: linkOf(state).id, locked: true })).code).toBe('invalid')
  expect(linkOf(after(state, 'share-link.change', { id: linkOf(state).id, locked: true, emails: null }))).toMatchObject({ locked: true })
  expect(recordTypes.get('share-links')?.definition.fields['emails']?.personal).toBe(true)
})

test('[SL3] the sites that may frame a page are named without a path', () => {
  expect(refused({ sites: ['https://example.com/page'] }).sentence).toContain('without a path')
  expect(refused({ sites: ['https://*'] }).code).toBe('invalid')
  expect(linkOf(shared({ sites: ['https://www.example.com', 'http://localhost:8080'] })).sites).toHaveLength(2)
})

test('[SL4] a revoked link stays revoked', () => {
  const state = shared()
  const gone = after(state, 'share-link.revoke', { id: linkOf(state).id })
  expect(standingOf(gone, linkOf(gone), '2026-05-01')).toBe('revoked')
  expect(refusalOf(() => changesFor(gone, 'share-link.change', { id: linkOf(gone).id, label: 'Other' })).code).toBe('gone')
  const revoking = changesFor(state, 'share-link.revoke', { id: linkOf(state).id })
  expect(refusalOf(() => changesFor(gone, 'undo', { group: idOf('group') }, { changesOf: () => revoking }))).toMatchObject({ code: 'gone', sentence: expect.stringContaining('make a new one') })
  expect(mayWrite({ id: 'a', role: 'contributor' }, revoking)).toBe(false)
  expect(whyNotTakenBack({ id: 'a', role: 'editor' }, gone, revoking, '2026-05-01')).toBeUndefined()
})

test('[SL5] where links are turned off, nobody makes one, and none is good', () => {
  const state = shared()
  const off = after(state, 'settings.change', { shareLinks: 'off' })
  expect(standingOf(off, linkOf(off), '2026-05-01')).toBe('off')
  expect(refused({ label: 'Other' }, off)).toMatchObject({ code: 'not-allowed', sentence: expect.stringContaining('turned share links off') })
  expect(standingOf(after(off, 'settings.change', { shareLinks: null }), linkOf(off), '2026-05-01')).toBe('live')
  expect(refusalOf(() => changesFor(state, 'settings.change', { shareLinks: 'off' }, { role: 'editor' })).code).toBe('not-allowed')
})
