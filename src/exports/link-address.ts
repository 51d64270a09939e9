/**
 * The address a link leads to, in full and safe in any file: web and mail addresses only. `example.org/x` is read as a web address
 * and `a@example.org` as a mail address. Undefined when it is neither; the text then stays without a link.
 */
export function linkAddress(link: string): string | undefined {
  const trimmed = link.trim()
  const full = /^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? trimmed : /^[^\s/@]+@[^\s/@]+$/.test(trimmed) ? `mailto:${trimmed}` : `https://${trimmed}`
  if (!URL.canParse(full)) return undefined
  const url = new URL(full)
  const known = url.protocol === 'https:' || url.protocol === 'http:' || url.protocol === 'mailto:'
  return known ? url.href : undefined
}
