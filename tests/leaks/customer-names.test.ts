import { expect, test } from 'vitest'
import { builtInAudience } from '../../src/core/audiences/built-in.ts'
import { redact } from '../../src/core/audiences/redact.ts'
import { mayBeNamed } from '../../src/core/customer-marketing/may-be-named.ts'
import { quoteUse } from '../../src/core/customer-marketing/quote-use.ts'
import { quotes } from '../../src/core/customer-marketing/quotes.ts'
import type { State } from '../../src/core/kernel/state.ts'
import { must } from '../../src/lib/must.ts'
import { made } from '../../src/testing/record-changes.ts'
import { days, recordsOfWorld, stateOfRecords, type World } from '../../src/testing/world.ts'
import { madeSurfaces } from './made-surfaces.ts'
import { foundIn } from './readings.ts'

/** A customer who let us name them, with all that was written down of it: each name a word of its own. */
const written = [
  made('accounts', 'named', { number: 990_017, name: 'Kanarienorr', aliases: ['Kanariealias'] }),
  made('stories', 'told', { title: 'Kanariestory', account: 'named', askedOn: '2026-01-01', state: 'published', mayName: true, agreedBy: 'Kanarieruta', agreedOn: '2026-01-02', approvedBy: 'Kanarieona', approvedOn: '2026-01-03', publishedAt: 'https://kanarieplace.example/story', publishedOn: '2026-01-04', notes: 'kanarienotes' }),
  made('quotes', 'said', { account: 'named', story: 'told', text: 'Kanariewords at Kanarienorr.', saidBy: 'Kanarielena', saidByTitle: 'Kanarietitle', naming: 'named', state: 'approved', approvedBy: 'Kanarielena', approvedOn: '2026-01-03', channels: ['website', 'deck'] }),
  made('advisory-boards', 'board', { title: 'Kanarieboard', meets: 'quarterly', roster: ['named'] }),
  made('advisory-meetings', 'met', { board: 'board', title: 'Kanariemeeting', window: { start: '2026-02-02', end: '2026-02-02', precision: 'day' }, attendees: ['named'], takeaways: 'kanarietakeaways' }),
  made('advisory-nominations', 'proposed', { board: 'board', account: 'named', on: '2026-02-01', why: 'Kanariewhy', state: 'proposed' }),
]
const ofStories = new Set(['stories', 'quotes', 'advisory-boards', 'advisory-meetings', 'advisory-nominations'])

test('[CM12] what customers agreed to, who they are and who said what is on no surface, though they may be named', async () => {
  const { past, now } = recordsOfWorld(3)
  const state = stateOfRecords(now).apply(written)
  expect([mayBeNamed(state, 'named', days.today).may, quoteUse(state, quotes.need(state, 'said'), days.today).usable]).toEqual([true, true])
  // Executives are inside, and read names of accounts.
  for (const key of ['customers', 'public', 'sales'] as const) {
    const world: World = { seed: 3, past: stateOfRecords(past).apply(written), now: state, audience: { ...must(builtInAudience(key)), id: 'audiences-1' } as never, acts: [] }
    for (const surface of madeSurfaces.filter(({ kind }) => kind !== 'dear')) expect([key, surface.name, foundIn(await surface.make(world), ['kanarie'])]).toEqual([key, surface.name, []])
  }
})

test('[CM12] no View holds a story, a quote or a board, whoever it is made for', () => {
  const state: State = stateOfRecords(recordsOfWorld(3).now).apply(written)
  for (const key of ['internal', 'executives', 'sales', 'customers', 'public'] as const) {
    const view = redact(state, { ...must(builtInAudience(key)), classes: ['public', 'customers', 'sales', 'internal', 'restricted'] }, { today: days.today, key: 'key' })
    expect(view.names().filter((name) => ofStories.has(name))).toEqual([])
    expect(JSON.stringify(view.data())).not.toMatch(/kanarie(?:story|ruta|ona|words|lena|title|board|meeting|takeaways|why|notes)/i)
  }
})
