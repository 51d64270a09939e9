import type { Rule } from './draft.ts'

/** An item is called something else. Its sentence is put together with the others, since they speak of it by the new name. */
export const renamed: Rule = ({ before, after }) =>
  before.title === after.title
    ? []
    : [{ group: 'renamed', field: 'title', before: before.title, after: after.title, say: () => `${before.title} is now called ${after.title}` }]
