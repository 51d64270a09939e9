import { z } from 'zod'
import { type CommandType, defineCommand } from '../../kernel/command.ts'
import { id } from '../../kernel/record-commands.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { line } from '../../workspace/workspace.ts'
import { audiences } from '../audiences.ts'
import { spellingOf } from './allowed-to.ts'
import { allowedWords } from './allowed-words.ts'
import { replaceWord } from './replace-word.ts'

/** An owner lets a word leave that is among those that must not. The reason stays with it, so that it can be asked about later. */
const wordsAllow = defineCommand({
  name: 'words.allow',
  summary: 'Lets a word leave that must not, to one audience or to all, with a reason.',
  may: 'own',
  args: z.strictObject({ word: line, audience: id.optional(), reason: z.string().trim().min(1).max(2_000).optional() }),
  decide(state, { word, audience, reason }, context) {
    const why = reason ?? context.reason
    if (!why) throw new Refusal('needs-reason', `"${word}" is among the words that must not leave: say why it may.`, { at: 'args.reason' })
    const to = audience === undefined ? undefined : audiences.need(state, audience)
    if (spellingOf(word) === '') throw new Refusal('invalid', 'A word has letters, digits or signs.', { at: 'args.word' })
    const before = allowedWords.list(state).find((one) => spellingOf(one.word) === spellingOf(word) && (one.audience === undefined || one.audience === audience))
    if (before !== undefined) throw new Refusal('exists', `"${word}" may leave to ${before.audience === undefined ? 'everyone' : (to?.title ?? 'them')} already: ${before.reason}`, { at: 'args.word' })
    return [allowedWords.create(context.newId('allowed-words'), { word, ...(audience === undefined ? {} : { audience }), reason: why })]
  },
})

/** What is narrowed again needs no owner. */
const allowedWordRemove = defineCommand({
  name: 'allowed-word.remove',
  summary: 'Takes back that a word may leave.',
  may: 'administer',
  args: z.strictObject({ id }),
  decide: (state, { id: which }) => [allowedWords.remove(allowedWords.need(state, which))],
})

/** Changes a word in every field that could go outside, all at once: one undo takes it back. */
const wordsReplace = defineCommand({
  name: 'words.replace',
  summary: 'Changes a word to another in every field of every record that could go outside, such as a customer’s name to its neutral code.',
  may: 'edit',
  args: z.strictObject({ word: line, by: line }),
  decide: (state, { word, by }, { typeOf }) => replaceWord(state, word, by, typeOf),
})

export const wordCommands = [wordsAllow, allowedWordRemove, wordsReplace] as readonly unknown[] as readonly CommandType[]
