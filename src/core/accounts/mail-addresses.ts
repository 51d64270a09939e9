import { z } from 'zod'

/** At these anybody has an address, so none says of which company somebody is. */
const anybodys = new Set([
  'gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'live.com', 'msn.com', 'yahoo.com', 'ymail.com', 'icloud.com', 'me.com', 'mac.com', 'aol.com', 'gmx.de', 'gmx.net', 'gmx.com', 'gmx.at', 'gmx.ch', 'web.de',
  't-online.de', 'freenet.de', 'proton.me', 'protonmail.com', 'fastmail.com', 'hey.com', 'mail.com', 'zoho.com', 'mail.ru', 'yandex.ru', 'yandex.com', 'qq.com', '163.com', '126.com', 'orange.fr', 'free.fr', 'wanadoo.fr', 'laposte.net', 'libero.it', 'seznam.cz', 'wp.pl', 'bluewin.ch',
])

/** The part of mail addresses after the "@" that is one account's alone. Lower case. */
export const mailDomain = z.string().trim().toLowerCase().max(253).regex(/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u, 'must be what stands after the “@”, such as norrvik.example')
  .refine((domain) => !anybodys.has(domain), 'must be a company’s own: at that one anybody has an address, so name the people instead')

/** The address of somebody there. Lower case. */
export const contactAddress = z.string().trim().toLowerCase().max(254).regex(/^[^\s@<>"]+@[^\s@<>"]+$/, 'must be a mail address, such as lena@norrvik.example')

/** The address in what a mail says of its sender: "Lena <lena@norrvik.example>", or the address alone. */
export function addressIn(from: string): string | undefined {
  const address = (/<([^<>]+)>\s*$/.exec(from)?.[1] ?? from).trim()
  return contactAddress.safeParse(address).success ? address : undefined
}
