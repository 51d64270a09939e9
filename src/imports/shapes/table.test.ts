import { expect, test } from 'vitest'
import { only, text } from '../../testing/plan-texts.ts'
import type { ReadOptions } from '../plan-file.ts'
import { readSources } from '../read-sources.ts'

const read = (content: string, options: ReadOptions = {}, path = 'plan.csv') => readSources([text(path, content)], options)[0]
const fieldsOf = (content: string, options: ReadOptions = {}) => Object.fromEntries((read(content, options)?.columns['items'] ?? []).filter(({ samples }) => samples !== undefined).map(({ column, field }) => [column, field]))

test('[IM24] columns are mapped by their names and by what their cells hold', () => {
  expect(fieldsOf('Issue key,Summary,Issue Type,Status,Assignee,Due date,Fix versions,Parent,Labels\nA-1,Launch,Epic,In Progress,Ana Bell,2026-03-01,v5.1,,x\n')).toEqual({
    'Issue key': 'key', Summary: 'title', 'Issue Type': 'kind', Status: 'status', Assignee: 'owner', 'Due date': 'end', 'Fix versions': 'release', Parent: 'parent', Labels: 'labels',
  })
})

test('[IM24] a stage is a maturity or a status by what its cells say, else kept', () => {
  expect(fieldsOf('Name,Stage\nA,Beta\nB,GA\n')['Stage']).toBe('maturity')
  expect(fieldsOf('Name,Stage\nA,To do\nB,Done\n')['Stage']).toBe('status')
  expect(fieldsOf('Name,Stage\nA,Stage 1\nB,Stage 2\n')['Stage']).toBe('own')
  expect(fieldsOf('Name,Target\nA,Developers\nB,Buyers\n')['Target']).toBe('own')
})

test('[IM24] what a person says goes before what is proposed', () => {
  const content = 'Name,Public name,When\nint-1,Launch,Q3 2026\n'
  const reading = read(content, { columns: { 'Public name': 'title', Name: 'key', When: 'ignore' } })
  expect(only(reading, 'items', 'int-1').fields).toEqual({ kind: 'feature', title: 'Launch' })
  expect(read(content, { columns: { Nmae: 'key' } })?.remarks).toContainEqual({ severity: 'note', code: 'column-not-there', place: { file: 'plan.csv' }, sentence: 'The file has no column named "Nmae".' })
})

test('[IM24] rows become items with dates, status, release, people and teams', () => {
  const reading = read('Key,Title,Status,Maturity,Start,End,Owner,Team,Release,Value,Parent\nE-1,Search epic,Planned,,,,,,,,\nF-1,Faster search,In progress,Beta,Mar 2026,2026-05-10,Ana Bell <ana@example.com>,"Search, Core",5.1,Find code in half the time,Search epic\n', {
    plan: { title: 'Product', kind: 'product' },
  })
  expect(only(reading, 'items', 'F-1')).toMatchObject({
    fields: { kind: 'feature', title: 'Faster search', status: 'under-way', maturity: 'beta', window: { start: '2026-03-01', end: '2026-05-10', precision: 'month' }, value: 'Find code in half the time', own: { Status: 'In progress' } },
    references: {
      plan: { key: 'plan:product' }, owner: { collection: 'people', key: 'person:ana-example.com' }, teams: [{ key: 'team:search' }, { key: 'team:core' }],
      release: { collection: 'items', key: 'release:v5.1' }, parent: { collection: 'items', key: 'E-1' },
    },
    place: { file: 'plan.csv', line: 3 },
  })
  expect(only(reading, 'people', 'person:ana-example.com')).toMatchObject({ shared: true, fields: { name: 'Ana Bell', email: 'ana@example.com' } })
  expect(only(reading, 'items', 'release:v5.1')).toMatchObject({ shared: true, fields: { kind: 'release', title: '5.1' } })
})

test('[IM24] a marketing plan’s rows go to its own plan, and a list of conferences is events', () => {
  const campaign = read('Title,When\nSpring campaign,Q2 2026\n', { plan: { title: 'Demand', kind: 'marketing' } })
  expect(only(campaign, 'plans', 'plan:demand').fields).toEqual({ title: 'Demand', kind: 'marketing' })
  expect(only(campaign, 'items', 'Spring campaign').fields['kind']).toBe('programme')
  expect(only(read('[{"name":"DevConf","city":"Brno","country":"CZ","startDate":"2026-06-01","endDate":"2026-06-03"}]', {}, 'x.json'), 'items', 'DevConf').fields).toEqual({
    kind: 'event', title: 'DevConf', window: { start: '2026-06-01', end: '2026-06-03', precision: 'day' }, own: { city: 'Brno', country: 'CZ' },
  })
})

