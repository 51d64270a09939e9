import { strFromU8 } from 'fflate'
import { randomUUID } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { builtInAudience } from '../../core/audiences/built-in.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import { freshDatabase } from '../../../tests/fresh-database.ts'
import { migrate } from '../database/migrate.ts'
import { openDatabase } from '../database/open-database.ts'
import { foundWorkspace } from '../found-workspace.ts'
import { Ledger } from '../log/ledger.ts'
import { PostgresLog } from '../log/postgres-log.ts'
import { RenderingThread } from './rendering-thread.ts'

const secretKey = 'a secret key for the tests, long enough'
const owner = { id: 'owner', role: 'owner' } as const
const audience = { id: 'customers', ...builtInAudience('customers') }
const preview = { workspace: 'w', deck: 'roadmap', audience, presenter: false, format: 'html', isMember: true } as const

/** A ledger with one workspace, and a thread that makes decks of it. */
async function started(limit?: number): Promise<{ ledger: Ledger; thread: RenderingThread }> {
  const databaseUrl = await freshDatabase()
  const pool = openDatabase(databaseUrl)
  await migrate(pool)
  const store = new PostgresLog(pool)
  const ledger = new Ledger({ store, secretKey, clock: () => new Date().toISOString(), newId: randomUUID })
  const thread = new RenderingThread({ databaseUrl, secretKey }, () => undefined, limit)
  onTestFinished(async () => {
    await thread.close()
    await ledger.close()
    await store.close()
    await pool.end()
  })
  await foundWorkspace(ledger, 'w', { id: randomUUID(), name: 'Fernhill', zone: 'UTC' }, owner)
  await ledger.submit('w', [{ id: randomUUID(), name: 'plan.add', args: { title: 'Product', kind: 'product' } }], owner)
  return { ledger, thread }
}

const release = (plan: string, title: string) => ({ id: randomUUID(), name: 'item.add', args: { plan, kind: 'release', title } })

test('[AP38] what was written a moment ago is in the deck, and answers of many at once go to who asked', async () => {
  const { ledger, thread } = await started()
  const plan = (await ledger.state('w')).state.list('plans')[0]?.id ?? ''
  for (const title of ['Relay 4.0', 'Relay 4.1', 'Relay 4.2']) {
    await ledger.submit('w', [release(plan, title)], owner)
    const [html, json, outline] = await Promise.all([
      thread.preview(preview), thread.exported({ workspace: 'w', audience, format: 'json', isMember: true }), thread.outline({ workspace: 'w', audience, from: '2020-01-01', to: '2100-01-01', isMember: true }),
    ])
    expect(strFromU8(html)).toMatch(/^<!doctype html>/)
    expect((JSON.parse(strFromU8(json)) as { collections: { items: { title: string }[] } }).collections.items.map((item) => item.title)).toContain(title)
    expect(outline.lines.map((line) => line.title)).toContain(title)
  }
})

test('[AP38] a refusal comes out of the thread with its code and sentence, and the thread goes on', async () => {
  const { thread } = await started()
  const refused = async (asked: object) => {
    const error: unknown = await thread.preview({ ...preview, ...asked }).catch((found: unknown) => found)
    return error instanceof Refusal ? [error.code, error.message] : error
  }
  expect(await refused({ deck: 'none' })).toEqual(['not-found', 'There is no deck called "none".'])
  expect(await refused({ deck: 'activities' })).toEqual(['never-outside', expect.any(String)])
  expect(await refused({ workspace: 'nowhere' })).toEqual(['not-found', expect.any(String)])
  expect((await thread.preview({ ...preview, format: 'pptx' })).length).toBeGreaterThan(1_000)
})

test('[AP38] once closed it is unavailable, and closing again does nothing', async () => {
  const { thread } = await started()
  await thread.preview(preview)
  await thread.close()
  await thread.close()
  await expect(thread.preview(preview)).rejects.toBeInstanceOf(Refusal)
})

test('[AP38] what takes too long is given up with a sentence, and what waits behind it is not lost', async () => {
  // No thread starts within a millisecond, so each task is overdue: none is left without its answer.
  const { thread } = await started(1)
  const answers = await Promise.allSettled([thread.preview(preview), thread.exported({ workspace: 'w', audience, format: 'csv', isMember: true })])
  expect(answers.map((one) => (one.status === 'rejected' && one.reason instanceof Refusal ? one.reason.code : one.status))).toEqual(['too-large', 'too-large'])
})
