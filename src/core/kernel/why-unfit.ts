import { z } from 'zod'

type Issue = Parameters<NonNullable<NonNullable<Parameters<typeof z.config>[0]>['localeError']>>[0]

/** How each kind of value is called by people. */
const kinds: Readonly<Record<string, string>> = {
  string: 'text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list', object: 'an object', record: 'an object', null: 'null', date: 'a date', never: 'left out',
}
const formats: Readonly<Record<string, string>> = { email: 'an e-mail address', url: 'a web address', uuid: 'an id (UUID)', datetime: 'an instant, such as 2026-11-28T09:00:00Z', date: 'a day, such as 2026-11-28' }

/** Why a value does not fit, to be said after its place: "args.title: must not be empty". Where a field has a sentence of its own, that one is said. */
export function whyUnfit(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${kinds[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return issue.input === undefined ? 'is missing' : issue.values.length === 1 ? `must be ${String(issue.values[0])}` : `must be one of ${issue.values.map(String).join(', ')}`
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'invalid_format':
      return `must be ${formats[issue.format] ?? 'of another form'}`
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`
    case 'unrecognized_keys':
      return `has ${issue.keys.length === 1 ? 'a part that is' : 'parts that are'} not known: ${issue.keys.join(', ')}`
    default:
      return 'is not of a form that fits here'
  }
}

function tooSmall({ origin, minimum, inclusive, exact }: Extract<Issue, { code: 'too_small' }>): string {
  const least = Number(minimum)
  if (origin === 'string' && least === 1) return 'must not be empty'
  if (origin === 'array' && least === 1) return 'must name at least one'
  if (exact === true) return `must have exactly ${counted(origin, least)}`
  if (origin === 'string' || origin === 'array' || origin === 'set') return `must have at least ${counted(origin, least)}`
  return `must be ${inclusive === false ? 'more than' : 'at least'} ${least}`
}

function tooBig({ origin, maximum, inclusive, exact }: Extract<Issue, { code: 'too_big' }>): string {
  const most = Number(maximum)
  if (exact === true) return `must have exactly ${counted(origin, most)}`
  if (origin === 'string' || origin === 'array' || origin === 'set') return `must have at most ${counted(origin, most)}`
  return `must be ${inclusive === false ? 'less than' : 'at most'} ${most}`
}

const counted = (origin: string, count: number) => `${count} ${origin === 'string' ? 'character' : 'entr'}${origin === 'string' ? (count === 1 ? '' : 's') : count === 1 ? 'y' : 'ies'}`

/** From here on whatever does not fit is told in our words. Schemas are made of one library all over, so this is said once. */
export function tellUnfitInOurWords(): void {
  z.config({ localeError: whyUnfit })
}
