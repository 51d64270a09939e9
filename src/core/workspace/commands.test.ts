import { describe, expect, test } from 'vitest'
import { after, changesFor, idOf, refusalOf } from '../../testing/deciding.ts'
import { State } from '../kernel/state.ts'
import { audiences } from '../audiences/audiences.ts'
import { decks } from '../decks/decks.ts'
import { erasedText } from '../kernel/erased.ts'
import { commandTypes } from '../commands.ts'
import { fieldNames } from '../../testing/schema-names.ts'
import { address, memberships, people, settings, teams } from './workspace.ts'

const founded = after(State.empty, 'workspace.found', { name: 'Fernhill', zone: 'Europe/Berlin', fiscalYearStart: 2 })

describe('founding', () => {
  test('[WS1] a workspace is founded once, with its settings, the five audiences and its two decks', () => {
    expect(settings.get(founded, 'settings')).toMatchObject({ name: 'Fernhill', zone: 'Europe/Berlin', fiscalYearStart: 2 })
    expect(audiences.list(founded).map((one) => one.key).sort()).toEqual(['customers', 'executives', 'internal', 'public', 'sales'])
    expect(decks.list(founded).map((one) => [one.key, one.kind]).sort()).toEqual([['activities', 'activity-roadmap'], ['roadmap', 'product-roadmap']])
    expect(refusalOf(() => changesFor(founded, 'workspace.found', { name: 'Again' })).code).toBe('exists')
  })

  test('[WS2] a time zone that nobody has is refused, when founding and later', () => {
    expect(refusalOf(() => changesFor(State.empty, 'workspace.found', { name: 'X', zone: 'Mars/Base' })).sentence).toContain('not a time zone')
    expect(refusalOf(() => changesFor(founded, 'settings.change', { zone: 'Mars/Base' })).code).toBe('invalid')
    expect(settings.get(after(founded, 'settings.change', { zone: 'UTC', fiscalYearStart: null }), 'settings')).toEqual({ id: 'settings', name: 'Fernhill', zone: 'UTC' })
  })
})

describe('plain records', () => {
  const added = after(founded, 'team.add', { title: 'Search' }, { id: idOf('team') })
  const team = teams.list(added)[0]?.id ?? ''

  test('[WS3] a record is added, changed field by field with null to unset, and removed', () => {
    const changed = after(added, 'team.change', { id: team, strategyLink: '/search', issueLabels: ['a'] })
    expect(teams.get(changed, team)).toMatchObject({ title: 'Search', strategyLink: '/search' })
    expect(teams.get(after(changed, 'team.change', { id: team, strategyLink: null }), team)?.strategyLink).toBeUndefined()
    expect(changesFor(changed, 'team.change', { id: team, strategyLink: '/search' })).toEqual([])
    expect(teams.list(after(changed, 'team.remove', { id: team }))).toEqual([])
  })

  test('[WS4] unknown fields, the machinery’s own fields and unknown records are refused; what is pointed at stays', () => {
    expect(refusalOf(() => changesFor(added, 'team.change', { id: team, colour: 'red' })).code).toBe('invalid')
    expect(refusalOf(() => changesFor(added, 'team.change', { id: team, source: 'x' })).code).toBe('invalid')
    expect(refusalOf(() => changesFor(added, 'team.change', { id: team, title: null })).code).toBe('invalid')
    expect(refusalOf(() => changesFor(added, 'team.change', { id: 'nobody', title: 'X' })).code).toBe('not-found')
    const area = after(added, 'product-area.add', { title: 'Finding', teams: [team] })
    expect(refusalOf(() => changesFor(area, 'team.remove', { id: team }))).toMatchObject({ code: 'in-use', sentence: expect.stringContaining('"Finding"') })
  })

  test('[WS21] an address that a browser would run is none', () => {
    for (const text of ['javascript:alert(1)', ' JavaScript:alert(1)', 'java\tscript:alert(1)', 'data:text/html,x', 'vbscript:x']) expect(address.safeParse(text).success).toBe(false)
    for (const text of ['https://example.com/javascript:x', '/pages/data:1', 'mailto:ida@norrvik.example', 'intranet/javascript']) expect(address.safeParse(text).success).toBe(true)
  })

  test('[WS5] whoever may not do a command is told so', () => {
    expect(refusalOf(() => changesFor(added, 'team.add', { title: 'X' }, { role: 'viewer' })).code).toBe('not-allowed')
    expect(refusalOf(() => changesFor(added, 'settings.change', { name: 'X' }, { role: 'editor' })).code).toBe('not-allowed')
  })
})

