import type { Lesson } from './learning-records.ts'

type Action = NonNullable<Lesson['actions']>[number]

/** What follows from a lesson, done now, or open again where it was; its link stays. What is done is no longer put aside. */
export function doneOrNot({ text, link, done }: Action): Action {
  return { text, ...(link === undefined ? {} : { link }), ...(done === true ? {} : { done: true }) }
}
