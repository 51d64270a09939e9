import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const missing = (page: Page) => page.getByRole('region', { name: /(is|are) missing/ })

/** Plans a workshop from the list of them, for one of several roadmaps. Hands back its id. */
export async function plans(page: Page, title: string, roadmap: string): Promise<string> {
  await page.getByRole('button', { name: 'Plan a workshop' }).click()
  await page.getByLabel('Its name').fill(title)
  await page.getByRole('combobox', { name: 'Roadmap' }).selectOption(roadmap)
  await page.getByRole('button', { name: 'Plan it' }).click()
  await page.getByRole('heading', { name: title, exact: true }).waitFor()
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** What is said of a day of which nothing is known yet. */
const unsaid = ['No day has been named.', 'No place yet', 'Say when it begins', 'Say what the room is asked', 'Ask the senior product manager']

/** What is missing of day and place is said and leads to its field; once all of it is filled in, none of it is said any more. */
export async function saysWhenAndWhere(page: Page, { day, question }: { readonly day: string; readonly question: string }): Promise<void> {
  for (const sentence of unsaid) await missing(page).getByText(sentence).waitFor()
  await page.getByRole('button', { name: 'Say it: The day' }).click()
  await expect.poll(() => page.locator(':focus').getAttribute('type'), { timeout: 30_000 }).toBe('date')
  const about = part(page, 'Day and place')
  for (const [label, value] of [['Day', day], ['Begins', '09:30'], ['Place', 'The boathouse'], ['Presents', 'Rasa'], ['Question', question]] as const) {
    const field = about.getByLabel(label, { exact: true })
    await field.fill(value)
    await field.blur()
  }
  for (const sentence of unsaid) await missing(page).getByText(sentence).waitFor({ state: 'hidden' })
}

/** Puts people of the workspace and guests on the list. */
export async function asks(page: Page, people: readonly { readonly person?: string; readonly guest?: string; readonly onTeam: boolean }[]): Promise<void> {
  const list = part(page, 'People')
  await list.getByRole('button', { name: 'Add somebody' }).click()
  for (const { person, guest, onTeam } of people) {
    if (person !== undefined) await list.getByRole('combobox', { name: 'Who' }).selectOption(person)
    if (guest !== undefined) {
      await list.getByRole('textbox', { name: 'Name', exact: true }).fill(guest)
      await list.getByRole('textbox', { name: 'Address', exact: true }).fill(`${guest.toLowerCase()}@elsewhere.example`)
    }
    await list.getByRole('checkbox', { name: 'on the team', exact: true }).setChecked(onTeam)
    await list.getByRole('button', { name: 'Add', exact: true }).click()
    await list.getByRole('checkbox', { name: `${person ?? guest} is on the team` }).waitFor()
  }
  await list.getByRole('button', { name: 'Done' }).click()
  for (const { person, guest, onTeam } of people) expect(await list.getByRole('checkbox', { name: `${person ?? guest} is on the team` }).isChecked()).toBe(onTeam)
}

/** Says who leads, and that they were briefed: nothing is missing of the people any more. */
export async function hasLead(page: Page, { onTeam, leader }: { readonly onTeam: string; readonly leader: string }): Promise<void> {
  const about = part(page, 'Who leads')
  await about.getByLabel('Leads').selectOption(onTeam)
  await about.getByText(`${onTeam} is on the team.`).waitFor()
  await about.getByLabel('Leads').selectOption(leader)
  await about.getByText('is on the team.').waitFor({ state: 'hidden' })
  await missing(page).getByText(`Before the day, with ${leader}: show a sample roadmap, talk through the rules of the day.`).waitFor()
  for (const told of [/^Has seen a sample roadmap/, /^Has talked the rules through/]) await ticks(about.getByRole('checkbox', { name: told }))
  await missing(page).getByText('All 4 are ready').click()
  await missing(page).getByText(`${leader}, who is not on the team.`).waitFor()
  await part(page, 'People').getByRole('row').filter({ hasText: 'leads the day' }).getByRole('checkbox', { name: `${leader} is on the team`, checked: false }).waitFor()
}

/** Ticks a thing off, and gives a step other minutes: all that comes after it begins at another time. */
export async function readies(page: Page, { thing, step, minutes, after, begins }: { readonly thing: string; readonly step: string; readonly minutes: number; readonly after: string; readonly begins: string }): Promise<void> {
  await ticks(part(page, 'In the room').getByRole('checkbox', { name: thing }))
  await part(page, 'In the room').getByText('1 of 12 are there').waitFor()
  const agenda = part(page, 'Agenda')
  await agenda.getByLabel(`Minutes of ${step}`).fill(String(minutes))
  await page.keyboard.press('Enter')
  await agenda.getByRole('listitem').filter({ hasText: after }).getByText(begins, { exact: true }).waitFor()
}

async function ticks(box: Locator): Promise<void> {
  await box.click()
  await expect.poll(() => box.isChecked(), { timeout: 30_000 }).toBe(true)
}
