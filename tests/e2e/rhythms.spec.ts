import { Client } from 'pg'
import { expect, test } from 'vitest'
import { freshDatabase } from '../fresh-database.ts'
import { mailServer } from '../mail-server.ts'
import { axeFindings, journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

test('[RH13] what is due is said to be done in one press, and a rhythm of one’s own is added and moved', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/library/rhythms`)
  const section = (name: string | RegExp) => page.getByRole('region', { name })
  await section(/^Due until/).getByRole('button', { name: /^Nothing changed: / }).first().click()
  await section('Done').getByText('Nothing changed,').first().waitFor()
  await page.getByRole('button', { name: 'Add a rhythm' }).click()
  await page.getByLabel('What', { exact: true }).fill('Demo day')
  await page.getByLabel('How often').selectOption({ label: 'every month, on a working day' })
  await page.getByLabel('Working day of the month').fill('3')
  await page.getByRole('button', { name: 'Add the rhythm' }).click()
  await section('When it is due').getByText('on the 3rd working day of each month, 17:00').waitFor()
  await page.getByRole('button', { name: 'Change … when Demo day is due' }).click()
  await page.getByLabel('How often').selectOption({ label: 'every week' })
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await section('When it is due').getByText('every Friday, 17:00').waitFor()
  expect(await axeFindings(page)).toEqual([])
})

test('[RH17] [RH16] who is away and who stands in is said, and what did not go is settled', async () => {
  const [mail, DATABASE_URL] = [await mailServer(), await freshDatabase()]
  const service = await journeyService({ DATABASE_URL, SMTP_URL: mail.url, MAIL_FROM: 'roadmap@fernhill.example' })
  const db = new Client({ connectionString: DATABASE_URL })
  await db.connect()
  await db.query("insert into reminders (workspace, key, person, due_at, state, changed_at) values ('main', 'weekly-update/2026-W45/nobody/late', 'nobody', now(), 'sending', now() - interval '1 hour')")
  await db.end()
  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/today`)
  await page.getByRole('region', { name: 'What the clock could not do' }).getByRole('link', { name: 'Look at them' }).click()
  const unsent = page.getByRole('region', { name: 'Mails that did not go' })
  await unsent.getByText('It may have arrived').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await unsent.getByRole('button', { name: /^It arrived/ }).click()
  await unsent.waitFor({ state: 'detached' })
  const away = page.getByRole('region', { name: 'Who is away' })
  await away.getByText('Aino stands in for all that they have').waitFor()
  await away.getByRole('button', { name: 'Somebody stands in' }).click()
  await page.getByRole('combobox', { name: 'Who is away' }).selectOption({ label: 'Rasa' })
  await page.getByRole('combobox', { name: 'Who stands in' }).selectOption({ label: 'Mara' })
  await page.getByLabel('Until', { exact: true }).fill('2099-12-31')
  await page.getByRole('button', { name: 'Say so' }).click()
  await page.getByRole('region', { name: /^Due until/ }).getByText('Mara, for Rasa').first().waitFor()
  await away.getByRole('button', { name: 'End today: Mara stands in for Rasa' }).click()
  await page.getByRole('region', { name: /^Due until/ }).getByText('Mara, for Rasa').first().waitFor({ state: 'detached' })
})
