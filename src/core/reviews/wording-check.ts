/** What outgoing words should look at before a release (row G4, DOMAIN 1.7). A finding is a place to look at, never a veto. */
export type WordingKind = 'label-missing' | 'may-change-missing' | 'feature-by-date' | 'promised-date' | 'promised-scope'

/** One place in a text: the line counts from 1, the column too; `start` and `end` are the characters of it in the whole text. */
export interface WordingFinding {
  readonly kind: WordingKind
  readonly line: number
  readonly column: number
  readonly start: number
  readonly end: number
  /** The words themselves. */
  readonly quote: string
  readonly sentence: string
}

/** A name that stands for something not generally available yet. */
export interface Labelled {
  readonly name: string
  readonly label: 'experimental' | 'beta'
}

interface Part {
  readonly text: string
  readonly start: number
}

const dates = /\b(?:by|in|on|for|until|before|from|this|next|early|mid|late|end of)\s+(?:the\s+)?(?:end of\s+)?(?:q[1-4]\b(?:\s*(?:fy)?\d{2,4})?|h[12]\b(?:\s*\d{2,4})?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:\.(?=\s+\d))?(?:\s+\d{1,2})?(?:,?\s+\d{4})?|\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:\s+\d{4})?|(?:week|month|quarter|year|spring|summer|autumn|fall|winter)\b|20\d{2}\b)|\b\d{4}-\d{2}-\d{2}\b/gi
const promises = /\b(?:we|it|they|you|[A-Z][\w-]*)(?:['’](?:ll|re going to|s going to)|\s+(?:will|shall|are going to|is going to))\s+(?:\w+\s+){0,2}?(?:ship|release|launch|deliver|support|include|add|have|get|offer|replace|be\s+(?:available|able|released|shipped|supported))\b|\b(?:we\s+)?(?:promise|guarantee|commit to)\b|\bcoming soon\b/gi

/**
 * Reads a text as somebody outside will: a label that is missing beside what is experimental or in beta, the note that it may change, a promised scope, a promised date, and
 * both in one sentence. In the order of the text.
 */
export function wordingFindings(text: string, labelled: readonly Labelled[] = []): WordingFinding[] {
  const found = sentencesOf(text).flatMap((part) => [...promised(text, part), ...unlabelled(text, part, labelled)])
  return [...found, ...mayChange(text, labelled)].toSorted((a, b) => a.start - b.start || a.kind.localeCompare(b.kind))
}

/** A sentence ends with its sign or its line; a sign between figures ("4.3") ends none. */
function sentencesOf(text: string): Part[] {
  return [...text.matchAll(/[^.!?\n]+(?:\.(?=\w)[^.!?\n]*)*[.!?]*/g)].map((match) => ({ text: match[0], start: match.index }))
}

function promised(text: string, part: Part): WordingFinding[] {
  const scopes = [...part.text.matchAll(promises)]
  const days = [...part.text.matchAll(dates)]
  const [scope] = scopes
  const [day] = days
  if (scope !== undefined && day !== undefined) {
    const start = Math.min(scope.index, day.index)
    const end = Math.max(scope.index + scope[0].length, day.index + day[0].length)
    return [at(text, 'feature-by-date', part.start + start, part.start + end, 'This promises a feature by a date. Tell the problem that it solves, and leave the date to the plan.')]
  }
  return [
    ...scopes.map((match) => at(text, 'promised-scope', part.start + match.index, part.start + match.index + match[0].length, 'This promises what will be in it. Say which problem is worked on instead.')),
    ...(/\b(?:plan|aim|expect|hope|target|available|arriv|coming|comes|due)/i.test(part.text) || scope !== undefined ? days.map((match) => at(text, 'promised-date', part.start + match.index, part.start + match.index + match[0].length, 'This gives a date before the release. Leave it out, or say it as roughly as the plan does outside.')) : []),
  ]
}

/** What is experimental or in beta is called so in the sentence that names it. */
function unlabelled(text: string, part: Part, labelled: readonly Labelled[]): WordingFinding[] {
  return labelled.flatMap(({ name, label }) => {
    const index = indexOfName(part.text, name)
    if (index < 0 || new RegExp(`\\b${label}\\b`, 'i').test(part.text)) return []
    return [at(text, 'label-missing', part.start + index, part.start + index + name.length, `“${name}” is ${label === 'beta' ? 'in beta' : 'experimental'}: say so here, and wherever it is named in public.`)]
  })
}

/** Once in a text that names any of them it is said that it may change. */
function mayChange(text: string, labelled: readonly Labelled[]): WordingFinding[] {
  if (/\b(?:may|might|can|could)\s+(?:still\s+)?change\b|\bsubject to change\b/i.test(text)) return []
  const first = labelled.map(({ name }) => ({ name, index: indexOfName(text, name) })).filter(({ index }) => index >= 0).toSorted((a, b) => a.index - b.index)[0]
  return first === undefined ? [] : [at(text, 'may-change-missing', first.index, first.index + first.name.length, 'It is not generally available: say once that it may change.')]
}

function indexOfName(text: string, name: string): number {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return text.search(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu'))
}

function at(text: string, kind: WordingKind, start: number, end: number, sentence: string): WordingFinding {
  const before = text.slice(0, start)
  const line = before.split('\n').length
  return { kind, line, column: start - before.lastIndexOf('\n'), start, end, quote: text.slice(start, end), sentence }
}
