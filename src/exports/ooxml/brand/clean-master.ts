import { unzipSync } from 'fflate'
import { writePackage } from '../package.ts'
import { masterParts } from './brand-presentation.ts'
import type { BrandMaster } from './master.ts'
import { readMaster } from './read-master.ts'

/** A master as the bytes of a .pptx without slides: theme, masters, layouts and their pictures, and nothing else. The same master gives the same bytes. */
export function masterBytes(master: BrandMaster): Uint8Array {
  const { parts, roots } = masterParts(master)
  return writePackage(parts, roots)
}

/** A master that was cleaned and kept by us. What people send is looked into first (imports/brand). */
export function keptMaster(bytes: Uint8Array): BrandMaster {
  const parts = unzipSync(bytes)
  return readMaster({ names: Object.keys(parts), read: (name) => parts[name] })
}
