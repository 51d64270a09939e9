import type { Resource } from '../../../core/library/hub.ts'
import type { LinkStanding } from '../../../core/links/link-looks.ts'
import { labelDays } from '../../../core/time/label.ts'

export const markWords: Readonly<Record<Resource['mark'], string>> = { public: 'Everybody', customers: 'Customers', sales: 'Sales too', internal: 'Inside alone', restricted: 'Restricted' }

const standingWords: Readonly<Record<LinkStanding, string>> = { 'not-looked': 'not looked at yet', works: 'is there', moved: 'has moved', 'kept-out': 'asks who comes', inside: 'inside: not looked at', 'failed-once': 'failed once', broken: 'broken' }

/** How a link stands, in a few words and with the day of the last look. */
export function sayLink({ link, look, neverLooked }: Pick<Resource, 'link' | 'look' | 'neverLooked'>): string {
  if (link === undefined) return 'a stored file'
  if (look === undefined) return neverLooked === undefined ? standingWords[link] : 'never looked at'
  if (link === 'broken') return `broken since ${labelDays(look.failingSince ?? look.lookedOn)}${look.said === undefined ? '' : ` (${look.said})`}`
  return `${standingWords[link]}, ${labelDays(look.lookedOn)}${look.said === undefined || link === 'inside' ? '' : ` (${look.said})`}`
}
