import type { ToldChange, ToldField } from '../../core/history/told-change.ts'

/** Letters of a value that are told in a sentence; longer texts are looked at where they stand. */
const mostLetters = 60

/** Fields that are told with their values before the rest is counted. */
const mostFields = 2

/** What became of a record, to follow its name: "is now 26 Jan 2027, was 12 Jan 2027." */
export function saidOf({ kind, fields }: ToldChange): string {
  if (kind === 'create') return 'is new.'
  if (kind === 'remove') return 'was removed.'
  const date = fields.find(({ field }) => field === 'window')
  const rest = fields.filter((field) => field !== date)
  const said = [...(date === undefined ? [] : [saidOfDate(date)]), ...rest.map(saidOfField)]
  const more = said.length - mostFields
  if (said.length === 0) return 'was brought up to date with its source.'
  return `${said.slice(0, mostFields).join('; ')}${more > 0 ? `; and ${more} more ${more === 1 ? 'change' : 'changes'}` : ''}.`
}

function saidOfDate({ from, to }: ToldField): string {
  if (to === undefined) return `has no date any more${from === undefined ? '' : `, was ${from}`}`
  return `is now ${to}${from === undefined ? '' : `, was ${from}`}`
}

function saidOfField({ word, from, to }: ToldField): string {
  const isLong = [from, to].some((value) => value !== undefined && value.length > mostLetters)
  if (isLong) return to === undefined ? `has no ${word} any more` : from === undefined ? `has a ${word} now` : `has another ${word}`
  if (to === undefined) return `has no ${word} any more${from === undefined ? '' : `, was ${from}`}`
  return from === undefined ? `now has the ${word} ${to}` : `has the ${word} ${to}, not ${from}`
}
