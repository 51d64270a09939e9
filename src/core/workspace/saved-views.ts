import { z } from 'zod'
import { isJson, type Json } from '../../lib/json.ts'
import type { Id } from '../kernel/change.ts'
import { type Actor, members, type Role } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { line } from './workspace.ts'

/** Letters that an address's search may have when it is saved: a filter or two, not a document. */
const searchLimit = 4_000

/** Where a saved view is: a path below the workspace, such as "plans" or "settings/calendar". */
export const placeSchema = z.string().max(200).regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/, 'must be a place of the app, such as "roadmap"')

/** The search of an address as plain data: filters, grouping, zoom, columns. */
export const savedSearch = z.record(z.string().max(100), z.custom<Json>(isJson, 'must be plain data'))
  .refine((search) => JSON.stringify(search).length <= searchLimit, 'is too long to save')

/** A way of looking at a place of the app, under a name. Somebody's own, or shared with every member. Never the View of an audience. */
export const savedViews = defineRecord({
  collection: 'saved-views', word: 'saved view', class: 'internal', title: 'name', readers: members, inNoView: true,
  takenBackBy: (view, actor, { kind }) => kind === 'create' || mayChangeView(actor, view),
  readable: ({ shared, owner }, reader) => shared === true || (owner !== undefined && owner === reader.person),
  fields: {
    name: { type: line },
    place: { type: placeSchema },
    search: { type: savedSearch },
    /** Who made it. A shared one stays when they are gone. */
    owner: { type: z.string().optional(), to: 'people' },
    shared: { type: z.literal(true).optional() },
  },
  invariant: ({ shared, owner }) => (shared === true || owner !== undefined ? undefined : 'A saved view is somebody’s own, or shared.'),
})
export type SavedView = TypeOf<typeof savedViews>

/** Shared views are everybody's to use, and these roles' to tidy, beside whoever made them. */
const tidying: ReadonlySet<Role> = new Set(['owner', 'admin', 'editor'])

/** May this actor rename, change or remove the saved view? */
export function mayChangeView(actor: Actor, view: { readonly owner?: Id | undefined; readonly shared?: true | undefined }): boolean {
  return (view.owner !== undefined && view.owner === actor.person) || (view.shared === true && tidying.has(actor.role))
}

/** The saved views of a place that a reader may see, their own first, each by name; of every place without one. */
export function viewsAt(state: State, reader: Actor, place?: string): SavedView[] {
  const rank = (view: SavedView) => (view.shared === true ? 1 : 0)
  return savedViews.list(state)
    .filter((view) => (place === undefined || view.place === place) && (view.shared === true || view.owner === reader.person))
    .sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1))
}

/** The saved view with that name among those a new one would stand beside: names are told apart where they are read. */
export function viewNamed(state: State, { name, shared, owner }: { readonly name: string; readonly shared: boolean; readonly owner: Id | undefined }): SavedView | undefined {
  const plain = name.trim().toLowerCase()
  return savedViews.list(state).find((view) => view.name.toLowerCase() === plain && (shared ? view.shared === true : view.shared !== true && view.owner === owner))
}
