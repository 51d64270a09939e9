const monthWords = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
const weekdayWords = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** Word or abbreviation -> month, 1 to 12. */
export const months: ReadonlyMap<string, number> = new Map([
  ...monthWords.flatMap((word, i): [string, number][] => [[word, i + 1], [word.slice(0, 3), i + 1]]),
  ['sept', 9],
])

/** Word or abbreviation -> weekday, 1 for Monday to 7. */
export const weekdays: ReadonlyMap<string, number> = new Map([
  ...weekdayWords.flatMap((word, i): [string, number][] => [[word, i + 1], [word.slice(0, 3), i + 1]]),
  ['tues', 2], ['weds', 3], ['thur', 4], ['thurs', 4],
])

/** First to fourth, as in "first half of 2027". */
export const ordinals: ReadonlyMap<string, number> = new Map([
  ['first', 1], ['1st', 1], ['second', 2], ['2nd', 2], ['third', 3], ['3rd', 3], ['fourth', 4], ['4th', 4],
])

/** Words that carry nothing. */
export const fillers: ReadonlySet<string> = new Set(['of', 'in', 'the', 'on', 'at', 'during', 'from', 'between', 'starting'])

/** Words that say a date is loose. What stands beside them is kept as written, with a remark. */
export const vagueWords: ReadonlySet<string> = new Set([
  'about', 'around', 'approx', 'approximately', 'circa', 'ca', 'roughly', 'early', 'mid', 'middle', 'late', 'end', 'beginning', 'start', 'by',
  'tentative', 'tentatively', 'planned', 'target', 'targeted', 'targeting', 'expected', 'estimated', 'estimate', 'eta', 'likely', 'probably', 'tbc',
])

/** Whole texts that say there is no date. */
export const noDateTexts: ReadonlySet<string> = new Set([
  '', '-', '--', '---', '?', '??', '???', 'tbd', 'tba', 'tbc', 'n/a', 'na', 'none', 'null', 'nil', 'never', 'unknown', 'undated', 'no date', 'not planned', 'not applicable',
  'not scheduled', 'unscheduled', 'to be decided', 'to be determined', 'to be announced', 'to be confirmed', 'to be defined', 'someday', 'later', 'soon', 'asap', 'future', 'backlog',
])
