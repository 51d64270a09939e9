import { strFromU8, unzipSync } from 'fflate'
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { axeFindings, journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

const thursday = Date.parse('2026-11-26T12:00:00Z')
const csv = 'Week,Trial starts a week,Finance teams active in a week\n2026-11-16,"1,312",\n2026-11-09,"12,5",33\nsoon,4,5\n'

test('[QU11] [MC14] a file of values is taken and what of it is not is told, a section is written, and the deck has native charts', async () => {
  const service = await journeyService({}, () => thursday)
  const page = await ownerPage(service)
  await page.clock.setFixedTime(thursday)
  await page.goto(`${service.address}/main/goals`)
  await page.getByRole('link', { name: 'Metrics' }).click()
  await page.getByRole('heading', { name: 'Adoption' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Take a file' }).click()
  await page.getByLabel('File of values').setInputFiles({ name: 'values.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await page.getByText('“12,5” may be 12.5 or 125: write it with a point.').waitFor()
  await page.getByText(/No value of “Finance teams active in a week”/).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Take 2 values' }).click()
  await page.getByText('1,312 starts').waitFor()

  // One metric: the line says its values, and the table under it what was corrected.
  await page.getByRole('button', { name: 'Trial starts a week', exact: true }).click()
  const inspector = page.getByRole('complementary', { name: 'Open metric' })
  await inspector.getByRole('img', { name: /^Trial starts a week: .*not known.*1,312 starts/ }).waitFor()
  await inspector.getByText('was 310 starts', { exact: false }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await inspector.getByRole('button', { name: 'Positioning for live data' }).first().click()
  const activity = page.getByRole('complementary', { name: 'Open activity' })
  await activity.getByText('5 of 24 came over', { exact: false }).waitFor()
  expect(await axeFindings(page)).toEqual([])

  await page.getByRole('link', { name: 'Quarterly update' }).click()
  const progress = page.getByRole('region', { name: 'Progress against the plan' })
  await progress.getByText(/are done or under way/).waitFor()
  await page.getByRole('region', { name: 'Effect' }).getByRole('img', { name: /^Finance teams active in a week/ }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await progress.getByRole('button', { name: 'Write it in your words' }).click()
  await progress.getByLabel('Progress against the plan, in your words').fill('We are ahead of the plan, and this is why.')
  await progress.getByRole('button', { name: 'Keep these words' }).click()
  await progress.getByText('We are ahead of the plan, and this is why.').waitFor()
  await page.getByRole('button', { name: 'Draft again' }).click()
  await progress.getByText('in your words', { exact: true }).waitFor()

  await page.getByRole('button', { name: 'Deck', exact: true }).click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'Slides (PPTX)' }).click()])
  const parts = unzipSync(new Uint8Array(await readFile(await file.path())))
  const slides = Object.entries(parts).filter(([name]) => /^ppt\/(slides|charts)\/[^/]+\.xml$/.test(name)).map(([, bytes]) => strFromU8(bytes)).join('')
  expect(slides).toContain('We are ahead of the plan, and this is why.')
  expect(slides).toContain('<c:v>1312</c:v>')
  expect(slides.match(/<c:lineChart>/g)).toHaveLength(2)
})
