import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { ownFolder, said } from '../gathered-terminal.ts'

const folder = ownFolder()
afterAll(() => folder.remove())
const at = (name: string) => join(folder.path, name)
const master = new URL('./larkfield.pptx', import.meta.url).pathname

test('[BR20] a deck is built on a company’s own .pptx with neither service nor database, and what is missing in it is told', async () => {
  writeFileSync(at('plan.csv'), 'Title,Release date\nDark mode,2026-10-05\nExports,Q3 2026\n')
  const { code, err } = await said(['build', at('plan.csv'), '--audience', 'internal', '--master', master, '--out', at('deck.pptx')])
  expect(code).toBe(0)
  expect(Object.keys(unzipSync(readFileSync(at('deck.pptx'))))).toContain('ppt/slideMasters/slideMaster2.xml')
  expect(err).not.toContain('secret')
  expect((await said(['build', at('plan.csv'), '--master', master, '--out', at('deck.html')])).err).toContain('--master is for a .pptx')
  expect((await said(['build', at('plan.csv'), '--master', at('plan.csv'), '--out', at('deck.pptx')])).err).toContain('The template is a damaged packed file')
})
