import type { IncomingHttpHeaders } from 'node:http'
import type { Library } from './library.ts'

/** Somebody who is signed in here. */
export interface SignedIn {
  readonly user: string
  readonly session: string
}

/** Is there a session's cookie at all? Spares a look for everyone who comes without one. */
const sessionCookie = /(?:^|;\s*)(?:__Secure-)?throughline\.session_token=/

/** Sessions of people, as their cookies name them. The store is asked each time: a session that was ended on any node is ended. */
export class Sessions {
  private readonly library: Library

  constructor(library: Library) {
    this.library = library
  }

  /** Whose session a request comes in; nothing without one, or with one that has ended. */
  async of({ cookie }: Pick<IncomingHttpHeaders, 'cookie'>): Promise<SignedIn | undefined> {
    if (cookie === undefined || !sessionCookie.test(cookie)) return undefined
    const found = await this.library.api.getSession({ headers: new Headers({ cookie }), query: { disableRefresh: true } })
    return found === null ? undefined : { user: found.user.id, session: found.session.id }
  }

  /** The cookies that let a session last on, once a day. */
  async refreshed({ cookie }: Pick<IncomingHttpHeaders, 'cookie'>): Promise<string[]> {
    if (cookie === undefined || !sessionCookie.test(cookie)) return []
    const { headers } = await this.library.api.getSession({ headers: new Headers({ cookie }), returnHeaders: true })
    return headers.getSetCookie()
  }

  /** Begins a session for an account that has been checked by other means. Returns the cookies that are its key. */
  async open(user: string, { 'user-agent': agent }: Pick<IncomingHttpHeaders, 'user-agent'>): Promise<string[]> {
    const { headers } = await this.library.api.openSession({ body: { user }, headers: new Headers({ 'user-agent': agent ?? '' }), returnHeaders: true })
    return headers.getSetCookie()
  }
}
