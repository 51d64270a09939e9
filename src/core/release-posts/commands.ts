import { z } from 'zod'
import { type CommandType, type Context, defineCommand } from '../kernel/command.ts'
import type { Id } from '../kernel/change.ts'
import { changeableFields, id, madeId, recordCommands } from '../kernel/record-commands.ts'
import { isEditor } from '../kernel/permission.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { launches } from '../launches/launches.ts'
import { items } from '../plans/plans.ts'
import { address, people } from '../workspace/workspace.ts'
import { postBlocked } from './post-reviews.ts'
import { isFrozen } from './frozen.ts'
import { fewestTold, mostTold, postSteps, type ReleasePost, releasePosts } from './release-posts.ts'

const postBegin = defineCommand({
  name: 'release-post.begin',
  summary: 'Makes the skeleton of a launch’s post: its title and version from the release, everything else to be written.',
  may: 'contribute',
  args: z.strictObject({ launch: id, editor: id.optional() }),
  decide(state, { launch: which, editor }, { newId }) {
    const launch = launches.need(state, which)
    const { title, outsideTitle } = items.need(state, launch.release)
    const version = /\d+(\.\d+)*/.exec(title)?.[0]
    return [releasePosts.create(madeId(newId, releasePosts), { launch: launch.id, title: outsideTitle ?? title, ...(version === undefined ? {} : { version }), ...(editor === undefined ? {} : { editor }) })]
  },
})

const postChange = defineCommand({
  name: 'release-post.change',
  summary: 'Changes a post; null unsets a field. From the day after it ships on, only its editor does: nothing of the product changes then.',
  may: 'contribute',
  argsAreChanges: true,
  args: z.strictObject({ id, ...changeableFields(releasePosts, ['launch', 'steps', 'published']) }),
  decide(state, { id: which, ...values }, context) {
    const post = releasePosts.need(state, which)
    if (!namesAnEditor(state, post, values, context)) mayEdit(state, post, context)
    return releasePosts.update(post, values)
  },
})

const postStep = defineCommand({
  name: 'release-post.step',
  summary: 'Says that a step of a post is done.',
  may: 'contribute',
  args: z.strictObject({ id, step: z.enum(postSteps) }),
  decide(state, { id: which, step }, { actor, today }) {
    const post = releasePosts.need(state, which)
    if (post.steps?.some((one) => one.step === step) === true) return []
    const told = (post.changelog ?? []).filter((entry) => entry.told).length
    if (step === 'finished' && told < fewestTold && (post.changelog ?? []).length >= fewestTold) throw new Refusal('conflict', `A post tells ${fewestTold} to ${mostTold} entries of the changelog: ${told} are chosen.`)
    return releasePosts.update(post, { steps: [...(post.steps ?? []), { step, on: today, by: actor.person ?? actor.id }] })
  },
})

const postPublish = defineCommand({
  name: 'release-post.publish',
  summary: 'Says where a post is published. Its reviews block it until they are answered, or silence has ended them.',
  may: 'edit',
  args: z.strictObject({ id, address }),
  decide(state, { id: which, address: at }, { today, now }) {
    const post = releasePosts.need(state, which)
    if (launches.get(state, post.launch)?.cancelled !== undefined) throw new Refusal('conflict', 'The launch was given up, so its post does not go out.')
    const blocked = postBlocked(state, post, now)
    if (blocked !== undefined) throw new Refusal('not-allowed', blocked)
    return releasePosts.update(post, { published: { on: today, address: at } })
  },
})

/** Who may still change a post: everybody until it ships, then its editor alone. Refuses with `not-allowed`. */
function mayEdit(state: State, post: ReleasePost, { actor, today }: Pick<Context, 'actor' | 'today'>): void {
  if (!isFrozen(state, post, today) || (post.editor !== undefined && isMe(actor.person, post.editor))) return
  const name = people.get(state, post.editor)?.name
  throw new Refusal('not-allowed', `It has shipped, so the post changes no more${name === undefined ? ': somebody who may edit says who its editor is.' : ` but by its editor, ${name}.`}`)
}

/** Once it has shipped nobody could edit a post whose editor nobody named, or is gone: whoever may edit plans names one, and no more than that. */
function namesAnEditor(state: State, { editor }: ReleasePost, values: object, { actor }: Pick<Context, 'actor'>): boolean {
  const isNobody = editor === undefined || people.get(state, editor)?.erased === true
  return isNobody && isEditor(actor) && Object.keys(values).join() === 'editor'
}

const isMe = (person: Id | undefined, editor: Id): boolean => person === editor

const [, , postRemove] = recordCommands(releasePosts, { may: 'edit' })

export const releasePostCommands = [postBegin, postChange, postStep, postPublish, postRemove] as readonly unknown[] as readonly CommandType[]
