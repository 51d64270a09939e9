import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ownFolder, partsOf, said, slideTexts } from '../../tests/gathered-terminal.ts'
import { readPdf } from '../exports/pdf/read-pdf.ts'

const folder = ownFolder()
afterAll(() => folder.remove())

const at = (name: string) => join(folder.path, name)
const put = (name: string, text: string) => {
  mkdirSync(join(at(name), '..'), { recursive: true })
  writeFileSync(at(name), text)
  return at(name)
}
const made = (name = 'deck.pptx') => readFileSync(at(name))
const all = (bytes: Uint8Array) => [...partsOf(bytes).values()].join('\n')

const plan = put('plan.csv', 'Title,Release date,Team,Margin note\nDark mode,2026-10-05,Core,ask Otterbein first\nExports,Q3 2026,Data,\n')

test('[CL1] a table inside becomes a deck that says how many slides it has and which days it speaks for', async () => {
  const { code, out, err } = await said(['build', plan, '--audience', 'internal', '--out', at('deck.pptx')])
  expect({ code, out }).toEqual({ code: 0, out: `${at('deck.pptx')}: 4 slides for everyone inside, 2026-05-20 to 2026-11-20; 0 errors, 0 warnings and 0 notes on the files.` })
  expect(err).not.toContain('throughline:')
  expect(slideTexts(made()).join('\n')).toContain('Dark mode')
})

test('[CL1] the same slides can be one web page, and the presenter’s copy has notes', async () => {
  await said(['build', plan, '--audience', 'internal', '--out', at('deck.html')])
  expect(made('deck.html').toString()).toContain('Dark mode')
  await said(['build', plan, '--audience', 'internal', '--presenter', '--out', at('notes.pptx')])
  expect([...partsOf(made('notes.pptx')).keys()].filter((name) => name.startsWith('ppt/notesSlides/')).length).toBeGreaterThan(0)
  await said(['build', plan, '--audience', 'internal', '--company', 'Fernhill', '--out', at('deck.pptx')])
  expect([...partsOf(made()).keys()].filter((name) => name.includes('notesSlide'))).toEqual([])
  expect(slideTexts(made())[0]).toContain('Do not show or send outside Fernhill.')
})

test('[CL7] a table nobody has opened gives customers nothing, and the finding names the columns to open', async () => {
  const { code, err } = await said(['build', plan, '--out', at('deck.pptx')])
  expect(code).toBe(0)
  expect(err).toContain('finding: Nothing of these plans may go to customers, so the deck tells none of it')
  expect(err).toContain('such as --outside \'Title,Release date\'.')
  for (const word of ['Dark mode', 'Exports', 'Otterbein', 'Core', 'plan.csv']) expect(all(made())).not.toContain(word)
})

test('[CL6] the columns that --outside names leave, the others do not, and it is said what customers may see', async () => {
  const { code, err } = await said(['build', plan, '--outside', 'title, Release date', '--out', at('deck.pptx')])
  expect(code).toBe(0)
  expect(err).toContain('outside: plan.csv: customers may see 2 items by Title and Release date, such as "Dark mode".')
  expect(err).not.toContain('Nothing of these plans')
  const text = all(made())
  expect(text).toContain('Dark mode')
  for (const word of ['Otterbein', 'Core', 'Margin']) expect(text).not.toContain(word)
})

test('[CL7] a row goes with its title or not at all', async () => {
  const { err } = await said(['build', plan, '--outside', 'Release date', '--out', at('deck.pptx')])
  expect(err).toContain('a row goes only with its title, and the column "Title" is internal; name it with --outside too.')
  expect(all(made())).not.toContain('Dark mode')
})

test('[CL7] a plan with nothing that a product roadmap tells says so', async () => {
  const events = put('events.csv', 'Title,Kind,When\nPress breakfast,event,2026-10-07\nTown fair,event,2026-10-08\n')
  const { err } = await said(['build', events, '--audience', 'internal', '--out', at('deck.pptx')])
  expect(err).toContain('finding: The deck has nothing to tell: of 2 events in these plans none belongs in a product roadmap of these months.')
})

test('[CL19] rows of a communications plan stay inside even when their columns are open', async () => {
  const rows = put('comms.csv', 'Title,Kind,When\nDark mode,feature,2026-10-05\nPaint the town,campaign,2026-10-06\nPress breakfast,event,2026-10-07\n')
  await said(['build', rows, '--outside', 'Title,When,Kind', '--out', at('deck.pptx')])
  expect(all(made())).toContain('Dark mode')
  for (const word of ['Paint the town', 'Press breakfast']) expect(all(made())).not.toContain(word)
  expect(await said(['build', rows, '--deck', 'activities', '--out', at('deck.pptx')])).toMatchObject({ code: 2, err: 'error: unknown option \'--deck\'' })
})

test('[CL11] --json answers with one document: what was made, what changed, what is odd, what may leave', async () => {
  const { out } = await said(['build', plan, '--outside', 'Title,Release date', '--json', '--out', at('deck.pptx')])
  const answer = JSON.parse(out)
  expect(answer).toMatchObject({ out: at('deck.pptx'), audience: 'customers', window: { start: '2026-05-20', end: '2026-11-20' } })
  expect(answer.report.new.map(({ title }: { title: string }) => title)).toEqual(expect.arrayContaining(['Dark mode', 'Exports']))
  expect(answer.slides.length).toBe(slideTexts(made()).length)
  expect(answer.report.outside[0]).toMatchObject({ count: 2 })
})

