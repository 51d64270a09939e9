const needsCare = /[&<>"\p{Cc}\p{Cs}\ufffe\uffff]/u
const markup: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it stands between tags, in XML and in HTML. */
export function escapeText(text: string): string {
  return needsCare.test(text) ? plainCharacters(text).replace(/[&<>]/g, (character) => markup[character] ?? '') : text
}

/** Text as it stands between double quotes, on one line. */
export function escapeAttribute(text: string): string {
  return needsCare.test(text) ? plainCharacters(text).replace(/[&<>"]/g, (character) => markup[character] ?? '').replace(/[\t\n\r]/g, ' ') : text
}

/**
 * The text in characters that XML 1.0 (section 2.2) can hold. A control character goes; half of a surrogate pair, and what Unicode
 * says is no character, is shown as U+FFFD.
 */
export function plainCharacters(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}/gu, '').replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd')
}
