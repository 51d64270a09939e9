import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { publishAndWait } from '../../src/client/publish-edition.ts'
import { sendCommand, listRecords } from '../../src/protocol/log-routes.ts'
import { command } from '../running-service.ts'
import { answerSurvey } from '../../src/protocol/survey-routes.ts'
import { visitor } from '../visitor.ts'
import { axeFindings, colleague, colleaguePage, journeyService, ownerPage, password, useBrowser } from './journey.ts'

useBrowser()

test('[SU8] a survey is answered by thumb on a phone, with thanks and nothing more after it; whoever published it closes it and reads it beside the slides', async () => {
  const service = await journeyService()
  const { id } = await publishAndWait(service.client, { params: { ws: 'main', deck: 'roadmap' }, body: { id: randomUUID(), audience: 'customers' } })
  const { email } = await colleague(service, 'Sunniva', 'sales')
  const page = await colleaguePage(service, email, { width: 390, height: 844, scheme: 'dark' })
  await page.getByRole('link', { name: 'Say what works' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'What works, and what could be better?' }).waitFor()
  expect(await page.getByText('have answered').count()).toBe(0)
  const slide = page.getByRole('listitem').filter({ hasText: '3' }).first()
  await slide.getByRole('button', { name: 'Works', exact: true }).click()
  await page.getByRole('group', { name: 'The edition as a whole' }).getByRole('button', { name: 'To optimise' }).click()
  await page.getByLabel('What would be better?').fill('Fewer slides')
  for (const one of await page.getByRole('button', { name: /^(Works|To optimise|Send)$/ }).all()) expect((await one.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(1)
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByRole('heading', { name: 'Thank you' }).waitFor()
  expect(await page.getByRole('main').getByRole('button').count()).toBe(0)
  for (const name of ['Olek', 'Runa']) {
    const other = visitor(service)
    await other.signIn((await colleague(service, name, 'executive')).email, password)
    await other.client.call(answerSurvey, { params: { ws: 'main', edition: id }, body: { answers: [{ verdict: 'optimise', text: `${name} finds it long` }] } })
  }
  // By keys alone, on a desk.
  const desk = await ownerPage(service)
  await desk.goto(`${service.address}/main/publish/survey/${id}`)
  await desk.getByText('3 have answered so far.').waitFor()
  await desk.getByRole('button', { name: 'Works', exact: true }).first().focus()
  await desk.keyboard.press('Space')
  expect(await desk.getByRole('button', { name: 'Works', exact: true }).first().getAttribute('aria-pressed')).toBe('true')
  expect(await axeFindings(desk)).toEqual([])
  await desk.getByRole('button', { name: 'Close the survey …' }).press('Enter')
  await desk.getByRole('button', { name: 'Close the survey', exact: true }).press('Enter')
  await desk.getByRole('heading', { level: 1, name: 'The survey is over' }).waitFor()
  const whole = desk.getByRole('region', { name: 'What was said' }).getByRole('listitem').first()
  await whole.getByText('Fewer slides').waitFor()
  expect(await whole.innerText()).toMatch(/3\s+to optimise/)
  expect(await axeFindings(desk)).toEqual([])
})

test('[LB4] [SU9] an edition leads to its survey and to those of earlier editions that are open, and stale trainings are listed beside it', async () => {
  const service = await journeyService()
  const publish = async () => (await publishAndWait(service.client, { params: { ws: 'main', deck: 'roadmap' }, body: { id: randomUUID(), audience: 'customers' } })).id
  const { records } = await service.client.call(listRecords, { params: { ws: 'main', collection: 'decks' }, query: {} })
  const deck = records.find(({ key }) => key === 'roadmap')?.id
  await service.client.call(sendCommand, { params: { ws: 'main' }, body: command('training.add', { title: 'The roadmap in ten minutes', address: 'https://fernhill.example/training', recordedOn: '2020-01-01', deck } as never) })
  const old = await publish()
  const sunniva = visitor(service)
  await sunniva.signIn((await colleague(service, 'Sunniva', 'sales')).email, password)
  await sunniva.client.call(answerSurvey, { params: { ws: 'main', edition: old }, body: { answers: [{ verdict: 'works' }] } })
  await publish()
  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/publish?view=editions&deck=roadmap&audience=customers`)
  await page.getByRole('link', { name: 'Survey: what works, what could be better' }).waitFor()
  await page.getByRole('link', { name: 'The roadmap in ten minutes' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('link', { name: /^Close the survey about edition \d+$/ }).click()
  await page.waitForURL(new RegExp(`/main/publish/survey/${old}$`))
  await page.getByText('Fewer than three have answered so far.').waitFor()
})
