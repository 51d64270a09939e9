import type { Question } from '../roadmap/cell-questions.ts'

/** What is open about a cell, as a room may read it: how many questions of each kind, and none of their titles. Guests know the roadmap by their notes alone. */
export type Asks = Readonly<Partial<Record<Question['kind'], number>>>

export function asksOf(questions: readonly Pick<Question, 'kind'>[]): Asks {
  const counts: Partial<Record<Question['kind'], number>> = {}
  for (const { kind } of questions) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

const words: Readonly<Record<Question['kind'], string>> = {
  overload: 'who has too much to do', 'no-owner': 'who does it', 'no-effort': 'how many days it takes', 'no-effect': 'when it is done', 'bridge-missing': 'what it joins',
}

/** "who does it, how many days it takes"; empty where nothing is open. */
export function asksInWords(asks: Asks): string {
  return (Object.keys(words) as Question['kind'][]).filter((kind) => (asks[kind] ?? 0) > 0).map((kind) => words[kind]).join(', ')
}
