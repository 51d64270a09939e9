import { Refusal } from '../../kernel/refusal.ts'
import type { FoundWord } from './found-words.ts'

/**
 * Refuses `never-outside` when words were found that must not leave. Whoever reads records is told each with its place; anybody else
 * only that there are some, since the words themselves may be news to them.
 */
export function refuseWords(found: readonly FoundWord[], { isMember }: { readonly isMember: boolean }): void {
  const [first] = found
  if (first === undefined) return
  if (!isMember) throw new Refusal('never-outside', 'This holds words that must not leave the company, so it is not handed out. Ask whoever publishes it.')
  const more = found.length === 1 ? '' : ` ${found.length - 1} more ${found.length === 2 ? 'place holds' : 'places hold'} such words.`
  const remedy = first.code === undefined ? `Change "${first.word}" everywhere, or let an owner say that it may leave.` : `Change "${first.word}" to "${first.code}" everywhere, or let an owner say that it may leave.`
  throw new Refusal('never-outside', `${first.sentence}${more} ${remedy}`, { details: { words: found } })
}
