import { type Client, createClient } from '../src/client/client.ts'
import type { RunningService } from './running-service.ts'

/** A browser as a service sees it: it keeps cookies, and says which page asks. */
export class Visitor {
  readonly address: string
  private readonly jar = new Map<string, string>()

  constructor(address: string) {
    this.address = address
  }

  get cookie(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** Asks as a page of `origin` would, the service's own when unset; `null` says none, as programs do. Redirects are handed back. */
  async ask(path: string, { method = 'GET', body, origin = this.address, agent }: { method?: string; body?: unknown; origin?: string | null; agent?: string } = {}): Promise<Response> {
    const headers = {
      ...(this.jar.size === 0 ? {} : { cookie: this.cookie }), ...(origin === null ? {} : { origin }), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(agent === undefined ? {} : { 'user-agent': agent }),
    }
    const url = new URL(path, this.address)
    const response = await fetch(url, { method, headers, redirect: 'manual', ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
    if (url.origin === new URL(this.address).origin) this.keep(response)
    return response
  }

  post(path: string, body: unknown = {}): Promise<Response> {
    return this.ask(path, { method: 'POST', body })
  }

  signIn(email: string, password: string): Promise<Response> {
    return this.post('/api/auth/sign-in/email', { email, password })
  }

  /** The same cookies at another node. */
  at(address: string): Visitor {
    const other = new Visitor(address)
    for (const [name, value] of this.jar) other.jar.set(name, value)
    return other
  }

  /** Typed calls in this visitor's session. */
  get client(): Client {
    return createClient({
      url: this.address,
      fetch: async (url, init) => {
        const response = await fetch(url, { ...init, headers: { ...init.headers, origin: this.address, ...(this.jar.size === 0 ? {} : { cookie: this.cookie }) } })
        this.keep(response)
        return response
      },
    })
  }

  private keep(response: Response): void {
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';', 1)
      const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
      if (value === '' || /max-age=0/i.test(cookie)) this.jar.delete(name)
      else this.jar.set(name, value)
    }
  }
}

/** Somebody whose browser has just come to a service. */
export function visitor({ address }: Pick<RunningService, 'address'>): Visitor {
  return new Visitor(address)
}
