/** Why a text gave no window or deadline, or what to mind about the one it gave. The words are stable, for programs. */
export const dateRemarkCodes = [
  'no-date', // empty, "TBD", "never": nothing to read
  'no-year', // "H2", "Tuesday 10th October": a year is not guessed
  'ambiguous', // "05/06/2020", "Sep 24": reads in two ways
  'impossible', // "31 Feb 2026": the calendar has no such day
  'contradiction', // two years, a quarter and a month, a label and its brackets that do not agree
  'weekday-disagrees', // "Wednesday 27th February 2024" was a Tuesday
  'backwards', // a range that ends before it starts
  'fiscal-unknown', // fiscal words, and nobody has said when the fiscal year starts
  'unreadable', // words that are not a date as this product knows them
  'zones-disagree', // one moment in two zones that are not the same instant; the UTC one is kept where there is one
  'zone-unknown', // a zone's letters that nobody or several places use; the day is kept
  'zone-season', // PST in summer: standard time where daylight time is in use
  'no-zone', // a time without a zone; the day is kept
  'vague', // "about", "early", "tentative": the window is kept as written
  'ordinal', // "23th": the date is kept
  'left-out', // words or times beside the date that were not taken
] as const
export type DateRemarkCode = (typeof dateRemarkCodes)[number]

export interface DateRemark {
  readonly code: DateRemarkCode
  /** One sentence: what it says, and what was done with it. */
  readonly sentence: string
}

/** An expected end of reading, thrown inside `reading` and caught in read-date.ts: the text gives no window, for this reason. */
export class Unread extends Error {
  readonly remark: DateRemark
  constructor(code: DateRemarkCode, sentence: string) {
    super(sentence)
    this.remark = { code, sentence }
  }
}