test('[IM25] everything is internal until a person lets a column out, and a window needs both of its columns', () => {
  const content = 'Title,Start,End,Owner\nA,2026-01-02,2026-01-03,Ana\n'
  expect(read(content)?.columns['items']?.every((column) => column.class === 'internal')).toBe(true)
  const classOf = (outside: string[]) => Object.fromEntries(read(content, { outside })?.columns['items']?.map(({ column, field, class: reach }) => [`${column}/${field}`, reach]) ?? [])
  expect(classOf(['title', 'Start'])).toEqual({ 'Title/title': 'customers', 'Start/start': 'customers', 'End/end': 'internal', 'Owner/owner': 'internal', 'Start – End/window': 'internal' })
  expect(classOf(['Title', 'Start', 'End'])['Start – End/window']).toBe('customers')
})

test('[IM26] formula cells are text, and told with line and column', () => {
  const reading = read('Title,Note\n"=HYPERLINK(""http://evil.example"",""x"")",+49 30 1234\nB,@SUM(A1)\nC,- a dash\n')
  expect(only(reading, 'items', '=HYPERLINK("http://evil.example","x")').fields).toEqual({ kind: 'feature', title: '=HYPERLINK("http://evil.example","x")', own: { Note: '+49 30 1234' } })
  expect(reading?.remarks.filter((remark) => remark.code === 'formula').map(({ place }) => place)).toEqual([{ file: 'plan.csv', line: 2, column: 'Title' }, { file: 'plan.csv', line: 3, column: 'Note' }])
})

test('[IM27] a cell of a megabyte and a title of a page are told, and the row goes on', () => {
  const reading = read(`Title,Note\nA,${'x'.repeat(1_048_576)}\n${'Long '.repeat(100)},y\n`)
  expect(only(reading, 'items', 'A').fields).toEqual({ kind: 'feature', title: 'A' })
  expect(reading?.remarks.find((remark) => remark.code === 'cell-too-long')).toEqual({
    severity: 'error', code: 'cell-too-long', place: { file: 'plan.csv', line: 2, column: 'Note' }, sentence: 'The cell has 1,048,576 characters, and 100,000 are the most that are read; its value was not taken.',
  })
  const long = reading?.drafts.find((draft) => String(draft.fields['title']).startsWith('Long'))
  expect(String(long?.fields['title'])).toHaveLength(300)
  expect(long?.fields['own']).toMatchObject({ Title: expect.stringMatching(/^(Long ){99}Long$/) })
})

test('[IM28] a day that reads two ways is kept as it is, and the column’s own evidence is told', () => {
  const content = 'Title,Due Date\nA,05/06/2026\nB,05/13/2026\n'
  const reading = read(content)
  expect(only(reading, 'items', 'A').fields).toEqual({ kind: 'feature', title: 'A', own: { 'Due Date': '05/06/2026' } })
  expect(only(reading, 'items', 'B').fields['window']).toEqual({ start: '2026-05-13', end: '2026-05-13', precision: 'day' })
  expect(reading?.remarks.map(({ severity, code, place }) => [severity, code, place.line, place.column])).toEqual([['warning', 'date-ambiguous', 2, 'Due Date'], ['note', 'date-order', 2, 'Due Date']])
  expect(reading?.remarks[1]?.sentence).toBe('One date in "Due Date" reads two ways: "05/06/2026" is 5 Jun 2026 day first, and 6 May 2026 month first. Others there, such as 05/13/2026, can only be month first.')
  expect(only(read(content, { order: 'month-first' }), 'items', 'A').fields['window']).toEqual({ start: '2026-05-06', end: '2026-05-06', precision: 'day' })
})

test('[IM28] a column of days that read two ways is told once, with both readings; what no order decides is told where it stands alone', () => {
  const reading = read('Title,Start\nA,05/06/2026\nB,07/08/2026\nC,Sep 24\n')
  expect(reading?.remarks.map(({ code, place }) => [code, place.line])).toEqual([['date-ambiguous', 2], ['date-ambiguous', 3], ['date-ambiguous', 4], ['date-order', 2]])
  expect(reading?.remarks.at(-1)?.sentence).toBe('2 dates in "Start" read two ways: "05/06/2026" is 5 Jun 2026 day first, and 6 May 2026 month first.')
})

