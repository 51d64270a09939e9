import { describe, expect, test } from 'vitest'
import { must } from '../../lib/must.ts'
import { commandTypes } from '../../core/commands.ts'
import { recordTypes } from '../../core/root.ts'
import { roles } from '../../core/kernel/permission.ts'
import { anything, commandFields } from './command-fields.ts'
import { commandsFor, commandTitle } from './command-names.ts'
import { besideField, fieldToBlame, formOf, type FormValues, readForm } from './command-values.ts'

const style = { labels: 'fiscal', fiscalYearStart: 2 } as const
const typeOf = (name: string) => must(commandTypes.get(name), name)
const fieldsOf = (name: string) => commandFields(typeOf(name))
const read = (name: string, values: FormValues, start: FormValues = {}) => readForm(fieldsOf(name), values, start, style)

describe('the commands of the palette', () => {
  test('[PT2] everybody is offered exactly the commands they may do by hand, each under a name of its own', () => {
    const owner = commandsFor({ id: 'o', role: 'owner' })
    const [taken, made] = [new Set(['record.restore', 'inbox.read', 'import.commit', 'workspace.found']), owner.map(({ name }) => name)]
    expect([...commandTypes.values()].filter(({ name, byService, may }) => byService !== true && may !== 'take-part' && !taken.has(name)).map(({ name }) => name)).toEqual(made)
    expect(new Set(owner.map(commandTitle)).size).toBe(owner.length)
    for (const type of owner) expect(commandTitle(type), type.name).toMatch(/^[A-Z][a-z]+ .*[a-z’]$/)
    expect(roles.map((role) => commandsFor({ id: 'x', role }).length > 0)).toEqual([true, true, true, true, ...roles.slice(4).map(() => expect.any(Boolean))])
    expect(commandsFor({ id: 'x', role: 'contributor' }).map(({ name }) => name)).not.toContain('settings.change')
  })

  test('[PT3] every argument of every command is asked for in a fitting way, ids by choosing a record of the right collection', () => {
    for (const type of commandsFor({ id: 'o', role: 'owner' })) {
      for (const field of commandFields(type)) {
        expect(field.label, `${type.name} ${field.path}`).toMatch(/^[A-Z]/)
        if (field.kind === 'record') expect(recordTypes.has(field.collection) || field.collection === anything, `${type.name} ${field.path}`).toBe(true)
      }
      const ids = commandFields(type).filter(({ path, kind }) => path === 'id' && kind !== 'record')
      expect(ids, type.name).toEqual([])
    }
    const kinds = Object.fromEntries(fieldsOf('activity.add').map(({ path, kind }) => [path, kind]))
    expect(kinds).toMatchObject({ roadmap: 'record', bucket: 'record', title: 'line', kind: 'choice', window: 'window', owner: 'record', effort: 'number', completionGoal: 'prose' })
    expect(fieldsOf('bucket.move').map((field) => [field.path, field.kind === 'record' && field.collection])).toEqual([['id', 'buckets'], ['before', 'buckets']])
    expect(fieldsOf('membership.set')[0]).toMatchObject({ path: 'person', kind: 'record', collection: 'people' })
  })
})

