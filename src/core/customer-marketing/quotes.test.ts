import { expect, test } from 'vitest'
import { must } from '../../lib/must.ts'
import type { Json } from '../../lib/json.ts'
import { after, changesFor, refusalOf } from '../../testing/deciding.ts'
import { accounts } from '../accounts/accounts.ts'
import { State } from '../kernel/state.ts'
import { whyNotTakenBack } from '../permissions.ts'
import { quotesRestingOn, quoteUse } from './quote-use.ts'
import { quotes } from './quotes.ts'
import { stories } from './stories.ts'

const today = '2026-05-01'
const company = State.empty.apply([
  accounts.create('norrvik', { number: 17, name: 'Norrvik', aliases: ['NV Group'] }), accounts.create('bergby', { number: 42, name: 'Bergby' }),
  stories.create('story', { title: 'An hour a week', account: 'norrvik', askedOn: '2026-04-01', state: 'agreed-with-customer', mayName: true, agreedBy: 'Ruta Lind', agreedOn: '2026-04-20', agreedUntil: '2026-06-30' }),
])
const draft = (more: Record<string, Json> = {}) => after(company, 'quote.add', { account: 'norrvik', text: 'It saves us an hour a week.', saidBy: 'Ruta Lind', saidByTitle: 'Head of operations', naming: 'named', ...more })
const id = must(quotes.list(draft())[0]).id
const idIn = (state: State) => must(quotes.list(state)[0]).id
const approved = (state: State, more: Record<string, Json> = {}) => after(after(state, 'quote.ask', { id: idIn(state) }), 'quote.approve', { id: idIn(state), by: 'Ruta Lind', on: today, channels: ['website'], ...more })
const use = (state: State, day = today) => quoteUse(state, must(quotes.list(state)[0]), day)
const refused = (state: State, name: string, args: Record<string, Json> = {}) => refusalOf(() => changesFor(state, name, { id: idIn(state), ...args }))

test('[CM5] a quote is drafted, asked about and approved, by somebody, on a day, for places that are said', () => {
  const state = draft()
  expect(refused(state, 'quote.approve', { by: 'Ruta Lind', on: today }).sentence).toBe('Ask the customer first, then say who there approved it.')
  const asked = after(state, 'quote.ask', { id })
  expect(refused(asked, 'quote.approve', { by: 'Ruta Lind', on: today }).sentence).toContain('Say where')
  expect(refused(asked, 'quote.approve', { by: 'Ruta Lind', on: '2026-05-02', channels: ['deck'] }).sentence).toContain('has not come yet')
  expect(refused(asked, 'quote.approve', { by: 'Ruta Lind', on: today, until: '2026-04-01', channels: ['deck'] }).code).toBe('invalid')
  expect(refused(asked, 'quote.change', { text: 'It saves us two.' }).sentence).toContain('asked about it as it stands')
  expect(refused(approved(state), 'quote.change', { text: 'It saves us two.' }).sentence).toContain('approved it as it stands')
  expect(refused(approved(state), 'quote.remove').code).toBe('in-use')
  const again = after(approved(state), 'quote.redraft', { id })
  expect(quotes.need(again, id)).toEqual({ id, account: 'norrvik', text: 'It saves us an hour a week.', saidBy: 'Ruta Lind', saidByTitle: 'Head of operations', naming: 'named', state: 'draft', channels: ['website'] })
  expect(quotes.list(after(again, 'quote.remove', { id }))).toEqual([])
  expect(refusalOf(() => changesFor(company, 'quote.add', { account: 'bergby', story: 'story', text: 'Fine.' })).sentence).toContain('another customer')
})

test('[CM5] taking back an older change does not change what the customer was asked about', () => {
  const state = approved(after(draft(), 'quote.change', { id, text: 'It saves us two.' }))
  const back = [{ kind: 'update', collection: 'quotes', id, before: { text: 'It saves us two.' }, after: { text: 'It saves us an hour a week.' } }] as const
  expect(whyNotTakenBack({ id: 'one', role: 'owner' }, state, back, '2026-05-01')).toContain('asked about it as it stands')
  expect(whyNotTakenBack({ id: 'one', role: 'contributor' }, after(state, 'quote.redraft', { id }), back, '2026-05-01')).toBeUndefined()
  const withdrawn = after(state, 'quote.withdraw', { id }, { reason: 'New owners.' })
  const again = [{ kind: 'update', collection: 'quotes', id, before: { state: 'withdrawn', withdrawn: { on: today, why: 'New owners.' } }, after: { state: 'approved', withdrawn: null } }] as const
  expect(whyNotTakenBack({ id: 'one', role: 'contributor' }, withdrawn, again, '2026-05-01')).toContain('by an editor')
})

test('[CM5] taking back an older change does not let an approved quote stand in more places', () => {
  const wide = draft({ channels: ['website', 'press'] })
  const which = idIn(wide)
  const asked = after(after(wide, 'quote.change', { id: which, channels: ['website'] }), 'quote.ask', { id: which })
  const state = after(asked, 'quote.approve', { id: which, by: 'Ruta Lind', on: today })
  const back = quotes.update(quotes.need(state, which), { channels: ['website', 'press'] })
  for (const role of ['contributor', 'owner'] as const) expect(whyNotTakenBack({ id: 'one', role }, state, back, today)).toContain('asked about it as it stands')
  expect(refused(draft(), 'quote.ask', { on: '2026-05-02' }).sentence).toContain('has not come yet')
})

