import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Change } from '../core/kernel/change.ts'
import { schemaVersion } from '../core/kernel/schema-version.ts'
import { State } from '../core/kernel/state.ts'
import type { NewsEntry } from '../protocol/live-messages.ts'
import { type Keep, MemoryKeep } from './keep.ts'
import { type Copy, LocalCopy } from './local-copy.ts'
import { noGroups } from './own-groups.ts'

const ann = { id: 'ann', role: 'owner' } as const
const empty: Copy = { actor: ann, confirmed: State.empty, position: 0, mark: '', groups: noGroups }
const atOnce = () => Promise.resolve()

/** The copy after one more team. */
function next(before: Copy): { readonly now: Copy; readonly entry: NewsEntry } {
  const position = before.position + 1
  const changes: Change[] = [{ kind: 'create', collection: 'teams', id: `t${position}`, after: { title: `Team ${position}` } }]
  const entry = { position, mark: `m${position}`, changes, actor: 'ann', group: `g${position}` } as unknown as NewsEntry
  return { now: { ...before, confirmed: before.confirmed.apply(changes), position, mark: entry.mark, groups: { done: [...before.groups.done, `g${position}`], undone: [] } }, entry }
}

const plain = (copy: Copy | undefined) => copy && { ...copy, confirmed: copy.confirmed.list('teams') }

test('[LV21] what is read back is what was held: pages and tail, however they were written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('entry', 'two entries', 'anew', 'reopen'), { maxLength: 25 }), async (steps) => {
      const keep = new MemoryKeep()
      let copy = new LocalCopy(keep, 'live', atOnce)
      let held = next(empty).now
      await copy.take(held, [])
      for (const step of steps) {
        if (step === 'reopen') {
          copy = new LocalCopy(keep, 'live', atOnce)
          await copy.read()
          continue
        }
        const one = next(held)
        const two = step === 'two entries' ? next(one.now) : one
        held = two.now
        await copy.take(held, step === 'anew' ? [] : step === 'entry' ? [one.entry] : [one.entry, two.entry])
      }
      expect(plain(await new LocalCopy(keep, 'live', atOnce).read())).toEqual(plain(held))
    }),
  )
})

test('[LV21] entries that come while pages are written follow them, and what is read anew meanwhile is written after them', async () => {
  const keep = new MemoryKeep()
  const breaths: (() => void)[] = []
  const copy = new LocalCopy(keep, 'live', () => new Promise((resolve) => breaths.push(resolve)))
  const first = next(empty)
  const writing = copy.take(first.now, [])
  const second = next(first.now)
  await copy.take(second.now, [second.entry])
  await breathe(breaths)
  await writing
  expect(plain(await new LocalCopy(keep, 'live', atOnce).read())).toEqual(plain(second.now))
  const third = next(second.now)
  const again = copy.take({ ...third.now, position: 7 }, [])
  const fourth = { ...next(third.now).now, position: 9 }
  await copy.take(fourth, [])
  await breathe(breaths)
  await breathe(breaths)
  await again
  expect(plain(await new LocalCopy(keep, 'live', atOnce).read())).toEqual(plain(fourth))
})

test('[LV22] pages that another window replaces while they are read are not taken for a whole workspace', async () => {
  const keep = new MemoryKeep()
  const { now } = next(empty)
  await new LocalCopy(keep, 'live', atOnce).take(now, [])
  const meanwhile: Keep = {
    outlives: true,
    get: async (key) => {
      const found = await keep.get(key)
      await new LocalCopy(keep, 'live', atOnce).take({ ...now, position: 9 }, [])
      return found
    },
    all: (prefix) => keep.all(prefix), set: (values) => keep.set(values), removeAll: (prefix) => keep.removeAll(prefix),
  }
  expect(await new LocalCopy(meanwhile, 'live', atOnce).read()).toBeUndefined()
})

test('[LV23] once a copy is forgotten nothing of it is kept, also of what was being written', async () => {
  const keep = new MemoryKeep()
  const breaths: (() => void)[] = []
  const copy = new LocalCopy(keep, 'live', () => new Promise((resolve) => breaths.push(resolve)))
  const first = next(empty)
  const writing = copy.take(first.now, [])
  await copy.forget()
  await breathe(breaths)
  await writing
  const second = next(first.now)
  await copy.take(second.now, [second.entry])
  expect(await keep.all('')).toEqual([])
})

/** Lets the pages that wait be written. */
async function breathe(breaths: (() => void)[]): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve()
  for (const go of breaths.splice(0)) go()
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}

test('[LV34] what is read anew in another role takes the place of what is kept, though it is of the same position, also by a window that has just opened', async () => {
  const keep = new MemoryKeep()
  const held = next(empty).now
  await new LocalCopy(keep, 'live', atOnce).take(held, [])
  for (const role of ['viewer', 'admin'] as const) {
    const copy = new LocalCopy(keep, 'live', atOnce)
    await copy.read()
    const inRole: Copy = { ...held, actor: { id: 'ann', role }, confirmed: State.empty }
    await copy.take(inRole, [])
    expect(plain(await new LocalCopy(keep, 'live', atOnce).read())).toEqual(plain(inRole))
    expect((await keep.all('live/')).filter(([, value]) => JSON.stringify(value).includes('Team 1'))).toEqual([])
  }
})

test('[LV41] a copy of records of an older schema is not shown, so that it is fetched anew', async () => {
  const keep = new MemoryKeep()
  await new LocalCopy(keep, 'live', atOnce).take(next(empty).now, [])
  const head = (await keep.get('live/copy/head')) as { readonly form: string }
  await keep.set([['live/copy/head', { ...head, form: head.form.replace(`schema ${schemaVersion}`, `schema ${schemaVersion - 1}`) }]])
  expect(await new LocalCopy(keep, 'live', atOnce).read()).toBeUndefined()
})
