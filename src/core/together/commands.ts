import { z } from 'zod'
import type { Change, Id, Name } from '../kernel/change.ts'
import { type CommandType, type Context, defineCommand } from '../kernel/command.ts'
import { id } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { people } from '../workspace/workspace.ts'
import { type Comment, comments, doesFollow, followingOf, followings, isTalkedAbout, readMarks } from './together.ts'

const text = z.string().trim().min(1, 'must say something').max(10_000)
const mentions = z.array(id).max(50).optional()

/** A comment is written on a record that every member may read. Who writes or is mentioned follows the record from then on. */
const commentAdd = defineCommand({
  name: 'comment.add',
  summary: 'Writes a comment on a record, which may mention people.',
  may: 'contribute',
  argsAreChanges: true,
  args: z.strictObject({ collection: z.string().max(100), record: id, text, mentions, answers: id.optional() }),
  decide(state, { collection, record, text: said, mentions: named, answers }, context) {
    needTalkedAbout(state, collection, record, context)
    const answered = answers === undefined ? undefined : comments.need(state, answers)
    if (answered !== undefined && (answered.collection !== collection || answered.record !== record)) throw new Refusal('invalid', 'That comment stands on another record.', { at: 'args.answers' })
    const who = [...new Set(named ?? [])]
    for (const one of who) if (people.need(state, one).erased === true) throw new Refusal('gone', 'A person who is mentioned has been erased.', { at: 'args.mentions' })
    const comment = comments.create(context.newId('comments'), {
      collection, record, text: said, author: context.actor.id, at: context.now, ...(who.length === 0 ? {} : { mentions: who }), ...(answered === undefined ? {} : { answers: answered.answers ?? answered.id }),
    })
    const following = [context.actor.person, ...who].flatMap((person) => followed(state, person, collection, record, context))
    return [comment, ...following]
  },
})

const commentChange = defineCommand({
  name: 'comment.change',
  summary: 'Changes the text of one’s own comment.',
  may: 'contribute',
  argsAreChanges: true,
  args: z.strictObject({ id, text, mentions }),
  decide(state, { id: which, text: said, mentions: named }, { actor, now }) {
    const comment = comments.need(state, which)
    if (comment.author !== actor.id) throw new Refusal('not-allowed', 'Only who wrote a comment may change it.')
    if (comment.text === said && named === undefined) return []
    return comments.update(comment, { text: said, editedAt: now, ...(named === undefined ? {} : { mentions: named.length === 0 ? null : [...new Set(named)] }) })
  },
})

const commentRemove = defineCommand({
  name: 'comment.remove',
  summary: 'Removes one’s own comment; administrators may remove any.',
  may: 'contribute',
  args: z.strictObject({ id }),
  decide(state, { id: which }, { actor }) {
    const comment = comments.need(state, which)
    if (comment.author !== actor.id && actor.role !== 'owner' && actor.role !== 'admin') throw new Refusal('not-allowed', 'Only who wrote a comment, or an administrator, may remove it.')
    return [...answersTo(state, comment).map((one) => comments.remove(one)), comments.remove(comment)]
  },
})

const commentSettle = defineCommand({
  name: 'comment.settle',
  summary: 'Says that what a comment is about is settled, or open again.',
  may: 'contribute',
  args: z.strictObject({ id, settled: z.boolean() }),
  decide: (state, { id: which, settled }, { actor }) => comments.update(comments.need(state, which), { settledBy: settled ? actor.id : null }),
})

const followSet = defineCommand({
  name: 'following.set',
  summary: 'Follows a record, so that its changes come to one’s inbox, or stops following it.',
  may: 'contribute',
  args: z.strictObject({ collection: z.string().max(100), record: id, follows: z.boolean() }),
  decide(state, { collection, record, follows }, context) {
    const { person } = context.actor
    if (person === undefined) throw new Refusal('not-allowed', 'Only a person can follow something, and this is a program.')
    const owns = state.get(collection, record)?.['owner'] === person
    if (follows || owns) needTalkedAbout(state, collection, record, context)
    if (doesFollow(state, person, collection, record) === follows) return []
    const said = followingOf(state, person, collection, record)
    // What follows from owning it needs no record.
    if (said !== undefined && follows === owns) return [followings.remove(said)]
    if (said !== undefined) return followings.update(said, { declined: follows ? null : true })
    return [followings.create(context.newId(`following of ${person}`), { collection, record, person, ...(follows ? {} : { declined: true }) })]
  },
})

const inboxRead = defineCommand({
  name: 'inbox.read',
  summary: 'Says that everything up to a position of the log has been read.',
  may: 'contribute',
  args: z.strictObject({ position: z.int().min(0) }),
  decide(state, { position }, { actor: { person }, now, newId }) {
    if (person === undefined) throw new Refusal('not-allowed', 'Only a person has an inbox, and this is a program.')
    const mark = readMarks.list(state).find((one) => one.person === person)
    if (mark === undefined) return [readMarks.create(newId(`read-marks of ${person}`), { person, at: now, position })]
    return position <= mark.position ? [] : readMarks.update(mark, { at: now, position })
  },
})

function needTalkedAbout(state: State, collection: Name, record: Id, { typeOf }: Context): void {
  const type = typeOf(collection)
  if (type === undefined || !isTalkedAbout(type)) throw new Refusal('invalid', 'Nothing can be said about that.', { at: 'args.collection' })
  type.need(state, record)
}

function answersTo(state: State, comment: Comment): Comment[] {
  return comments.list(state).filter(({ answers }) => answers === comment.id)
}

function followed(state: State, person: Id | undefined, collection: Name, record: Id, { newId }: Context): Change[] {
  if (person === undefined || people.get(state, person) === undefined) return []
  const said = followingOf(state, person, collection, record)
  if (said !== undefined) return said.declined === true ? followings.update(said, { declined: null }) : []
  return [followings.create(newId(`following of ${person}`), { collection, record, person })]
}

export const togetherCommands = [commentAdd, commentChange, commentRemove, commentSettle, followSet, inboxRead] as readonly unknown[] as readonly CommandType[]
