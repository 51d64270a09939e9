/** A text as the tokens want it: without Markdown, in one kind of dash, quote and space, in lower case. Case is kept for sentences elsewhere. */
export function tidy(text: string): string {
  return text
    .replace(/<[^<>]*>/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^()]*\)/g, '$1')
    .replace(/\[([^\]]*)\]\[[^\]]*\]/g, '$1')
    .replace(/\*+|`+|~~|(?<![a-z0-9])_+|_+(?![a-z0-9])/gi, '')
    .replace(/&nbsp;|[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/&ndash;|&mdash;|[\u2010-\u2015\u2212]/g, '-')
    .replace(/&amp;/g, '&')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[.:]$/, '')
    .trim()
}
