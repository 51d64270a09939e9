import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ownFolder, said } from '../../tests/gathered-terminal.ts'
import { writeWhole } from './output.ts'

const folder = ownFolder()
afterAll(() => folder.remove())

const at = (name: string) => join(folder.path, name)
writeFileSync(at('plan.csv'), 'Title,Release date\nDark mode,2026-10-05\n')
const build = (...args: string[]) => said(['build', at('plan.csv'), '--out', at('deck.pptx'), ...args])

const slips: readonly (readonly [what: string, args: readonly string[], sentence: string])[] = [
  ['an unknown option', ['--colour', 'red'], 'unknown option \'--colour\''],
  ['an unknown audience', ['--audience', 'press'], 'There is no audience called "press": choose internal, executives, sales, customers, public.'],
  ['a day the calendar has not', ['--today', '2026-02-30'], '"2026-02-30" is not a day: write it as 2026-09-14.'],
  ['a day in words', ['--today', 'tomorrow'], '"tomorrow" is not a day'],
  ['a month of thirteen', ['--fiscal-start', '13'], '"13" is not a month: write 01 to 12.'],
  ['a month in words', ['--fiscal-start', 'May'], '"May" is not a month'],
  ['an unknown order', ['--order', 'year-first'], 'Allowed choices are day-first, month-first.'],
  ['a column that is not there', ['--outside', 'Titel'], '--outside names the column "Titel", which no table of these files has: there are Title, Release date.'],
  ['no column', ['--outside', ' , '], '--outside names no column'],
  ['a file ending that is no deck', ['--out', 'deck.docx'], 'deck.docx: the file’s name must end in .pptx, .html or .pdf.'],
]

test.each(slips)('[CL4] %s is a sentence with exit code 2, and nothing is written', async (_, args, sentence) => {
  const { code, err, out } = await build(...args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(sentence)
  expect(readdirSync(folder.path).filter((name) => name !== 'plan.csv' && name !== 'a-folder.pptx')).toEqual([])
  const json = await build(...args, '--json')
  expect({ code: json.code, out: json.out }).toEqual({ code: 2, out: '' })
  expect(JSON.parse(json.err)).toMatchObject({ detail: expect.stringContaining(sentence) })
})

test('[CL4] files and folders that are not there, and commands that do not exist', async () => {
  expect(await said(['build', at('none.csv'), '--out', at('deck.pptx')])).toMatchObject({ code: 2, err: `throughline: ${at('none.csv')}: there is no such file or folder.` })
  expect(await said(['build', at('plan.csv'), '--since', at('none'), '--out', at('deck.pptx')])).toMatchObject({ code: 2, err: `throughline: ${at('none')}: there is no such file or folder.` })
  expect(await said(['build', '--out', at('deck.pptx')])).toMatchObject({ code: 2, err: 'error: missing required argument \'files\'' })
  expect(await said(['build', at('plan.csv')])).toMatchObject({ code: 2, err: 'error: required option \'--out <file>\' not specified' })
  expect(await said(['bild'])).toMatchObject({ code: 2 })
  expect(await said(['--help'])).toMatchObject({ code: 0, err: '' })
  mkdirSync(at('empty-folder'))
  expect(await said(['build', at('empty-folder'), '--out', at('deck.pptx')])).toMatchObject({ code: 2, err: `throughline: ${at('empty-folder')}: the folder holds no files.` })
})

test('[CL4] a picture is of one slide, by its number, and other files are of all', async () => {
  expect(await said(['deck', 'roadmap', '--out', at('deck.pdf'), '--slide', '2'])).toMatchObject({ code: 2, err: 'throughline: --slide is for a picture: let --out end in .png.' })
  expect(await said(['deck', 'roadmap', '--out', at('deck.png'), '--slide', 'two'])).toMatchObject({ code: 2, err: 'throughline: --slide two: must be the number of a slide, such as 3.' })
})

test('[CL4] a place where no file can be written is named before any file is read', async () => {
  mkdirSync(at('a-folder.pptx'))
  for (const [out, why] of [['none/deck.pptx', `there is no folder ${at('none')}`], ['plan.csv/deck.pptx', `there is no folder ${at('plan.csv')}`], ['a-folder.pptx', 'it is a folder']] as const) {
    expect(await said(['build', at('not-even-there.csv'), '--out', at(out)])).toMatchObject({ code: 2, err: `throughline: ${at(out)}: the file cannot be written: ${why}.` })
  }
})

test('[CL3] a file is replaced whole, and a failed write leaves nothing behind', async () => {
  mkdirSync(at('whole'))
  writeFileSync(at('whole/deck.pptx'), 'before')
  await writeWhole(at('whole/deck.pptx'), 'after')
  expect(readFileSync(at('whole/deck.pptx'), 'utf8')).toBe('after')
  mkdirSync(at('whole/taken.pptx'))
  await expect(writeWhole(at('whole/taken.pptx'), 'x')).rejects.toThrow(`${at('whole/taken.pptx')}: the file cannot be written`)
  await expect(writeWhole(at(`whole/${'x'.repeat(300)}.pptx`), 'x')).rejects.toThrow('the name is too long')
  expect(readdirSync(at('whole')).sort()).toEqual(['deck.pptx', 'taken.pptx'])
})
