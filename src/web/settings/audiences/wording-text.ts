import type { Wording } from '../../../core/audiences/wording.ts'

/** "epic = initiative, epics = initiatives", or nothing. */
export function wordingText(wording: Wording | undefined): string | undefined {
  return wording === undefined ? undefined : Object.entries(wording).map(([ours, theirs]) => `${ours} = ${theirs}`).join(', ')
}

/** Reads it back; what is not two words about one sign is left out. Undefined for nothing. */
export function wordingFrom(text: string | null): Record<string, string> | undefined {
  const pairs = (text ?? '').split(/[,;\n]/).map((part) => part.split('=').map((word) => word.trim()))
  const whole = pairs.filter((pair): pair is [string, string] => pair.length === 2 && pair.every((word) => word !== ''))
  return whole.length === 0 ? undefined : Object.fromEntries(whole)
}
