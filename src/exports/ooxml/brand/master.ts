import type { Element } from '../element.ts'
import type { Picture } from './picture.ts'
import type { Scrubbed } from './scrub.ts'

/** A layout of a company's master. Its name is the one it has in the file, with its master's number where several masters have one of that name. */
export interface BrandLayout {
  readonly name: string
  readonly tree: Element
}

/** EMU. */
export interface Extent {
  readonly cx: number
  readonly cy: number
}

/** One of a company's masters with its theme and layouts. A presentation may have several. */
export interface BrandSheet {
  readonly tree: Element
  readonly theme: Element
  readonly layouts: readonly BrandLayout[]
}

/**
 * A company's own .pptx, cleaned: theme, masters, layouts and the pictures they show, and nothing else. Pictures stand in the trees by
 * the name they have here.
 */
export interface BrandMaster {
  /** EMU: 13 1/3 inches wide, and as high as that makes it. */
  readonly size: Extent
  /** The size that the slides had in the file. */
  readonly drawn: Extent
  readonly sheets: readonly BrandSheet[]
  /** The style of text in no place, if the file says one. */
  readonly textStyle: Element | undefined
  readonly pictures: ReadonlyMap<string, Picture>
  readonly scrubbed: Scrubbed
}
