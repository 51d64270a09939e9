import { expect, test } from 'vitest'
import { after } from '../../testing/deciding.ts'
import type { Among } from '../../core/accounts/account-of-sender.ts'
import { accounts } from '../../core/accounts/accounts.ts'
import { restrictedNames } from '../../core/accounts/restricted-names.ts'
import { State } from '../../core/kernel/state.ts'
import { keepMail } from './keep-mail.ts'
import { mailOf, type MailParts, readMail } from './read-mail.ts'

const apart = State.empty.apply([accounts.create('ion', { number: 7, name: 'Customer 7', restricted: true }), restrictedNames.create('name', { account: 'ion', name: 'Ion', mailDomains: ['ion.example'] })])

/** What is kept of a mail, with the log in memory. */
async function kept(mail: MailParts, among?: Among) {
  let state = apart
  const ledger = {
    state: async () => ({ state, today: '2026-05-01', position: 1 }), oneWay: () => (text: string) => `digest of ${text.length}`,
    submit: async (_ws: string, commands: readonly { readonly name: string; readonly args: unknown }[]) => {
      for (const { name, args } of commands) state = after(state, name, args as never)
    },
  }
  return (await keepMail(ledger as never, 'main', mailOf({ messageId: '<1@ion.example>', from: { address: 'a@ion.example' }, ...mail }), { id: 'mail', role: 'contributor' }, among)).entry
}

test('[CF19] a mail is kept also where what stands for the name makes it longer than a record holds', async () => {
  const entry = await kept({ subject: `Ion ${'s'.repeat(395)}`, text: `Ion asks. ${'word '.repeat(4_100)}`, attachments: Array.from({ length: 12 }, (_, at) => `Ion ${at} ${'z'.repeat(14)}.pdf`) })
  expect([entry.subject?.length, entry.text.length, entry.from]).toEqual([400, 20_000, undefined])
  expect(entry.text).toMatch(/^Customer 7 asks\. word/)
  expect(JSON.stringify(entry)).not.toMatch(/\bIon\b/)
})

test('[CF14] a mail is cut between letters, and no letter is cut in half', async () => {
  const read = mailOf({ subject: `${'y'.repeat(399)}🚀 tail`, text: `${'y'.repeat(19_999)}🚀 tail`, attachments: Array.from({ length: 9 }, () => '🚀'.repeat(39)), from: { address: 'a@b.example', name: `${'y'.repeat(399)}🚀` } })
  for (const text of [read.subject, read.text, read.from, ...read.oddities.map(({ reason }) => reason), (await readMail(new TextEncoder().encode(`${'y'.repeat(19_999)}🚀 tail`))).text]) expect(text?.isWellFormed()).toBe(true)
  expect([read.subject?.length, read.text.length]).toEqual([399, 19_999])
  expect((await kept({ text: `Ion ${'y'.repeat(19_988)}🚀 tail` })).text.isWellFormed()).toBe(true)
})

test('[CF26] a mail that somebody writes by hand is taken for no customer whose name is kept apart, and its words stay as they wrote them', async () => {
  const mail = { text: 'Ion asks.' }
  expect(await kept(mail)).toMatchObject({ account: 'ion', matched: 'domain', text: 'Customer 7 asks.' })
  const byHand = await kept(mail, 'named')
  expect(byHand).toMatchObject({ matched: 'unknown', text: 'Ion asks.', from: 'a@ion.example' })
  expect(byHand.account).toBeUndefined()
})
