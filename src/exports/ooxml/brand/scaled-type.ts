import type { Measure, TextRole } from '../../../core/decks/slide.ts'
import { type TypeTable, typeTable } from '../../../core/decks/type.ts'
import { leastSize } from './fit-place.ts'

/** The closest that lines may stand, in em. */
const tightest = 1.16

/** Our type on a drawing that is `across` and `down` times its own width and height: smaller with it, and never under the least size. */
export function scaledType(across: number, down: number): TypeTable {
  const entries = (Object.entries(typeTable) as [TextRole, TypeTable[TextRole]][]).map(([role, { face, size, line }]) => {
    const wanted = Math.min(size * Math.min(1, across), (line * Math.min(1, down)) / tightest)
    const points = Math.max(Math.min(size, leastSize), Math.floor(wanted * 10) / 10)
    return [role, { face, size: points, line: Math.max(line * Math.min(1, down), points * tightest) }] as const
  })
  return Object.fromEntries(entries) as TypeTable
}

/** Measures a role at the size that a type gives it, whatever size is asked for. */
export function measureAt(measure: Measure, type: TypeTable, role: TextRole): Measure {
  return (text, { face, bold }) => measure(text, { face, bold, size: type[role].size })
}