test('[IM28] dates that end before they start, and fiscal words without a fiscal year, are not taken', () => {
  const reading = read('Title,Start,End\nA,2026-05-01,2026-04-01\nB,FY27 Q1,\n')
  expect(only(reading, 'items', 'A').fields['own']).toEqual({ Start: '2026-05-01', End: '2026-04-01' })
  expect(reading?.remarks.map(({ code }) => code)).toEqual(['date-backwards', 'date-fiscal-unknown'])
  expect(only(read('Title,Start\nB,FY27 Q1\n', { fiscalYearStart: 2 }), 'items', 'B').fields['window']).toMatchObject({ start: '2026-02-01', end: '2026-04-30' })
})

test('[IM29] columns without a field are kept by name, also under hostile names', () => {
  const reading = read('Title,__proto__,constructor,Labels,Labels\nA,x,y,one,two\n')
  const own = only(reading, 'items', 'A').fields['own']
  expect(own).toEqual({ '(__proto__)': 'x', constructor: 'y', 'Labels (2)': 'two' })
  expect(Object.getPrototypeOf(own)).toBe(Object.prototype)
  expect(reading?.remarks).toMatchObject([{ severity: 'note', code: 'name-changed' }])
})

test('[IM29] words of no vocabulary are kept, and told once with how often', () => {
  const reading = read(`Title,Status\nA,Done\nB,Doen\n${Array.from({ length: 3 }, (_, i) => `C${i},Somewhere`).join('\n')}\n`)
  expect(reading?.remarks.map(({ place, sentence }) => [place.line, sentence])).toEqual([
    [3, '"Doen" (in one row) is no status that is known (the nearest is "done"); it is kept as an own field.'],
    [4, '"Somewhere" (in 3 rows, first here) is no status that is known; it is kept as an own field.'],
  ])
  expect(only(reading, 'items', 'C0').fields).toEqual({ kind: 'feature', title: 'C0', own: { Status: 'Somewhere' } })
})

test('[IM30] a key column tells rows apart where it can, else the title does, and the same again is told', () => {
  expect(read('ID,Title\n1,A\n2,A\n')?.drafts.map((draft) => draft.key)).toEqual(['plan:product', '1', '2'])
  const reading = read('ID,Title\n1,A\n1,A\n')
  expect(reading?.drafts.map((draft) => draft.key)).toEqual(['plan:product', 'A', 'A (2)'])
  expect(reading?.remarks).toMatchObject([{ severity: 'note', code: 'title-twice', place: { line: 3 } }])
  expect(read('Title,Note\n,orphan\nB,\n')?.remarks).toMatchObject([{ severity: 'error', code: 'no-title', place: { file: 'plan.csv', line: 2, column: 'Title' } }])
})

test('[IM24] records in YAML and JSON and tables in Markdown are read the same way', () => {
  const yaml = read('start-week: x\ncycle:\n  - name: R-1\n    start: 2026-01-05\n    end: 2026-01-09\n    tags: [a, b]\n', {}, 'schedule.yaml')
  expect(only(yaml, 'items', 'R-1')).toMatchObject({ fields: { window: { start: '2026-01-05', end: '2026-01-09' }, labels: ['a', 'b'] }, place: { line: 3 } })
  expect(yaml?.remarks).toMatchObject([{ severity: 'note', code: 'beside-table' }])
  expect(only(read('f1:\n  title: One\n  note: x\nf2:\n  title: Two\n', {}, 'plan.yaml'), 'items', 'f2').fields['title']).toBe('Two')
  const markdown = read('# Plan\n\n| Feature | When |\n|---|---|\n| [One](https://d.example) | Q3 2026 |\n', {}, 'plan.md')
  expect(only(markdown, 'items', 'One')).toMatchObject({ fields: { window: { start: '2026-07-01', end: '2026-09-30', precision: 'quarter' }, own: { 'Feature (link)': 'https://d.example' } }, place: { line: 5 } })
})

test('[IM38] a mapping given by hand holds the next time too, and what a person says then goes before it', () => {
  const csv = 'Ref,What,Notes\nA,Faster search,x\nB,Dark mode,y\n'
  const read = (options: ReadOptions) => {
    const [reading] = readSources([{ path: 'plan.csv', bytes: new TextEncoder().encode(csv) }], options)
    return (reading?.drafts ?? []).filter(({ collection }) => collection === 'items').map(({ key, fields }) => [key, fields['title'], fields['summary']])
  }
  const byHand = { Ref: 'key', What: 'title', Notes: 'summary' }
  expect(read({ columns: byHand })).toEqual([['A', 'Faster search', 'x'], ['B', 'Dark mode', 'y']])
  const remembered = [{ title: 'plan.csv', columns: byHand }, { title: 'other.csv', columns: { Notes: 'title' } }]
  expect(read({ remembered })).toEqual(read({ columns: byHand }))
  expect(read({ remembered, columns: { Ref: 'title' } })).toEqual([['A', 'A', 'x'], ['B', 'B', 'y']])
})
