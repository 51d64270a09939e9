import { expect, test } from 'vitest'
import { linkAddress } from './link-address.ts'

test('[EX5] web and mail addresses become links, with the beginning they lack', () => {
  expect(linkAddress('https://example.org/a b?x=1&y=ä')).toBe('https://example.org/a%20b?x=1&y=%C3%A4')
  expect(linkAddress('example.org/roadmap')).toBe('https://example.org/roadmap')
  expect(linkAddress('feedback@example.org')).toBe('mailto:feedback@example.org')
})

test('[EX5] anything else is no link', () => {
  for (const link of ['javascript:alert(1)', ' JaVaScript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'vbscript:x', '', 'https://', 'http://[']) expect(linkAddress(link)).toBeUndefined()
})
