import { barePicture } from '../../picture-words/picture-words.ts'

/** A picture of a master, told by its first bytes and not by its name. */
export interface Picture {
  readonly bytes: Uint8Array
  readonly extension: 'png' | 'jpeg' | 'gif' | 'emf' | 'wmf'
}

/** The media type of each kind. */
export const pictureTypes: Readonly<Record<Picture['extension'], string>> = { png: 'image/png', jpeg: 'image/jpeg', gif: 'image/gif', emf: 'image/x-emf', wmf: 'image/x-wmf' }

const starts: readonly (readonly [Picture['extension'], readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['emf', [0x01, 0x00, 0x00, 0x00]],
  ['wmf', [0xd7, 0xcd, 0xc6, 0x9a]],
]

/**
 * A picture with nothing in it but what is drawn: who took it, with what, where and how it was described stays behind. None for a kind
 * that is not kept, and for one that is damaged.
 */
export function cleanPicture(bytes: Uint8Array): Picture | undefined {
  const extension = starts.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0]
  if (extension === undefined) return undefined
  const clean = extension === 'emf' ? emfWithoutWords(bytes) : extension === 'wmf' ? bytes : barePicture(bytes)
  return clean === undefined ? undefined : { bytes: clean, extension }
}

/** The description in the header of an enhanced metafile ([MS-EMF] 2.2.9) is blanked. */
function emfWithoutWords(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length < 88 || String.fromCharCode(...bytes.subarray(40, 44)) !== ' EMF') return undefined
  const clean = bytes.slice()
  const view = new DataView(clean.buffer)
  const [letters, from] = [view.getUint32(60, true), view.getUint32(64, true)]
  if (letters > 0 && from > 0 && from + 2 * letters <= clean.length) clean.fill(0, from, from + 2 * letters)
  return clean
}