describe('people', () => {
  const mara = after(founded, 'person.add', { name: 'Mara', email: 'mara@fernhill.example', handle: 'mk', zone: 'UTC' }, { id: idOf('mara') })
  const id = people.list(mara)[0]?.id ?? ''

  test('[WS2] a person is in no time zone that nobody has; what is on record already can be changed all the same', () => {
    const sentence = '"Berlin" is not a time zone: name one such as "Europe/Berlin" or "UTC".'
    expect(refusalOf(() => changesFor(founded, 'person.add', { name: 'Olek', zone: 'Berlin' }))).toMatchObject({ code: 'invalid', sentence })
    expect(refusalOf(() => changesFor(mara, 'person.change', { id, zone: 'Berlin' })).sentence).toBe(sentence)
    const kept = mara.apply(people.update(people.need(mara, id), { zone: 'Berlin' }))
    expect(people.get(after(kept, 'person.change', { id, name: 'Mara K.' }), id)).toMatchObject({ name: 'Mara K.', zone: 'Berlin' })
    expect(people.get(after(kept, 'person.change', { id, zone: null }), id)?.zone).toBeUndefined()
  })

  test('[WS6] an erased person stays as an actor without anything personal', () => {
    const erased = after(mara, 'person.erase', { id })
    expect(people.get(erased, id)).toEqual({ id, name: erasedText, erased: true })
    expect(refusalOf(() => changesFor(erased, 'person.erase', { id })).code).toBe('gone')
    expect(commandTypes.get('person.erase')?.server).toBe(true)
  })

  test('[WS7] a person is given one role, which can be changed and taken away', () => {
    const member = after(mara, 'membership.set', { person: id, role: 'editor' })
    const raised = after(member, 'membership.set', { person: id, role: 'admin' })
    expect(memberships.list(raised)).toMatchObject([{ person: id, role: 'admin' }])
    expect(memberships.list(after(raised, 'membership.set', { person: id, role: null }))).toEqual([])
  })

  test('[WS8] only owners make and unmake owners, and the last one stays', () => {
    const owner = after(mara, 'membership.set', { person: id, role: 'owner' })
    expect(refusalOf(() => changesFor(mara, 'membership.set', { person: id, role: 'owner' }, { role: 'admin' })).code).toBe('not-allowed')
    expect(refusalOf(() => changesFor(owner, 'membership.set', { person: id, role: 'editor' }, { role: 'admin' })).code).toBe('not-allowed')
    expect(refusalOf(() => changesFor(owner, 'membership.set', { person: id, role: null })).code).toBe('in-use')
  })

  test('[WS19] an owner is erased by an owner alone, never the last one; whoever is erased has no role any more', () => {
    const owner = after(mara, 'membership.set', { person: id, role: 'owner' })
    expect(refusalOf(() => changesFor(owner, 'person.erase', { id }, { role: 'admin' })).code).toBe('not-allowed')
    expect(refusalOf(() => changesFor(owner, 'person.erase', { id })).code).toBe('in-use')
    const both = after(owner, 'person.add', { name: 'Olek' }, { id: idOf('olek') })
    const olek = people.list(both).find(({ name }) => name === 'Olek')?.id ?? ''
    const left = after(after(both, 'membership.set', { person: olek, role: 'owner' }), 'person.erase', { id })
    expect(memberships.list(left)).toMatchObject([{ person: olek, role: 'owner' }])
    expect(refusalOf(() => changesFor(left, 'membership.set', { person: olek, role: null })).code).toBe('in-use')
  })
})

describe('every command', () => {
  test('[WS9] has a name of noun and verb, one sentence, and arguments that take nothing unknown', () => {
    for (const [name, type] of commandTypes) {
      expect(name).toMatch(/^([a-z-]+\.[a-z-]+|undo)$/)
      expect(type.summary, name).toMatch(/^[A-Z].*\.$/s)
      expect(type.args.safeParse({ somethingUnknown: 1 }).success, name).toBe(false)
    }
  })

  test('[WS10] takes no secret: no argument is called password, token, secret or code', () => {
    // A remark's code is a stable word such as "key-twice", which an import hands on.
    const known = new Set(['import.commit readings.remarks.code'])
    const found = [...commandTypes].flatMap(([name, type]) => fieldNames(type.args).map((path) => `${name} ${path}`))
    expect(found).toContain('import.commit readings.remarks.code')
    expect(found.filter((path) => /(password|token|secret|code)$/i.test(path) && !known.has(path))).toEqual([])
  })
})
