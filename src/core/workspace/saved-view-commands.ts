import { z } from 'zod'
import type { Change, Id } from '../kernel/change.ts'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import type { Actor } from '../kernel/permission.ts'
import { id, madeId } from '../kernel/record-commands.ts'
import { Refusal } from '../kernel/refusal.ts'
import type { State } from '../kernel/state.ts'
import { mayChangeView, placeSchema, type SavedView, savedSearch, savedViews, viewNamed } from './saved-views.ts'
import { line } from './workspace.ts'

const savedViewAdd = defineCommand({
  name: 'saved-view.add',
  summary: 'Saves a way of looking at a place under a name, as one’s own or shared with every member.',
  may: 'contribute',
  args: z.strictObject({ name: line, place: placeSchema, search: savedSearch, shared: z.boolean().optional() }),
  decide(state, { name, place, search, shared = false }, { actor, newId }) {
    checkName(state, { name, shared, owner: actor.person })
    if (!shared && actor.person === undefined) throw new Refusal('invalid', 'A view of one’s own belongs to a person, and a token is none: share it instead.', { at: 'args.shared' })
    return [savedViews.create(madeId(newId, savedViews), { name, place, search, owner: actor.person, shared: shared ? true : undefined })]
  },
})

const savedViewChange = defineCommand({
  name: 'saved-view.change',
  summary: 'Renames a saved view, gives it the address that is open now, shares it, or makes it one’s own again.',
  may: 'contribute',
  args: z.strictObject({ id, name: line.optional(), place: placeSchema.optional(), search: savedSearch.optional(), shared: z.boolean().optional() }),
  decide(state, { id: which, shared, ...fields }, { actor }) {
    const view = changeable(state, actor, which)
    const next = { name: fields.name ?? view.name, shared: shared ?? view.shared === true, owner: view.owner }
    const isTold = next.name !== view.name || next.shared !== (view.shared === true)
    if (isTold) checkName(state, next, which)
    if (!next.shared && view.owner !== actor.person) throw new Refusal('not-allowed', 'Only whoever made a shared view can make it their own again.', { at: 'args.shared' })
    return savedViews.update(view, { ...fields, ...(shared === undefined ? {} : { shared: shared ? true : null }) })
  },
})

const savedViewRemove = defineCommand({
  name: 'saved-view.remove',
  summary: 'Removes a saved view. What it shows stays as it is.',
  may: 'contribute',
  args: z.strictObject({ id }),
  decide: (state, { id: which }, { actor }) => [savedViews.remove(changeable(state, actor, which))],
})

/** A view that the actor may change. One of somebody else's own is not there for them at all. */
function changeable(state: State, actor: Actor, which: Id): SavedView {
  const view = savedViews.need(state, which)
  if (mayChangeView(actor, view)) return view
  if (view.shared !== true) throw new Refusal('not-found', `There is no saved view with the id ${which}.`)
  throw new Refusal('not-allowed', 'A shared view is changed by whoever made it, or by an editor.')
}

function checkName(state: State, asked: Parameters<typeof viewNamed>[1], self?: Id): void {
  const other = viewNamed(state, asked)
  if (other !== undefined && other.id !== self) throw new Refusal('exists', `${asked.shared ? 'A shared view' : 'A view of yours'} is called "${other.name}" already: give this one another name, or change that one.`, { at: 'args.name' })
}

/** When a person goes, their own views go too, and the shared ones they made stay with everybody. */
export function viewsLeftBehind(state: State, person: Id): Change[] {
  return savedViews.list(state).filter(({ owner }) => owner === person).flatMap((view) => (view.shared === true ? savedViews.update(view, { owner: null }) : [savedViews.remove(view)]))
}

export const savedViewCommands = [savedViewAdd, savedViewChange, savedViewRemove] as readonly unknown[] as readonly CommandType[]
