import { isInvisible } from '../fonts/characters.ts'
import { type Subset, subsetWith } from '../fonts/font-files.ts'

/** A stretch of text that one font file draws. */
export interface GlyphRun {
  readonly text: string
  readonly subset: Subset
}

/** What stands in place of a character that no file has: it is seen to be there. */
const unknown = '?'

/** A text in runs, each of the first file that has its characters. Spaces go with the run that they stand in. */
export function glyphRuns(text: string, bold: boolean): GlyphRun[] {
  const face = bold ? 'text-bold' : 'text'
  const runs: { text: string; subset: Subset }[] = []
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    if (isInvisible(code)) continue
    const found = subsetWith(face, code)
    const subset = found ?? subsetWith(face, unknown.charCodeAt(0))
    if (subset === undefined) continue
    const drawn = found === undefined ? unknown : letter
    const last = runs.at(-1)
    if (last !== undefined && last.subset === subset) last.text += drawn
    else runs.push({ text: drawn, subset })
  }
  return runs
}
