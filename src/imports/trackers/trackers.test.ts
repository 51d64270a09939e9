import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { only, text } from '../../testing/plan-texts.ts'
import type { ReadOptions } from '../plan-file.ts'
import { readSources } from '../read-sources.ts'

// Public data has these exports as heading lines only. The rows are made here, after what DOMAIN 2 says of each format.
const heading = (name: string) => readFileSync(join(import.meta.dirname, '../../../tests/real/excerpts/imports/trackers', `${name}.header.txt`), 'utf8').trim().split(',')
const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const csvOf = (columns: readonly string[], rows: readonly Record<string, string>[]) => [columns.map(quoted).join(','), ...rows.map((row) => columns.map((name) => quoted(row[name] ?? '')).join(','))].join('\n')
const read = (csv: string, options: ReadOptions = {}) => readSources([text('export.csv', csv)], options)[0]

test('[IM39][IM40] Jira: resolution before status, target dates before the due date, lists out of repeated columns, parents by number', () => {
  const columns = [...heading('jira-cloud-all-fields'), 'Labels', 'Labels', 'Comment', 'Parent', 'Fix versions']
  const [labels, more] = ['beta', 'search']
  const rows: Record<string, string>[] = [
    { 'Issue key': 'TL-1', 'Issue id': '10001', Summary: 'Search', 'Issue Type': 'Epic', Status: 'In QA', 'Status Category': 'In Progress', 'Custom field (Target start)': '01/Feb/26', 'Custom field (Target end)': '31/Mar/26', 'Due date': '09/Apr/26 12:00 AM' },
    { 'Issue key': 'TL-2', 'Issue id': '10002', Summary: 'Faster index', 'Issue Type': 'Story', Status: 'Closed', Resolution: "Won't Do", 'Status Category': 'Done', Assignee: 'Ana Bell', 'Assignee Id': '5b10', 'Due date': '09/Jan/26 3:54 PM', Parent: '10001', 'Fix versions': '5.1' },
    { 'Issue key': 'TL-3', 'Issue id': '10003', Summary: 'Odd one', 'Issue Type': 'Task', Status: 'Parked', Parent: '99' },
  ]
  const csv = csvOf(columns, rows).split('\n')
  const at = columns.indexOf('Labels')
  csv[1] = (csv[1] ?? '').split(',').map((cell, i) => (i === at ? labels : i === at + 1 ? more : i === at + 2 ? '09/Jan/24 3:54 PM;5b10;[~accountid:5b10] done' : cell)).join(',')
  const reading = read(csv.join('\n'))
  expect(reading?.shape).toBe('jira')
  expect(only(reading, 'items', 'TL-1').fields).toMatchObject({
    kind: 'epic', status: 'under-way', window: { start: '2026-02-01', end: '2026-03-31' }, labels: ['beta', 'search'], own: { Status: 'In QA', 'Due date': '09/Apr/26', 'Issue id': '10001' },
  })
  expect(only(reading, 'items', 'TL-2')).toMatchObject({
    fields: { status: 'dropped', window: { start: '2026-01-09', end: '2026-01-09' }, own: { Resolution: "Won't Do", Status: 'Closed' } },
    references: { parent: { collection: 'items', key: 'TL-1' }, owner: { key: 'person:ana-bell' }, release: { key: 'release:v5.1' } },
  })
  expect(only(reading, 'items', 'TL-3').references['parent']).toEqual({ collection: 'items', key: '99' })
  const told = Object.fromEntries((reading?.remarks ?? []).map(({ code, sentence }) => [code, sentence]))
  expect(told['second-choice']).toBe('Where "Custom field (Target end)" gives no date (in one row), "Due date" was taken.')
  expect(told['date-no-zone']).toContain('only the day was kept')
  expect(told['accounts']).toBe("Assignee Id, Comment hold people's accounts and were not taken.")
  expect(JSON.stringify(reading?.drafts.map(({ fields }) => fields))).not.toContain('5b10')
  expect(reading?.remarks.filter(({ code }) => code === 'word-unknown').map(({ sentence }) => sentence.slice(0, 9))).toEqual(expect.arrayContaining(['"Task" (i', '"Parked" ']))
})

test('[IM39][IM40] Linear in both forms: midnight is a day, labels and relations are lists, a cycle gives no dates', () => {
  for (const form of ['linear-30col', 'linear-34col']) {
    const reading = read(csvOf(heading(form), [
      { ID: 'ENG-1', Team: 'Search', Title: 'Epic of search', Status: 'In Progress', 'Cycle Start': '2026-01-05T00:00:00.000Z', Started: '2026-01-06T08:00:00.000Z', Labels: 'Beta, Launch', Initiatives: 'FY27', 'Project Milestone': 'GA' },
      { ID: 'ENG-2', Team: 'Search', Title: 'Index', Status: 'Canceled', 'Due Date': '2026-03-01T00:00:00.000Z', 'Parent issue': 'ENG-1', Assignee: 'ana@fernhill.example', 'Blocked by': 'ENG-1,ENG-7' },
    ]))
    expect(reading?.shape, form).toBe('linear')
    expect(only(reading, 'items', 'ENG-1')).toMatchObject({ fields: { status: 'under-way', labels: ['Beta', 'Launch'], own: { Initiatives: ['FY27'], 'Project Milestone': 'GA', Started: '2026-01-06T08:00:00.000Z' } }, references: { teams: [{ key: 'team:search' }] } })
    expect(only(reading, 'items', 'ENG-1').fields['window']).toBeUndefined()
    expect(only(reading, 'items', 'ENG-2')).toMatchObject({ fields: { status: 'dropped', window: { start: '2026-03-01', end: '2026-03-01' } }, references: { parent: { key: 'ENG-1' }, owner: { key: 'person:ana-fernhill.example' } } })
    expect(only(reading, 'items', 'ENG-2').fields['deadline']).toBeUndefined()
    if (form === 'linear-34col') expect(only(reading, 'items', 'ENG-2').fields['own']).toMatchObject({ 'Blocked by': ['ENG-1', 'ENG-7'] })
  }
})

