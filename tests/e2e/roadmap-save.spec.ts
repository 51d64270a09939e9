import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

test('[RG14] the activities are saved as CSV and the grid as a poster, and over a past day a table is not offered', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  const save = async (...path: string[]) => {
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    const saved = page.waitForEvent('download')
    for (const name of path) await page.getByRole('menuitem', { name, exact: true }).click()
    const file = await saved
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
  }
  await page.goto(`${service.address}/main/roadmap`)
  const table = await save('CSV', 'Activities')
  expect(table.name).toBe('activities.csv')
  expect(table.bytes.toString('utf8')).toContain('Narrative review')
  const poster = await save('Poster as PDF', 'A4')
  expect(poster.name).toBe('activity-roadmap-a4.pdf')
  expect(poster.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')
  await page.goto(`${service.address}/main/roadmap?asOf=${new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)}`)
  await page.getByText('read-only').waitFor()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  expect(await page.getByRole('menuitem', { name: 'CSV', exact: true }).getAttribute('aria-disabled')).toBe('true')
})
