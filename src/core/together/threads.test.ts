import { expect, test } from 'vitest'
import { State } from '../kernel/state.ts'
import { comments } from './together.ts'
import { newestThreads, threadsOn } from './threads.ts'

const on = { collection: 'items', record: 'relay', author: 'ann' }
/** Comments on one record, a minute apart; "b>a" answers a. */
const saying = (texts: readonly string[]) => State.empty.apply(texts.map((text, minute) => {
  const [id = '', answers] = text.split('>')
  return comments.create(id, { ...on, text: id, at: new Date(Date.UTC(2026, 8, 14, 10, minute)).toISOString(), ...(answers === undefined ? {} : { answers }) })
}))
const told = (threads: ReturnType<typeof threadsOn>) => threads.map(({ comment, answers }) => [comment.id, ...answers.map(({ id }) => id)].join(' '))

test('[TG12] of many comments the newest are shown with what they answer, and how many are not is told', () => {
  const threads = threadsOn(saying(['a', 'b', 'c>a', 'd', 'e>d', 'f>d']), 'items', 'relay')
  expect(told(threads)).toEqual(['a c', 'b', 'd e f'])
  const cut = (most: number) => {
    const { shown, earlier } = newestThreads(threads, most)
    return [told([...shown]), earlier]
  }
  expect(cut(6)).toEqual([['a c', 'b', 'd e f'], 0])
  expect(cut(4)).toEqual([['b', 'd e f'], 2])
  expect(cut(2)).toEqual([['d e f'], 3])
  expect(cut(1)).toEqual([['d f'], 4])
})