test('[IM39][IM40] Asana: an address above the heading, blank lines between, notes of several lines, parents by name', () => {
  const columns = [...heading('asana-project-csv'), 'Channel']
  const csv = csvOf(columns, [
    { 'Task ID': '1201', Name: 'Spring campaign', 'Section/Column': 'Doing', Assignee: 'Ana Bell', 'Assignee Email': 'ana@fernhill.example', 'Start Date': '2026-03-02', 'Due Date': '2026-03-20', Tags: 'launch,emea', Notes: 'First line\nsecond "line", with marks', Projects: 'Marketing,FY27', Channel: 'Email' },
    { 'Task ID': '1202', Name: 'Write the page', 'Completed At': '2026-02-01', 'Section/Column': 'Review', 'Parent task': 'Spring campaign' },
  ]).split('\n')
  const reading = read(['https://app.asana.example/0/1', '', ...csv.slice(0, 3), '', ...csv.slice(3)].join('\n'))
  expect(reading?.shape).toBe('asana')
  expect(only(reading, 'items', '1201')).toMatchObject({
    fields: { status: 'under-way', summary: 'First line\nsecond "line", with marks', window: { start: '2026-03-02', end: '2026-03-20' }, labels: ['launch', 'emea'], own: { Projects: ['Marketing', 'FY27'], Channel: 'Email' } },
    references: { owner: { key: 'person:ana-fernhill.example' } }, place: { line: 4 },
  })
  expect(only(reading, 'people', 'person:ana-fernhill.example').fields).toEqual({ name: 'Ana Bell', email: 'ana@fernhill.example' })
  expect(only(reading, 'items', '1202')).toMatchObject({ fields: { status: 'done', own: { 'Section/Column': 'Review' } }, references: { parent: { key: '1201' } } })
  expect(JSON.stringify(reading?.drafts.filter(({ collection }) => collection === 'items'))).not.toContain('ana@fernhill.example')
})

test('[IM39] Trello’s cards as CSV: done by their tick, else by their list', () => {
  const columns = 'Card ID,Card Name,Card URL,Card Description,Labels,Members,Due Date,Attachment Count,Attachment Links,Checklist Item Total Count,Checklist Item Completed Count,Vote Count,Comment Count,Last Activity Date,List ID,List Name,Board ID,Board Name,Archived,Start Date,Due Complete'.split(',')
  const reading = read(csvOf(columns, [
    { 'Card ID': 'c1', 'Card Name': 'Launch post', 'List Name': 'Doing', 'Due Date': '2026-05-20T17:00:00.000Z', 'Start Date': '2026-05-01T09:00:00.000Z', 'Due Complete': 'false', Labels: 'blog (green), tier 1 (red)', Archived: 'false', 'Board Name': 'Launch' },
    { 'Card ID': 'c2', 'Card Name': 'Poster', 'List Name': 'Ideas', 'Due Complete': 'true', 'Board Name': 'Launch' },
  ]))
  expect(reading?.shape).toBe('trello-cards')
  expect(only(reading, 'items', 'c1').fields).toMatchObject({ title: 'Launch post', status: 'under-way', window: { start: '2026-05-01', end: '2026-05-20' }, deadline: { at: '2026-05-20T17:00:00Z', zone: 'UTC' }, labels: ['blog (green)', 'tier 1 (red)'], own: { 'List Name': 'Doing' } })
  expect(only(reading, 'items', 'c2').fields).toMatchObject({ status: 'done', own: { 'List Name': 'Ideas' } })
})

test('[IM39] WeKan’s cards: names and labels with spaces between, and the finish where no due date is', () => {
  const reading = read('Title,Description,Stage,Owner,Members,Labels,Due Date,start date,finish date,created at,updated at\nCard A,Text,Doing,ana,ana ben,Marketing-blue Sales ,05/20/2026,04/13/2026,05/26/2026,03/20/2026,05/13/2026\nCard B,,Doing,ana,,,,03/23/2026,04/24/2026,,\n')
  expect(reading?.shape).toBe('wekan')
  expect(only(reading, 'items', 'Card A')).toMatchObject({ fields: { window: { start: '2026-04-13', end: '2026-05-20' }, labels: ['Marketing-blue', 'Sales'], own: { 'finish date': '05/26/2026' } }, references: { people: [{ key: 'person:ana' }, { key: 'person:ben' }] } })
  expect(only(reading, 'items', 'Card B').fields['window']).toMatchObject({ start: '2026-03-23', end: '2026-04-24' })
  expect(reading?.remarks.map(({ code, sentence }) => [code, sentence])).toEqual([['second-choice', 'Where "Due Date" gives no date (in one row), "finish date" was taken.']])
})

test('[IM39] what a person says of a column goes before what its tracker says', () => {
  const csv = csvOf(heading('linear-30col'), [{ ID: 'ENG-1', Team: 'Search', Title: 'A', Project: 'Relay' }])
  expect(only(read(csv, { columns: { Project: 'product', Team: 'ignore' } }), 'items', 'ENG-1')).toMatchObject({ fields: { product: 'Relay' }, references: { plan: { key: 'plan:product' } } })
  expect(read(csv)?.columns['items']?.every((column) => column.class === 'internal')).toBe(true)
})
