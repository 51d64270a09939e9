import type { ReactNode } from 'react'
import { fold, scoreOf, queryOf } from '../../palette/match.ts'

/** One of several things to choose from. */
export interface Option {
  readonly value: string
  readonly text: string
  readonly mark?: ReactNode
}

/** Options shown at most; a letter more finds better. */
const most = 50

/** As well as a word within a text matches: letters that are only spread over it find too much in a short list. */
const wordWithin = 50

/** The options that have every word of a query, those that begin with it first; all in their own order without a query. */
export function findOptions(options: readonly Option[], query: string): readonly Option[] {
  const words = queryOf(query)
  if (words.length === 0) return options.slice(0, most)
  return options
    .map((option) => [scoreOf(fold(option.text), words), option] as const)
    .filter(([score]) => score >= wordWithin * words.length)
    .sort(([a], [b]) => b - a)
    .slice(0, most)
    .map(([, option]) => option)
}
