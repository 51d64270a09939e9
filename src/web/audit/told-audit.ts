import { accounts } from '../../core/accounts/accounts.ts'
import { audiences } from '../../core/audiences/audiences.ts'
import { decks } from '../../core/decks/decks.ts'
import { editions } from '../../core/editions/editions.ts'
import { shareLinks } from '../../core/editions/share-links.ts'
import type { State } from '../../core/kernel/state.ts'
import { recordTypes } from '../../core/root.ts'
import { roadmaps } from '../../core/roadmap/roadmap.ts'
import { workshops } from '../../core/workshop/workshops.ts'
import { people } from '../../core/workspace/workspace.ts'
import type { Json } from '../../lib/json.ts'

/** Acts whose name in the audit is no sentence by itself. */
const words: Readonly<Record<string, string>> = { download: 'downloaded', present: 'presented', 'download by a link': 'downloaded by a link', export: 'exported', erased: 'erased a person', 'refused to sign in': 'could not sign in', 'refused to share': 'was refused to share' }

/** What was done, as it is said of somebody: "signed in", "downloaded". */
export function toldAct(act: string): string {
  return words[act] ?? act
}

/** The particulars of a line in words, with the names of what they are about, as far as these still stand. */
export function toldParticulars(details: { readonly [name: string]: Json } | undefined, state: State): string {
  return Object.entries(details ?? {}).map(([name, value]) => said(name, String(value), state)).filter((text) => text !== '').join(', ')
}

function said(name: string, value: string, state: State): string {
  switch (name) {
    case 'by':
      return `by ${value}`
    case 'deck':
      return decks.list(state).find(({ key }) => key === value)?.title ?? `the deck ${value}`
    case 'audience':
      return `for ${audiences.list(state).find(({ key }) => key === value)?.title.toLowerCase() ?? value}`
    case 'edition':
      return editions.get(state, value)?.title ?? 'an edition that is gone'
    case 'link':
      return shareLinks.get(state, value)?.label ?? 'a link that is gone'
    case 'person':
      return people.get(state, value)?.name ?? 'somebody who is gone'
    case 'account':
      return accounts.get(state, value)?.name ?? 'an account that is gone'
    case 'roadmap':
      return roadmaps.get(state, value)?.title ?? 'a roadmap that is gone'
    case 'workshop':
      return workshops.get(state, value)?.title ?? 'a workshop that is gone'
    case 'sheet':
      return `the ${value.replaceAll('-', ' ')}`
    case 'collection':
      return `all ${recordTypes.has(value) ? value.replaceAll('-', ' ') : value}`
    case 'format':
      return `as ${value.toUpperCase()}`
    case 'paper':
      return `on ${value.toUpperCase()}`
    case 'copy':
      return value === 'presenter' ? 'the presenter’s copy' : ''
    case 'role':
      return `as ${value}`
    case 'position':
      return `entry ${value}`
    case 'values':
      return `${value} values`
    case 'files':
      return value === '0' ? '' : `${value} files`
    // An id that nobody knows by sight.
    case 'token':
      return ''
    default:
      return `${name}: ${value}`
  }
}
