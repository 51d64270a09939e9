import type { PackageParts } from '../../lib/office-package.ts'
import { officeParts } from '../office-parts.ts'

/** What a brand template may ask for. A real one has some dozens of layouts and a few pictures. */
export const templateLimits = {
  called: 'The template', bytes: 50 * 1024 * 1024, entries: 2_000, xmlBytes: 8 * 1024 * 1024, advice: 'Take out layouts and slides that nobody uses.',
} as const

/** The parts of a company's own .pptx by name. Refuses as any office file is refused. */
export function templateParts(bytes: Uint8Array): PackageParts {
  return officeParts(bytes, templateLimits)
}
