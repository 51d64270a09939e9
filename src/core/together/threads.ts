import type { Id, Name } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { type Comment, commentsOn } from './together.ts'

/** A comment, and what answers it, oldest first. */
export interface Thread {
  readonly comment: Comment
  readonly answers: readonly Comment[]
}

/** The comments on a record as threads, oldest first. */
export function threadsOn(state: State, collection: Name, record: Id): Thread[] {
  const answers = new Map<Id, Comment[]>()
  const threads: Thread[] = []
  for (const comment of commentsOn(state, collection, record)) {
    if (comment.answers === undefined) {
      const own: Comment[] = answers.get(comment.id) ?? []
      answers.set(comment.id, own)
      threads.push({ comment, answers: own })
    } else {
      const others = answers.get(comment.answers)
      if (others === undefined) answers.set(comment.answers, [comment])
      else others.push(comment)
    }
  }
  return threads
}

/** The newest threads with about `most` comments together, and how many comments are not among them. A thread is shown with its newest answers. */
export function newestThreads(threads: readonly Thread[], most: number): { readonly shown: readonly Thread[]; readonly earlier: number } {
  const shown: Thread[] = []
  let [left, earlier] = [most, 0]
  for (const { comment, answers } of threads.toReversed()) {
    if (left <= 0) {
      earlier += 1 + answers.length
      continue
    }
    const told = answers.slice(Math.max(0, answers.length - left))
    shown.push({ comment, answers: told })
    left -= 1 + told.length
    earlier += answers.length - told.length
  }
  return { shown: shown.reverse(), earlier }
}