test('[CL1] a deck is a PDF too, and what no font of ours has is named with its slide', async () => {
  const { code, err } = await said(['build', '-', '--audience', 'internal', '--company', 'Fernhill', '--out', at('deck.pdf')], 'Title;When\nŁódź → 日;2026-09-01\n')
  expect(code).toBe(0)
  const { pages, bookmarks } = readPdf(made('deck.pdf'))
  expect(pages.length).toBe(bookmarks.length)
  expect(pages.flatMap(({ texts }) => texts).join(' ')).toContain('Łódź → 日')
  expect(err).toMatch(/finding: Slide \d: no font of ours draws the character 日; the PDF shows a box there, and keeps it as text\./)
  expect(err).not.toContain('→')
})

test('[CL12] - is standard input', async () => {
  const { code } = await said(['build', '-', '--audience', 'internal', '--out', at('deck.pptx')], 'Title;When\nFrom a pipe;2026-09-01\n')
  expect(code).toBe(0)
  expect(all(made())).toContain('From a pipe')
  expect(await said(['build', '-', '-', '--out', at('deck.pptx')], 'x')).toMatchObject({ code: 2, err: 'throughline: Standard input (-) can be named once.' })
  expect(await said(['build', '-', '--since', '-', '--out', at('deck.pptx')], 'x')).toMatchObject({ code: 2, err: 'throughline: Standard input (-) can be read once: for the plan, or for --since.' })
})

test('[CL13] a folder stands for what is below it; hidden files are left alone, links are told, and no file is read twice', async () => {
  const inner = put('many/deep/a.csv', 'Title,When\nFrom below,2026-09-01\n')
  put('many/.git/HEAD', 'ref')
  put('many/.hidden.csv', 'Title,When\nUnseen,2026-09-01\n')
  symlinkSync(inner, at('many/linked.csv'))
  symlinkSync(at('nowhere'), at('many/broken.csv'))
  symlinkSync(folder.path, at('many/around'))
  const { code, err, out } = await said(['build', at('many'), inner, join(at('many'), 'deep', '..', 'deep', 'a.csv'), '--audience', 'internal', '--json', '--out', at('deck.pptx')])
  expect(code).toBe(0)
  expect(JSON.parse(out).report.sources.map(({ title }: { title: string }) => title)).toEqual(['a.csv', 'linked.csv'])
  expect(err).toContain(`note: ${at('many/broken.csv')}: it was not read: there is no such file or folder.`)
  expect(err).toContain(`note: ${at('many/around')}: it was not read: links to folders are not followed.`)
  expect(all(made())).not.toContain('Unseen')
})

test('[CL15] --since tells what changed, on a slide and on stdout', async () => {
  const before = put('then/plan.csv', 'Title,Release date\nDark mode,2026-10-05\n')
  const after = put('now/plan.csv', 'Title,Release date\nDark mode,2026-11-02\nExports,2026-09-01\n')
  const { code, out } = await said(['build', after, '--since', before, '--outside', 'Title,Release date', '--out', at('deck.pptx')])
  expect(code).toBe(0)
  expect(out.split('\n')[0]).toBe('One date slips, and Exports joins the plan')
  expect(slideTexts(made()).find((slide) => slide.includes('What changed since the plan before'))).toContain('One date slips')
  const same = await said(['build', after, '--since', after, '--outside', 'Title,Release date', '--out', at('deck.pptx')])
  expect(same.out.split('\n')[0]).toBe('Nothing has changed for you since the plan before')
})

test('[CL16] fiscal words are dates once the fiscal year is known, and a remark before', async () => {
  const fiscal = put('fiscal.csv', 'Title,When\nDark mode,Q2 FY27\nExports,Q2 FY27\n')
  const without = await said(['build', fiscal, '--audience', 'internal', '--out', at('deck.pptx')])
  const known = await said(['build', fiscal, '--audience', 'internal', '--fiscal-start', '02', '--json', '--out', at('deck.pptx')])
  expect(without.out).toContain('warning')
  expect(JSON.parse(known.out)).toMatchObject({ report: { remarks: [] } })
  // Fiscal 2027 starts in February 2026: its second quarter is May to July 2026, which lies in the six months from May on.
  expect(JSON.parse(known.out).slides).toContain('Two features on the way in the next six months')
  const later = await said(['build', fiscal, '--audience', 'internal', '--fiscal-start', '02', '--today', '2026-08-01', '--json', '--out', at('deck.pptx')])
  expect(JSON.parse(later.out).slides).not.toContain('Two features on the way in the next six months')
})

test('[CL16] an ambiguous day is sure once the order is said', async () => {
  const days = put('days.csv', 'Title,Due date\nDark mode,05/06/2026\nExports,07/08/2026\n')
  const { err } = await said(['build', days, '--audience', 'internal', '--out', at('deck.pptx')])
  expect(err).toContain(`${days}:2, column Due date`)
  for (const [order, day] of [['day-first', '5 Jun'], ['month-first', '6 May']] as const) {
    await said(['build', days, '--audience', 'internal', '--today', '2026-05-01', '--order', order, '--out', at('deck.pptx')])
    expect(slideTexts(made()).join('\n')).toContain(day)
  }
})
