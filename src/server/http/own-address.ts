import type { IncomingHttpHeaders } from 'node:http'

/** Where the service is for whoever asks: PUBLIC_URL, else the host that they named. */
export function addressOf({ host }: Pick<IncomingHttpHeaders, 'host'>, publicUrl: string | undefined): string {
  return publicUrl ?? `http://${host ?? 'localhost'}`
}

/**
 * Does a request come from a page of this service, or from a program? Browsers name the page's origin and programs name none. A page of
 * another origin could ride on a person's session, so it is refused.
 */
export function isOwnOrigin({ origin, host }: Pick<IncomingHttpHeaders, 'origin' | 'host'>, publicUrl: string | undefined): boolean {
  if (origin === undefined) return true
  if (publicUrl !== undefined && origin === new URL(publicUrl).origin) return true
  if (!URL.canParse(origin) || host === undefined) return false
  const page = new URL(origin)
  // What comes without TLS from where there is TLS may be anybody's on the way.
  const isStripped = page.protocol === 'http:' && publicUrl?.startsWith('https://') === true && page.hostname === new URL(publicUrl).hostname
  return page.host === host && !isStripped
}