describe('what is asked for', () => {
  test('[PT4] what was filled in becomes arguments that the command takes; what was left out is left out', () => {
    const filled = read('item.add', { plan: 'p1', kind: 'release', title: ' v2 ', window: 'Q3 FY27', teams: ['t1'], budget: '1 200', regions: 'EMEA\n\nAPAC ', status: '' })
    expect(filled).toEqual({ args: { plan: 'p1', kind: 'release', title: 'v2', window: { start: '2026-08-01', end: '2026-10-31', precision: 'quarter' }, teams: ['t1'], budget: 1200, regions: ['EMEA', 'APAC'] } })
    expect(typeOf('item.add').args.safeParse('args' in filled ? filled.args : {}).success).toBe(true)
    expect(read('settings.change', { 'words.bucket': 'Initiative' })).toEqual({ args: { words: { bucket: 'Initiative' } } })
  })

  test('[PT4] a change begins with what stands there, sends what differs, and unsets what was emptied', () => {
    const start = formOf(fieldsOf('item.change'), { id: 'i1', title: 'Beta', value: 'Faster', budget: 100, window: { start: '2026-08-01', end: '2026-10-31', precision: 'quarter' } }, style)
    expect(start).toMatchObject({ title: 'Beta', value: 'Faster', budget: '100' })
    expect(read('item.change', { ...start, id: 'i1', title: 'Beta 2', value: '' }, start)).toEqual({ args: { id: 'i1', title: 'Beta 2', value: null } })
    expect(read('bucket.move', { id: 'b1', before: '' })).toEqual({ args: { id: 'b1', before: null } })
    expect(formOf(fieldsOf('item.move'), { id: 'i1', window: { start: '2026-08-01', end: '2026-10-31', precision: 'quarter' } }, style)['window']).toBe('Q3 FY27 (Aug–Oct 2026)')
  })

  test('[PT4] a small object is sent as a whole: a part that stays goes with one that changed, and emptied it is unset', () => {
    const start = formOf(fieldsOf('settings.change'), { id: 'settings', name: 'Fernhill', words: { bucket: 'Initiative', outlier: 'Loose end' } }, style)
    expect(start).toMatchObject({ 'words.bucket': 'Initiative', 'words.outlier': 'Loose end' })
    expect(read('settings.change', { ...start, 'words.bucket': 'Theme' }, start)).toEqual({ args: { words: { bucket: 'Theme', outlier: 'Loose end' } } })
    expect(read('settings.change', { ...start, 'words.bucket': '' }, start)).toEqual({ args: { words: { outlier: 'Loose end' } } })
    expect(read('settings.change', { ...start, 'words.bucket': '', 'words.outlier': '' }, start)).toEqual({ args: { words: null } })
    expect(read('settings.change', start, start)).toEqual({ args: {} })
  })

  test('[PT4] a record of any kind is chosen as one, and told by its collection and its id', () => {
    expect(fieldsOf('following.set').map(({ path, kind }) => [path, kind])).toEqual([['record', 'record'], ['follows', 'flag']])
    expect(read('following.set', { record: 'items/i1', follows: true })).toEqual({ args: { collection: 'items', record: 'i1', follows: true } })
  })

  test('[PT5] what cannot be read, and what is needed and empty, is told beside its field, and nothing is sent', () => {
    expect(read('item.add', { kind: 'release', window: 'soonish', budget: 'much' })).toEqual({ problems: { plan: 'Choose one.', title: 'This is needed.', window: expect.stringContaining('Write it as'), budget: 'That is no number.' } })
    expect(read('holiday.add', { day: 'Dec 2026', name: 'X' })).toEqual({ problems: { day: expect.stringContaining('one day') } })
    expect(read('holiday.add', { day: '24 Dec 2026', name: 'X' })).toEqual({ args: { day: '2026-12-24', name: 'X' } })
    expect(read('bucket.add', { roadmap: 'r', title: 'x', hue: '13' })).toEqual({ problems: { hue: '12 or less.' } })
    expect(read('team.add', { title: 'x', own: '{oops' })).toEqual({ problems: { own: expect.stringContaining('not JSON') } })
  })

  test('[PT5] a refusal stands beside the field that it is about, in its own words', () => {
    expect(fieldToBlame(fieldsOf('item.add'), 'args.window.start')?.path).toBe('window')
    expect(fieldToBlame(fieldsOf('settings.change'), 'args.words.bucket')?.path).toBe('words.bucket')
    expect(fieldToBlame(fieldsOf('item.add'), 'args.nothing')).toBeUndefined()
    expect(besideField('args.title: must say something.', 'args.title')).toBe('Must say something.')
    expect(besideField('"Mars" is not a time zone.', 'args.zone')).toBe('"Mars" is not a time zone.')
  })
})
