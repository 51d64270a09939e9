import { expect, test } from 'vitest'
import { after, changesFor, idOf, refusalOf } from '../../testing/deciding.ts'
import { dutyHolders } from '../duties/duties.ts'
import { dutyStandIns } from '../duties/stand-ins.ts'
import { State } from '../kernel/state.ts'
import { memberships, people, settings } from '../workspace/workspace.ts'
import { remindersBetween } from './reminders.ts'
import { turnsBetween } from './turns.ts'

const company = State.empty.apply([
  settings.create('settings', { name: 'Fernhill', zone: 'UTC' }), ...['mara', 'rasa', 'olek'].map((id) => people.create(id, { name: id })),
  dutyHolders.create('holder', { duty: 'roadmap', person: 'mara', from: '2026-01-01' }), dutyHolders.create('deck', { duty: 'customer-roadmap', person: 'mara', from: '2026-01-01' }),
])
const turns = (state: State, rhythm: string) => turnsBetween(state, '2026-05-01', '2026-05-31').filter((turn) => turn.rhythm === rhythm)
const whose = (state: State, rhythm = 'weekly-update') => turns(state, rhythm).map(({ person, instead }) => (instead === undefined ? person : `${person} for ${instead}`))
// Fridays: 1, 8, 15, 22 and 29 May.
const away = after(company, 'duty-stand-in.add', { instead: 'mara', person: 'rasa', from: '2026-05-04', until: '2026-05-15', duty: 'roadmap' }, { reason: 'Holidays' })

test('[RH17] while somebody is away whoever stands in has the turns of that duty and the reminders, and afterwards it is as before by itself', () => {
  expect([whose(away), whose(away, 'roadmap-deck')]).toEqual([['mara', 'rasa for mara', 'rasa for mara', 'mara', 'mara'], ['mara']])
  const all = after(company, 'duty-stand-in.add', { instead: 'mara', person: 'rasa', from: '2026-05-04', until: '2026-05-22' })
  expect(whose(all, 'roadmap-deck')).toEqual(['rasa for mara'])
  const reminded = remindersBetween(away, '2026-05-07T00:00:00Z', '2026-05-08T23:00:00Z').filter(({ turn }) => turn.rhythm === 'weekly-update').map(({ key }) => key)
  expect(reminded).toEqual(['weekly-update/2026-W19/rasa/26h', 'weekly-update/2026-W19/rasa/3h', 'weekly-update/2026-W19/rasa/late'])
})

test('[RH17] what is done says for whom, and stays done where it is said or taken back later who stands in', () => {
  const done = after(away, 'turn.done', { rhythm: 'weekly-update', period: '2026-W19' }, { today: '2026-05-08' })
  expect(turns(done, 'weekly-update')[1]?.done).toMatchObject({ person: 'rasa', instead: 'mara' })
  const [standIn] = dutyStandIns.list(done)
  const back = after(done, 'duty-stand-in.end', { id: standIn?.id ?? '', on: '2026-05-04' })
  expect([whose(back), turns(back, 'weekly-update')[1]?.done?.instead]).toEqual([['mara', 'mara', 'mara', 'mara', 'mara'], 'mara'])
  expect(turns(after(back, 'turn.reopen', { rhythm: 'weekly-update', period: '2026-W19', person: 'mara' }), 'weekly-update')[1]?.done).toBeUndefined()
  const early = after(after(company, 'turn.done', { rhythm: 'weekly-update', period: '2026-W19' }), 'duty-stand-in.add', { instead: 'mara', person: 'rasa', from: '2026-05-04', until: '2026-05-15' })
  expect(turns(early, 'weekly-update')[1]?.done).toMatchObject({ person: 'mara' })
  const sooner = after(away, 'duty-stand-in.end', { id: standIn?.id ?? '', on: '2026-05-11' })
  expect(whose(sooner)).toEqual(['mara', 'rasa for mara', 'mara', 'mara', 'mara'])
})

const add = (state: State, instead: string, person: string) => after(state, 'duty-stand-in.add', { instead, person, from: '2026-05-04', until: '2026-05-15' }, { id: idOf(`${instead} ${person}`) })

