import type { Day } from '../kernel/command.ts'
import { partsOf } from '../time/days.ts'
import { readDate } from '../time/read-date.ts'
import type { Window } from '../time/window.ts'

/** A date that stands in a text, and every window that it may mean: one without a year may be last year's, this one's or the next. */
export interface DateInText {
  readonly words: string
  readonly may: readonly Window[]
}

const month = '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)'
/** "May" is a month only where something says so: a day or a year beside it, or the word that stands before months. */
const may = String.raw`(?<=\b(?:[Ii]n|[Bb]y|[Oo]n|of|[Uu]ntil|[Bb]efore|[Aa]fter|[Ff]rom|[Ee]arly|[Mm]id|[Ll]ate|[Tt]his|[Nn]ext)\s)May|(?<=\d\s)May|May(?=,?\s+\d)`
const named = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:${month}|${may})\b\.?(?:\s+\d{1,2}(?:st|nd|rd|th)?(?!\d))?(?:,?\s+20\d\d)?`
const dates = new RegExp(String.raw`\b\d{4}-\d{2}-\d{2}\b|\b${named}|\b[QH][1-4]\s*(?:FY\s?)?(?:20)?\d\d\b|\b(?:FY\s?(?:20)?\d\d|20\d\d)[\s-]?[QH][1-4]\b`, 'gu')

/** The days, months, quarters and halves that a text names. What cannot be read as one is none; a single year and words such as "soon" say too little to be held against anything. */
export function datesIn(text: string, { fiscalYearStart, today }: { readonly fiscalYearStart: number | undefined; readonly today: Day }): DateInText[] {
  const { year } = partsOf(today)
  return [...text.matchAll(dates)].flatMap(([found]): DateInText[] => {
    const words = found.trim()
    const hasYear = /20\d\d|FY/.test(words) || /^[QH]/.test(words)
    const windows = (hasYear ? [words] : [year - 1, year, year + 1].map((one) => `${words.replace(/\.$/, '')} ${one}`)).flatMap((one) => readDate(one, { fiscalYearStart }).window ?? [])
    return windows.length === 0 ? [] : [{ words, may: windows }]
  })
}
