import { unzipSync } from 'fflate'

/** The name of a slide's picture among those of its deck. */
export function pictureName(slide: number): string {
  return `slide-${String(slide).padStart(3, '0')}.png`
}

/** The picture of one slide, counted from 1, out of those of its deck; undefined when there is none. */
export function pictureOf(pictures: Uint8Array, slide: number): Uint8Array<ArrayBuffer> | undefined {
  const name = pictureName(slide)
  const found = unzipSync(pictures, { filter: (file) => file.name === name })[name]
  return found === undefined ? undefined : new Uint8Array(found)
}