test('[CM6] a quote is used while its approval holds, and with names only while the customer may be named', () => {
  const state = approved(draft(), { until: '2026-12-31' })
  expect(use(draft()).because).toBe('The customer has not been asked yet.')
  expect(use(after(draft(), 'quote.ask', { id })).because).toBe('The customer has not answered yet; they were asked on 1 May 2026.')
  expect(use(state)).toEqual({ usable: true, because: 'With their name. They agreed on 20 Apr 2026, for the story “An hour a week”.', until: '2026-06-30', text: '“It saves us an hour a week.”\nRuta Lind, Head of operations, Norrvik' })
  expect(use(state, '2026-04-30')).toMatchObject({ usable: false, because: 'It is not approved on that day.' })
  expect(use(state, '2026-07-01')).toMatchObject({ usable: false, because: expect.stringContaining('may not be named. What they agreed to ended on 30 Jun 2026') })
  expect(use(state, '2027-01-01').because).toBe('Its approval ended on 31 Dec 2026. Ask the customer again.')
  const nameless = approved(draft({ naming: 'anonymous' }), { until: '2026-12-31' })
  expect(use(nameless, '2026-07-01')).toEqual({ usable: true, because: 'As “a customer”, without a name.', until: '2026-12-31', text: '“It saves us an hour a week.”\nA customer' })
  const withdrawn = after(state, 'quote.withdraw', { id }, { reason: 'New owners.' })
  expect(use(withdrawn)).toEqual({ usable: false, because: 'It was withdrawn on 1 May 2026: New owners.' })
  expect(refused(withdrawn, 'quote.withdraw').code).toBe('conflict')
})

test('[CM7] a quote without names is not used when its words give one away, in any spelling', () => {
  for (const [text, name] of [['At NÓRRVIK it saves an hour.', 'Norrvik'], ['All of NV-Group likes it.', 'NV Group'], ['I, Ruta  Lind, like it.', 'Ruta Lind']] as const) expect(use(approved(draft({ text, naming: 'anonymous' })))).toMatchObject({ usable: false, because: expect.stringContaining(`“${name}”`) })
  expect(use(approved(draft({ text: 'Norrviken is a lake. {account:17} likes it, and {account:42}.', naming: 'anonymous' }))).text).toBe('“Norrviken is a lake. A customer likes it, and a customer.”\nA customer')
  expect(use(approved(draft({ text: '{account:17} likes it.' }))).text).toBe('“Norrvik likes it.”\nRuta Lind, Head of operations, Norrvik')
  for (const text of ['Like {account:42}, we save time.', 'Like BERGBY we save time.']) expect(use(approved(draft({ text })))).toMatchObject({ usable: false, because: 'Its words name another customer, who was not asked.' })
  expect(use(approved(draft({ text: 'Ask at Bergby!', naming: 'anonymous' })))).toMatchObject({ usable: false, because: expect.stringContaining('its words say “Bergby”') })
  const foods = approved(draft({ text: 'All of Bergby Foods like it.' })).apply([accounts.create('foods', { number: 43, name: '…' }), { kind: 'update', collection: 'accounts', id: 'norrvik', before: { aliases: ['NV Group'] }, after: { aliases: ['Bergby Foods'] } }])
  expect(use(foods).usable).toBe(true)
})

test('[CM8] quotes that rest on a consent are told before it is withdrawn, and cannot be used after', () => {
  const state = approved(draft())
  const story = stories.need(state, 'story')
  expect(quotesRestingOn(state, story, today).map((quote) => quote.id)).toEqual([id])
  expect(quotesRestingOn(approved(draft({ naming: 'anonymous' })), story, today)).toEqual([])
  const withdrawn = after(state, 'story.withdraw-consent', { id: 'story' }, { reason: 'New owners.' })
  expect(use(withdrawn)).toMatchObject({ usable: false, because: 'It names the customer, who may not be named. They withdrew it on 1 May 2026: New owners.' })
  expect(quotes.need(withdrawn, id).state).toBe('approved')
})

test('[CM9] the words of a quote and who said it lie beside the log, are erased for good, and are never used again', () => {
  const { text, saidBy, saidByTitle, approvedBy } = quotes.definition.fields
  expect([text, saidBy, saidByTitle, approvedBy].map(({ personal }) => personal)).toEqual([true, true, true, true])
  const erased = after(approved(draft()), 'quote.erase', { id })
  expect(quotes.need(erased, id)).toMatchObject({ text: 'erased', erased: true, state: 'withdrawn' })
  expect(JSON.stringify(quotes.need(erased, id))).not.toContain('Ruta')
  expect(use(erased)).toEqual({ usable: false, because: 'It has been erased.' })
  expect(refusalOf(() => changesFor(erased, 'quote.erase', { id })).code).toBe('gone')
  expect(refusalOf(() => changesFor(erased, 'quote.redraft', { id })).sentence).toContain('has been erased')
})
