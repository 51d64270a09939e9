import type { Color } from '../../core/decks/slide.ts'
import type { Face } from '../fonts/font-files.ts'

export interface Outline {
  readonly color: Color
  readonly width: number
  /** Lengths of a dash and of the gap after it. */
  readonly dash?: readonly [number, number] | undefined
}

interface Painted {
  readonly fill?: Color | undefined
  /** Drawn half inside and half outside. */
  readonly outline?: Outline | undefined
}

/**
 * What pages and pictures are drawn of, whatever the file: points from the top left. A text stands on its base line, in one style, in the
 * order in which its letters are seen from left to right.
 */
export type Mark =
  | (Painted & { readonly kind: 'rect'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly radius?: number | undefined })
  | (Painted & { readonly kind: 'ellipse'; readonly x: number; readonly y: number; readonly width: number; readonly height: number })
  | (Painted & { readonly kind: 'path'; readonly points: readonly (readonly [number, number])[]; readonly closed: boolean })
  | LogoMark
  | TextMark

/** The logo of whoever is drawn for. */
export interface LogoMark {
  readonly kind: 'logo'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface TextMark {
  readonly kind: 'text'
  readonly x: number
  readonly y: number
  readonly text: string
  readonly face: Face
  readonly size: number
  readonly color: Color
  /** The address that a click leads to. */
  readonly link?: string | undefined
}

/** A straight line. */
export function lineMark(x1: number, y1: number, x2: number, y2: number, outline: Outline): Mark {
  return { kind: 'path', points: [[x1, y1], [x2, y2]], closed: false, outline }
}
