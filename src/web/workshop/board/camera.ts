import type { Point } from './gesture.ts'

/** How the board is looked at: a place of the board is drawn at `place * k + (x, y)`, in pixels. */
export interface Camera extends Point {
  readonly k: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Box extends Point, Size {}

const least = 0.06
const most = 3
/** Pixels behind the end of the board. */
const air = 24
/** The smallest part of the size that it is meant for at which a wall is read. */
export const legible = 0.62

export function panned({ x, y, k }: Camera, by: Point): Camera {
  return { x: x + by.x, y: y + by.y, k }
}

/** Nearer or farther, with the place under `about` where it is. */
export function zoomed({ x, y, k }: Camera, by: number, about: Point): Camera {
  const near = Math.min(most, Math.max(least, k * by))
  return { x: about.x - ((about.x - x) * near) / k, y: about.y - ((about.y - y) * near) / k, k: near }
}

/** Keeps the board in sight, whatever was done: it ends where it ends, but for a little air behind it. */
export function keptInSight({ x, y, k }: Camera, board: Size, view: Size): Camera {
  return { x: kept(x, board.width * k, view.width), y: kept(y, board.height * k, view.height), k }
}

function kept(at: number, size: number, room: number): number {
  return size <= room ? Math.min(Math.max(at, 0), room - size) : Math.min(Math.max(at, room - size - air), 0)
}

/** The whole board, no larger than it is meant to be read: `natural` pixels for each of its own. */
export function fitted(board: Size, view: Size, natural: number): Camera {
  const k = Math.max(least, Math.min(natural, view.width / board.width, view.height / board.height))
  return { x: Math.max(0, (view.width - board.width * k) / 2), y: 0, k }
}

/** The board from its beginning, as wide as the view: what does not fit below is scrolled to. */
export function atHome(board: Size, view: Size, natural: number): Camera {
  return { x: 0, y: 0, k: Math.max(least, Math.min(natural, Math.max(view.width / board.width, natural * legible))) }
}

/** The camera that moves as little as it can so that a box is in sight, below what is pinned at the top and left. */
export function broughtInto(camera: Camera, box: Box, view: Size, pinned: Point): Camera {
  const { k } = camera
  return panned(camera, {
    x: shift(camera.x + box.x * k, box.width * k, pinned.x * k, view.width),
    y: shift(camera.y + box.y * k, box.height * k, pinned.y * k, view.height),
  })
}

export function touches(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

export function placeUnder({ x, y, k }: Camera, at: Point): Point {
  return { x: (at.x - x) / k, y: (at.y - y) / k }
}

/** How far something is moved so that it lies between two edges; the first counts where there is no room for all of it. */
function shift(at: number, size: number, from: number, to: number): number {
  return at < from ? from - at : at + size > to ? Math.max(from - at, to - at - size) : 0
}
