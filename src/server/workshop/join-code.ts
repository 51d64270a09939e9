import { randomInt } from 'node:crypto'
import { must } from '../../lib/must.ts'
import { codeWords } from './code-words.ts'

/** A code that can be called across a room: "MOSS FERN 274", one of 65 million. */
export function newJoinCode(): string {
  return `${anyWord()} ${anyWord()} ${String(randomInt(1_000)).padStart(3, '0')}`
}

/** A code as it was made, however somebody types it: case, spaces, dashes and what a keyboard makes of them do not count. Nothing where it is none. */
export function readJoinCode(typed: string): string | undefined {
  const letters = typed.normalize('NFKC').toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')
  const parts = /^([A-Z]{4})([A-Z]{4})(\d{3})$/.exec(letters)
  return parts === null ? undefined : parts.slice(1).join(' ')
}

/** A code as a part of an address: "MOSS-FERN-274". */
export const codeInAddress = (code: string): string => code.replaceAll(' ', '-')

function anyWord(): string {
  return must(codeWords[randomInt(codeWords.length)], 'a word')
}
