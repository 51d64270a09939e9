import { expect, test } from 'vitest'
import { axeFindings, journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

test('[PT8] by keys alone a command is found, refused beside its field with what was typed kept, done, and undone', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const keys = page.keyboard

  await keys.press('Control+k')
  const box = page.getByRole('combobox', { name: 'Find or do anything' })
  await box.waitFor()
  await keys.type('add holiday')
  await page.getByRole('option', { name: /Add a holiday/, selected: true }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await keys.press('Enter')

  await page.getByRole('heading', { name: 'Add a holiday' }).waitFor()
  await keys.type('soon')
  await keys.press('Enter')
  await page.getByText('Write one day, such as').waitFor()
  expect(await page.getByLabel('Day', { exact: true }).inputValue()).toBe('soon')
  expect(await axeFindings(page)).toEqual([])

  await keys.press('Control+a')
  await keys.type('3 Oct 2027')
  await page.getByLabel('Name', { exact: true }).focus()
  await keys.type('Unity')
  await keys.press('Enter')
  const toast = page.getByText('Done. Add a holiday')
  await toast.waitFor()
  await keys.press('g')
  await keys.press('s')
  await page.waitForURL(/\/main\/settings\/calendar/)
  await page.getByRole('cell', { name: /^Unity/ }).waitFor()

  await keys.press('Control+z')
  await page.getByRole('cell', { name: /^Unity/ }).waitFor({ state: 'detached' })
})

test('[PT8] anything that has a name is found and gone to, and the keys are listed as they are', async () => {
  const page = await ownerPage(await journeyService())
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('?')
  await page.getByRole('heading', { name: 'Keys' }).waitFor()
  expect(await page.getByRole('dialog').innerText()).toContain('Find or do anything')
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: 'Keys' }).waitFor({ state: 'detached' })

  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').waitFor()
  await page.keyboard.type('relay core')
  await page.getByRole('option', { name: /Relay core/, selected: true }).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/main\/settings\/teams/)
  await page.keyboard.press('g')
  await page.keyboard.press('t')
  await page.waitForURL(/\/main\/today/)
})
