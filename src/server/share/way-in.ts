import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { ShareLink } from '../../core/editions/share-links.ts'
import type { LinkStore, NamedLink } from './link-store.ts'

/** Seconds for which a browser that came in is let in again. */
export const lastsFor = 43_200
const cookieName = 'throughline_share'

/** The cookies by which a browser that gave the password, or came by mail, is known again. They hold no name and no address. */
export class WayIn {
  private readonly store: LinkStore
  private readonly key: string
  private readonly now: () => number

  constructor(store: LinkStore, secretKey: string, now: () => number) {
    this.store = store
    this.key = secretKey
    this.now = now
  }

  /** Is this browser let in? A password that was changed since, and an address that was taken off the list, let nobody in. */
  async isIn(named: NamedLink, link: ShareLink, cookies: string | undefined): Promise<boolean> {
    const value = cookies?.split(/;\s*/).find((one) => one.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1)
    const [, ends = '', who = '', mark = ''] = /^(\d{1,12})\.([\w-]{1,64})\.([\w-]{43})$/.exec(value ?? '') ?? []
    if (who === '' || Number(ends) * 1000 < this.now() || !sameText(mark, this.mark(named, ends, who))) return false
    return (await this.whoMay(named, link)).includes(who)
  }

  /** The cookie of whoever gave the password (no address), or came by a mail to an address. Its path is the link's alone. */
  async cookie(named: NamedLink, { path, secure, email }: { readonly path: string; readonly secure: boolean; readonly email?: string }): Promise<string> {
    const ends = String(Math.floor(this.now() / 1000) + lastsFor)
    const who = email === undefined ? passwordMark(await this.store.passwordOf(named)) : this.mailMark(named, email)
    return `${cookieName}=${ends}.${who}.${this.mark(named, ends, who)}; Path=${path}; Max-Age=${lastsFor}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  }

  private async whoMay(named: NamedLink, { locked, emails }: ShareLink): Promise<readonly string[]> {
    if (locked === true) return [passwordMark(await this.store.passwordOf(named))]
    return (emails ?? []).map((email) => this.mailMark(named, email))
  }

  private mailMark({ workspace, link }: NamedLink, email: string): string {
    return this.keyed(`mail\n${workspace}\n${link}\n${email}`).slice(0, 22)
  }

  private mark({ workspace, link }: NamedLink, ends: string, who: string): string {
    return this.keyed(`in\n${workspace}\n${link}\n${ends}\n${who}`)
  }

  private keyed(text: string): string {
    return createHmac('sha256', this.key).update(`share\n${text}`).digest('base64url')
  }
}

function passwordMark(digest: string | undefined): string {
  return createHash('sha256').update(`password\n${digest ?? ''}`).digest('base64url').slice(0, 22)
}

function sameText(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
}
