import type { Box } from '../../../core/decks/slide.ts'
import { contentWidth } from '../../../core/decks/grid.ts'
import { touches } from './ground.ts'
import type { BrandLayout, BrandMaster, BrandSheet } from './master.ts'
import { type BrandPlace, boxOf, placesOf, placesOfSheet } from './places.ts'
import { childOf, find } from './scrub.ts'

/** What a layout offers: its places by what they are for, and the room for what we draw. */
export interface Offer {
  readonly sheet: BrandSheet
  readonly layout: BrandLayout
  readonly places: readonly BrandPlace[]
  readonly title: BrandPlace | undefined
  readonly subtitle: BrandPlace | undefined
  /** The largest place for content of any kind or for text. */
  readonly body: BrandPlace | undefined
  /** Where a slide's drawing stands: inside the body place, or between title and foot where the layout leaves that free. */
  readonly room: Box | undefined
}

/** Inches of a drawing that needs all of its room: the slide grid's body with its small head line. */
const drawing = { w: contentWidth, h: 4.6 }

/** Under this share of our own size labels would have to stand closer than they can be read. */
export const leastShare = 0.7

/** What each layout of a master offers, in order. */
export function offersOf(master: BrandMaster): Offer[] {
  return master.sheets.flatMap((sheet) => sheet.layouts.map((layout) => offerOf(layout, sheet, master)))
}

function offerOf(layout: BrandLayout, sheet: BrandSheet, master: BrandMaster): Offer {
  const places = placesOf(layout, sheet, master)
  const title = places.find(({ type }) => type === 'title' || type === 'ctrTitle')
  const bodies = places.filter(({ type }) => ['body', 'obj', 'tbl', 'chart', 'dgm'].includes(type)).sort((a, b) => area(b.box) - area(a.box))
  const [body, second] = bodies
  const offer = { sheet, layout, places, title, subtitle: places.find(({ type }) => type === 'subTitle'), body }
  if (title === undefined) return { ...offer, room: undefined }
  // Two places side by side are meant for two things; a drawing would stand across both.
  if (body !== undefined) return { ...offer, room: second !== undefined && area(second.box) > 0.5 * area(body.box) ? undefined : within(body) }
  return { ...offer, room: freeRoom(title, places, layout, sheet, master) }
}

function area({ w, h }: Box): number {
  return w * h
}

/** A place without its insets. */
export function within({ box, insets }: BrandPlace): Box {
  return { x: box.x + insets.left, y: box.y + insets.top, w: Math.max(0, box.w - insets.left - insets.right), h: Math.max(0, box.h - insets.top - insets.bottom) }
}

const feet: ReadonlySet<string> = new Set(['dt', 'ftr', 'sldNum'])

/** What a layout with a title alone leaves free: as wide as the body of its master and as high as there is room, from the title down to the foot. */
export function freeRoom(title: BrandPlace, places: readonly BrandPlace[], layout: BrandLayout | undefined, sheet: BrandSheet, master: BrandMaster): Box {
  const height = master.size.cy / 914_400
  const [above, below] = [title.box.y + title.box.h, Math.min(height - 0.4, ...places.filter(({ type, box }) => feet.has(type) && box.y > height / 2).map(({ box }) => box.y))]
  const foot = below - 0.1
  const text = within(title)
  const given = placesOfSheet(sheet, master).find(({ type }) => type === 'body' || type === 'obj')
  const room = given !== undefined && given.box.y >= above - 0.05 ? within(given) : { x: text.x, y: above + 0.1, w: text.w }
  const cut = { ...room, h: Math.max(0, foot - room.y) }
  return (layout === undefined ? [] : pictureBoxes(layout, sheet)).reduce(besides, cut)
}

/** Where a layout and its master show pictures, such as a logo. */
function pictureBoxes(layout: BrandLayout, sheet: BrandSheet): Box[] {
  return [sheet.tree, layout.tree].flatMap((tree) =>
    (childOf(childOf(tree, 'p:cSld'), 'p:spTree')?.children ?? []).flatMap((shape) => (typeof shape !== 'string' && shape.name === 'p:pic' && find(shape, 'p:ph') === undefined ? (boxOf(shape) ?? []) : [])))
}

/** The room without a small picture at one of its edges. What lies under all of it is the ground. */
function besides(room: Box, picture: Box): Box {
  if (!touches(room, picture) || area(picture) > 0.25 * area(room)) return room
  const [top, bottom] = [picture.y + picture.h - room.y, room.y + room.h - picture.y]
  const [left, right] = [picture.x + picture.w - room.x, room.x + room.w - picture.x]
  const least = Math.min(top, bottom, left, right)
  if (least === bottom) return { ...room, h: room.h - bottom - 0.05 }
  if (least === top) return { ...room, y: room.y + top + 0.05, h: room.h - top - 0.05 }
  if (least === right) return { ...room, w: room.w - right - 0.05 }
  return { ...room, x: room.x + left + 0.05, w: room.w - left - 0.05 }
}

/** How much of our own size a drawing has in a room, at most 1. */
export function shareOf(room: Box | undefined): number {
  return room === undefined ? 0 : Math.min(1, room.w / drawing.w, room.h / drawing.h)
}
