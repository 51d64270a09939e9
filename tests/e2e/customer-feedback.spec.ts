import { expect, test } from 'vitest'
import { takeMail } from '../../src/protocol/customer-feedback-routes.ts'
import { axeFindings, colleague, colleaguePage, journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

test('[CF17] from a mail one walks to its answer, its gap, the item that ships and whoever is told; what is held names who holds it', async () => {
  const service = await journeyService()
  const { email } = await colleague(service, 'Ossian', 'contributor')
  await service.client.call(takeMail, { params: { ws: 'main' }, body: { raw: 'From: Pia <pia@elsewhere.example>\r\nTo: feedback@fernhill.example\r\nMessage-ID: <pia@elsewhere.example>\r\nSubject: Colours for the blind\r\n\r\nOne of ten of us cannot tell your red from your green.' } })
  const [owner, other] = [await ownerPage(service), await colleaguePage(service, email)]
  const openOn = async (page: typeof owner) => {
    await page.goto(`${service.address}/main/accounts/feedback`)
    await page.getByRole('button', { name: 'Colours for the blind' }).click()
    return page.getByRole('complementary', { name: 'Open customer feedback' })
  }
  const [mine, theirs] = [await openOn(owner), await openOn(other)]
  await mine.getByText('One of ten of us cannot tell').waitFor()
  await mine.getByText('No customer has the sender’s address or its domain.').waitFor()
  expect(await axeFindings(owner)).toEqual([])

  // Held for the others, who see by whom; nobody answers twice.
  await theirs.getByRole('button', { name: 'I answer this' }).click()
  await mine.getByText(/^Ossian answers it until/).waitFor()
  expect(await mine.getByRole('button', { name: 'I answer this' }).count()).toBe(0)
  await theirs.getByRole('button', { name: 'It was answered …' }).click()
  await theirs.getByLabel('What you answered').fill('We look for colours that all can tell apart.')
  await theirs.getByRole('button', { name: 'Keep it' }).click()
  await mine.getByText(/^Answered by Ossian/).waitFor()

  // Its gap, and what closes it.
  await mine.getByRole('button', { name: 'Open a gap from it …' }).click()
  await mine.getByRole('button', { name: 'Open the gap' }).click()
  await mine.getByRole('button', { name: 'Open “Colours for the blind”' }).click()
  const gap = owner.getByRole('complementary', { name: 'Open product gap' })
  await gap.getByText(/^1 submission of 1 other; 0 P0/).waitFor()
  await gap.getByRole('combobox', { name: 'Closed by' }).selectOption({ label: 'Canvas 7' })
  await gap.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Scheduled' })
  expect(await axeFindings(owner)).toEqual([])
  await gap.getByRole('button', { name: 'Canvas 7', exact: true }).click()
  const item = owner.getByRole('complementary', { name: 'Open item' })
  await item.getByText('1 submission of 1 other. This stays inside.').waitFor()
  await item.getByRole('combobox', { name: 'Status' }).selectOption({ label: 'Done' })

  // Whoever asked is told, once.
  await owner.goto(`${service.address}/main/accounts/feedback/sources`)
  await owner.getByText('How mail comes in').waitFor()
  expect(await axeFindings(owner)).toEqual([])
  await owner.goto(`${service.address}/main/accounts/feedback?show=tell`)
  const shipped = owner.getByRole('region', { name: 'Canvas 7' })
  await shipped.getByText('is to tell them').waitFor()
  await shipped.getByRole('button', { name: /^Look at the drafted answer … to Pia/ }).click()
  expect(await shipped.getByLabel('Subject').inputValue()).toBe('Re: Colours for the blind')
  expect(await shipped.getByRole('textbox', { name: /^Mail/ }).inputValue()).toContain('you wrote to us about “Colours for the blind”. Canvas 7 is there now.')
  expect(await axeFindings(owner)).toEqual([])
  await shipped.getByRole('button', { name: 'Send it to pia@elsewhere.example' }).click()
  await shipped.getByText(/^This service sends no mail yet/).waitFor()
  await shipped.getByRole('button', { name: 'Cancel' }).click()
  await shipped.getByRole('button', { name: /^They were told: Pia/ }).click()
  await shipped.getByText('everybody was told').waitFor()
  await shipped.getByText(/^Told by/).waitFor()
  expect(await axeFindings(owner)).toEqual([])
})

test('[KA7] an owner says how a key account stands, and a restricted name is shown when one asks for it', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/accounts/key`)
  await page.getByText(/^Nobody has spoken yet of 1 of 3/).waitFor()
  await page.getByText('Not said for this month').waitFor()
  await page.getByRole('button', { name: 'Say how it stands: Bergby' }).click()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('radio', { name: 'At risk' }).check()
  await page.getByLabel('What changed').fill('They ask for an offer of another maker.')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.getByText(/^Everybody has said how theirs stand/).waitFor()
  await page.getByRole('button', { name: 'Say it anew: Bergby' }).waitFor()
  await page.getByText('They ask for an offer of another maker.').waitFor()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Deck' }).click()
  await page.getByRole('menuitem', { name: 'PDF' }).click()
  expect((await saved).suggestedFilename()).toMatch(/^key-accounts-\d{4}-\d{2}\.pdf$/)

  await page.goto(`${service.address}/main/accounts`)
  expect(await page.getByText('Sable Ridge').count()).toBe(0)
  await page.getByRole('button', { name: 'Customer 61' }).first().click()
  const open = page.getByRole('complementary', { name: 'Open account' })
  await open.getByRole('button', { name: 'Show its name' }).click()
  await open.getByText('Sable Ridge Mining; Sable Ridge').waitFor()
  await open.getByLabel('Mail domains').fill('sable-ridge.example')
  await open.getByLabel('People there').click()
  expect(await axeFindings(page)).toEqual([])
  await page.goto(`${service.address}/main/audit`)
  await page.getByText('looked at a restricted name').first().waitFor()
  expect(await page.getByText('sable-ridge').count()).toBe(0)
})
