import { unzipSync } from 'fflate'
import type { Made } from './surface.ts'

/** A file by its name, and each part of it by the part's own where it is a package: an Open XML document, or any other ZIP file. */
export function partsOf(name: string, bytes: Uint8Array): Made {
  const isPackage = bytes[0] === 0x50 && bytes[1] === 0x4b
  return { [name]: bytes, ...(isPackage ? Object.fromEntries(Object.entries(unzipSync(bytes)).map(([part, content]) => [`${name}/${part}`, content])) : {}) }
}
