import { expect, test } from 'vitest'
import { changesFor, idOf, refusalOf } from '../../testing/deciding.ts'
import { feature, readingOf } from '../../testing/readings.ts'
import type { Command } from './command.ts'
import { canRead, mayWrite } from '../permissions.ts'
import { recordTypes } from '../root.ts'
import { mayCommand, permissions, type Role, roles } from './permission.ts'
import { State } from './state.ts'

const importArgs = { readings: [readingOf([feature('search', { title: 'Search' }), feature('notes', { title: 'Notes' })])] } as unknown as Command['args']

const made = (id: string) => changesFor(State.empty, 'import.commit', importArgs, { id }).filter((change) => change.kind === 'create').map((change) => change.id)

test('[KN1] a command that nobody has defined', () => {
  expect(refusalOf(() => changesFor(State.empty, 'cake.bake', {}))).toMatchObject({ code: 'not-found', sentence: 'There is no command called "cake.bake".' })
  expect(refusalOf(() => changesFor(State.empty, '__proto__', {})).code).toBe('not-found')
})

test('[KN2] wrong arguments are named by their path', () => {
  for (const [args, path] of [[{ group: 'x' }, 'args.group'], [{}, 'args.group'], [{ group: idOf('g'), more: 1 }, 'args'], [null, 'args'], ['text', 'args']] as const) {
    const refused = refusalOf(() => changesFor(State.empty, 'undo', args))
    expect([refused.code, refused.sentence.split(':')[0]]).toEqual(['invalid', path])
  }
})

test('[KN3] a viewer, a guest, sales and executives may not bring back, and learn nothing of the arguments', () => {
  for (const role of ['viewer', 'executive', 'sales', 'guest'] as const) {
    expect(refusalOf(() => changesFor(State.empty, 'record.restore', { collection: 'x' }, { role }))).toMatchObject({ code: 'not-allowed', sentence: `Your role (${role}) may not do "record.restore".` })
  }
  for (const role of ['owner', 'admin', 'editor', 'contributor'] as const) {
    expect(refusalOf(() => changesFor(State.empty, 'record.restore', { collection: 'x', id: 'x', position: 1 }, { role })).code).toBe('not-found')
  }
})

test('[KN3] a wider role may do all that a narrower one may', () => {
  const may = roles.map((role) => permissions.filter((permission) => mayCommand({ id: 'x', role }, { may: permission })))
  expect(may[0]).toEqual([...permissions])
  for (const [i, narrower] of may.slice(1).entries()) expect(may[i]).toEqual(expect.arrayContaining(narrower))
})

test('[KN34] every collection says what taking back a change of it needs', () => {
  for (const collection of recordTypes.keys()) {
    const change = { kind: 'remove', collection, id: 'a', before: {} } as const
    // In a workshop's room everybody takes back what they did with notes: who is in the room, their own rule says.
    const isRooms = collection === 'notes' || collection === 'note-groups'
    for (const role of ['viewer', 'executive', 'sales', 'guest'] as const) expect([collection, mayWrite({ id: 'x', role: 'admin' }, [change]), mayWrite({ id: 'x', role }, [change])]).toEqual([collection, true, isRooms])
    if (isRooms) expect(recordTypes.get(collection)?.definition.takenBackBy).toBeDefined()
  }
  expect(mayWrite({ id: 'x', role: 'admin' }, [{ kind: 'remove', collection: 'no-such-collection', id: 'a', before: {} }])).toBe(false)
})

test('[KN5] those outside the members read no record of any collection', () => {
  for (const collection of recordTypes.keys()) {
    for (const role of ['executive', 'sales', 'guest'] as const) expect([collection, canRead({ id: 'x', role }, collection, { id: 'a' })]).toEqual([collection, false])
  }
  expect(canRead({ id: 'x', role: 'viewer' }, 'items', { id: 'a' })).toBe(true)
  expect(canRead({ id: 'x', role: 'viewer' }, 'no-such-collection', { id: 'a' })).toBe(false)
})

test('[KN4] the same command makes the same ids, and another command other ones', () => {
  expect(made(idOf('one')).length).toBeGreaterThan(1)
  expect(made(idOf('one'))).toEqual(made(idOf('one')))
  expect(made(idOf('one')).filter((id) => made(idOf('another')).includes(id))).toEqual([])
})

test('[TG6] what was typed over an older text is refused when somebody has written a newer one meanwhile', () => {
  const state = State.empty.apply([{ kind: 'create', collection: 'teams', id: idOf('t'), after: { title: 'Theirs' } }])
  const rename = (value: string | null) => () => changesFor(state, 'team.change', { id: idOf('t'), title: 'Mine' }, { expects: [{ collection: 'teams', id: idOf('t'), field: 'title', value }] })
  expect(refusalOf(rename('Before'))).toMatchObject({ code: 'conflict', sentence: 'Somebody else has changed this text meanwhile.' })
  expect(refusalOf(rename(null)).code).toBe('conflict')
  expect(rename('Theirs')()).toHaveLength(1)
})

test('[KN63] what a record still holds is told, by being expected, to nobody who may not read it', () => {
  const state = State.empty.apply([{ kind: 'create', collection: 'memberships', id: idOf('m'), after: { person: 'mara', role: 'admin' } }])
  const asks = (role: Role, value: string) => () => changesFor(state, 'team.add', { title: 'Any' }, { role, expects: [{ collection: 'memberships', id: idOf('m'), field: 'role', value }] })
  expect(refusalOf(asks('owner', 'viewer')).code).toBe('conflict')
  expect(['viewer', 'admin'].map((value) => asks('editor', value)().length)).toEqual([1, 1])
})