test('[RH17] whoever stands in and is away is stood in for; where that leads back it stays, and nobody has a turn twice', () => {
  expect(whose(add(away, 'rasa', 'olek'))[1]).toBe('olek for mara')
  expect(whose(add(away, 'rasa', 'mara'))[1]).toBe('mara')
  const two = after(away, 'duty-holder.add', { duty: 'roadmap', person: 'rasa', from: '2026-01-01' })
  expect([whose(two).filter((one) => one === 'rasa').length, whose(two).filter((one) => one === 'mara').length, whose(two).length]).toEqual([5, 3, 8])
  expect(refusalOf(() => add(add(away, 'rasa', 'olek'), 'rasa', 'mara')).sentence).toContain('already')
  expect(refusalOf(() => add(away, 'mara', 'mara')).sentence).toBe('Nobody stands in for themselves.')
  expect(refusalOf(() => changesFor(company, 'duty-stand-in.add', { instead: 'mara', person: 'rasa', until: '2026-05-15' }, { role: 'contributor' })).code).toBe('not-allowed')
  expect(refusalOf(() => changesFor(company, 'duty-stand-in.add', { instead: 'mara', person: 'rasa', from: '2026-04-01', until: '2026-04-15' })).code).toBe('invalid')
})

test('[RH18] who stands in is a member, as it is asked and as it is now: of others the turn stays with whoever is away, and ends there where the role is taken', () => {
  const roles = [['mara', 'contributor'], ['rasa', 'viewer'], ['olek', 'sales']] as const
  const staffed = company.apply([...roles.map(([person, role]) => memberships.create(`m-${person}`, { person, role })), people.create('lena', { name: 'Lena', email: 'lena@customer.example' })])
  for (const who of ['olek', 'lena']) expect(refusalOf(() => add(staffed, 'mara', who)).sentence).toContain('is no member of this workspace')
  const before = add(staffed, 'mara', 'rasa')
  expect(whose(before)[1]).toBe('rasa for mara')
  // Written by an earlier service.
  expect(whose(staffed.apply([dutyStandIns.create('old', { instead: 'mara', person: 'lena', from: '2026-05-04', until: '2026-05-15' })]))[1]).toBe('mara')
  for (const role of ['guest', null] as const) {
    const [now, sooner] = ['2026-05-11', '2026-05-03'].map((today) => dutyStandIns.list(after(before, 'membership.set', { person: 'rasa', role }, { today })))
    expect([now?.map(({ until }) => until), sooner]).toEqual([['2026-05-10'], []])
  }
  expect(dutyStandIns.list(after(before, 'membership.set', { person: 'rasa', role: 'editor' }, { today: '2026-05-11' }))).toEqual(dutyStandIns.list(before))
})

/** Three have the notes, and somebody stands in for some of them. */
const notesFor = (person: string, ...standFor: readonly string[]) => {
  const named = after(company, 'rhythm.set', { rhythm: 'notes', title: 'Notes', due: { every: 'week', weekday: 5 }, time: '19:00', people: ['mara', 'rasa', 'olek'], from: '2026-05-04' })
  return standFor.reduce((state, instead) => add(state, instead, person), named)
}
const notesOf = (state: State) => turns(state, 'notes').filter(({ period }) => period === '2026-W19').map(({ person, instead, also, done }) => [person, instead, also, done !== undefined])
const back = (state: State) => dutyStandIns.list(state).reduce((now, { id }) => after(now, 'duty-stand-in.end', { id, on: '2026-05-04' }), state)
const didNotes = (state: State, person: string) => after(state, 'turn.done', { rhythm: 'notes', period: '2026-W19', person }, { today: '2026-05-06' })

test('[RH20] one turn that is done for several stays done for each of them, also once they are back, and where whoever stands in has it themselves', () => {
  // Rasa has it herself, and for both.
  const both = notesFor('rasa', 'mara', 'olek')
  expect([notesOf(both), notesOf(back(didNotes(both, 'rasa')))]).toEqual([[['rasa', undefined, ['mara', 'olek'], false]], ['mara', 'rasa', 'olek'].map((one) => [one, undefined, undefined, true])])
  // Somebody who has it not, for three.
  const three = ['mara', 'rasa', 'olek'].reduce((state, instead) => add(state, instead, 'ines'), notesFor('').apply([people.create('ines', { name: 'ines' })]))
  expect([notesOf(three), notesOf(back(didNotes(three, 'ines'))).map((one) => one[3])]).toEqual([[['ines', 'mara', ['rasa', 'olek'], false]], [true, true, true]])
  expect(notesOf(after(didNotes(three, 'ines'), 'turn.reopen', { rhythm: 'notes', period: '2026-W19', person: 'olek' }))).toEqual(notesOf(three))
  // What one of them did before is theirs; the others' is to be done still.
  const early = ['mara', 'rasa', 'olek'].reduce((state, instead) => add(state, instead, 'ines'), didNotes(notesFor('').apply([people.create('ines', { name: 'ines' })]), 'mara'))
  expect([notesOf(early), notesOf(back(didNotes(early, 'ines'))).map((one) => one[3])]).toEqual([[['ines', 'rasa', ['olek'], false]], [true, true, true]])
})
