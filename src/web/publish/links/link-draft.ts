import type { ShareLinkAnswer } from '../../../protocol/share-routes.ts'

/** What a link is told by hand. Texts as they are typed. */
export interface LinkDraft {
  readonly label: string
  readonly way: ShareLinkAnswer['opensWith']
  /** Of a link that has one, empty means that it stays. */
  readonly password: string
  readonly emails: string
  readonly sites: string
}

export const emptyDraft: LinkDraft = { label: '', way: 'nothing', password: '', emails: '', sites: '' }

export function draftOf({ label, opensWith, emails, sites }: ShareLinkAnswer): LinkDraft {
  return { label, way: opensWith, password: '', emails: emails.join('\n'), sites: sites.join(' ') }
}

/** What a new link is told. */
export function madeOf({ label, way, password, emails, sites }: LinkDraft) {
  return { label: label.trim(), ...(way === 'password' ? { password } : way === 'mail' ? { emails: wordsIn(emails) } : {}), ...(sites.trim() === '' ? {} : { sites: wordsIn(sites) }) }
}

/** What a link is told anew: only what differs, and null for what it has no longer. */
export function changesOf(link: ShareLinkAnswer, { label, way, password, emails, sites }: LinkDraft, expires: string) {
  const [readers, frames] = [wordsIn(emails), wordsIn(sites)]
  return {
    ...(label.trim() === link.label ? {} : { label: label.trim() }),
    ...(expires === link.expires ? {} : { expires }),
    ...(way === 'password' && password !== '' ? { password } : {}), ...(way !== 'password' && link.opensWith === 'password' ? { password: null } : {}),
    ...(way === 'mail' && readers.join() !== link.emails.join() ? { emails: readers } : {}), ...(way !== 'mail' && link.opensWith === 'mail' ? { emails: null } : {}),
    ...(frames.join() === link.sites.join() ? {} : { sites: frames.length === 0 ? null : frames }),
  }
}

const wordsIn = (text: string) => text.split(/[\s,;]+/).filter((word) => word !== '')
