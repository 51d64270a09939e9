import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { uuidV5 } from '../../src/lib/digest.ts'
import { sendCommand } from '../../src/protocol/log-routes.ts'
import { command } from '../running-service.ts'
import { axeFindings, journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

async function saved(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
  return readFile(await download.path())
}

test('[WK147] a day on paper alone: its kit is printed, its photograph added, its notes typed, pasted and brought in from a file; then the grid is dated and goes out as files', async () => {
  const service = await journeyService({ SAMPLE: 'off' })
  const does = async (name: string, args: object) => {
    const body = command(name, args as never)
    await service.client.call(sendCommand, { params: { ws: 'main' }, body })
    return (of: string) => uuidV5(body.id, of)
  }
  const roadmap = (await does('roadmap.add', { title: 'Autumn plan', horizon: { start: '2027-01-01', end: '2027-12-31', precision: 'quarter' }, period: 'quarter' }))('roadmaps')
  await does('bucket.add', { roadmap, title: 'Launches' })
  await does('bucket.add', { roadmap, title: 'Proof' })
  const workshop = (await does('workshop.add', { title: 'Paper workshop', roadmap }))('workshops')
  for (const name of ['Ann', 'Ben']) await does('participant.add', { workshop, name })

  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/roadmap/workshops/${workshop}/paper`)
  for (const sheet of ['Note cards on A4', 'Grid for the wall on A1', 'Agenda on A4']) expect((await saved(page, sheet)).subarray(0, 5).toString()).toBe('%PDF-')

  const wall = await sharp({ create: { width: 640, height: 400, channels: 3, background: '#eae0d0' } }).jpeg().toBuffer()
  await page.getByLabel('What is on it').fill('The wall at noon')
  await page.getByLabel('Photographs', { exact: true }).setInputFiles({ name: 'wall.jpg', mimeType: 'image/jpeg', buffer: wall })
  await page.getByRole('button', { name: 'Open the board at Dates' }).click()
  await page.getByRole('button', { name: 'Type notes from it' }).click()
  await page.getByRole('img', { name: 'Photograph of the wall: The wall at noon' }).first().waitFor()

  // Typed one after another.
  await page.getByLabel('Author').selectOption('Ann')
  await page.getByLabel('Bucket').selectOption('Launches')
  await page.getByLabel('Period').selectOption({ index: 1 })
  await page.getByLabel('Note', { exact: true }).fill('Launch event')
  await page.keyboard.press('Enter')
  await page.getByLabel('Entered last').getByText('Launch event').waitFor()
  // Pasted.
  await page.getByText('Lines', { exact: true }).click()
  await page.getByLabel('Lines, each a note').fill('Proof: Two customer stories @Q2 2027 -- Ben\nProof: Quote bank @Q3 2027 -- Ann')
  await page.getByRole('button', { name: 'Enter them' }).click()
  // Brought in from a file.
  await page.getByText('A file', { exact: true }).click()
  await page.getByLabel('File of notes').setInputFiles({ name: 'notes.csv', mimeType: 'text/csv', buffer: Buffer.from('Note,Author,Bucket,Period\nA film,Ben,Launches,Q4 2027\n') })
  await page.getByRole('button', { name: 'Enter them' }).click()
  await expect.poll(async () => (await saved(page, 'Save the board as CSV')).toString(), { timeout: 30_000 }).toContain('A film')
  expect((await saved(page, 'Save the board as PDF')).subarray(0, 5).toString()).toBe('%PDF-')

  // The grid is dated, and an activity opens its note with the photograph that it was typed from.
  await page.goto(`${service.address}/main/roadmap?view=list`)
  for (const [title, when] of [['Launch event', 'Q1 2027'], ['Two customer stories', 'Q2 2027'], ['Quote bank', 'Q3 2027'], ['A film', 'Q4 2027']] as const) {
    await expect.poll(() => page.getByRole('row').filter({ hasText: title }).innerText(), { timeout: 30_000 }).toContain(when)
  }
  await page.getByText('Launch event', { exact: true }).first().click()
  await page.getByRole('button', { name: /^From a note by Ann/ }).click()
  await page.getByRole('complementary').getByRole('img', { name: 'The wall at noon' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
})
