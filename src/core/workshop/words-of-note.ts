/** Words of a note that are looked at; who writes a page is compared by its beginning. */
const most = 60

/** Words that say nothing of what a note is about. Where a company writes in another language, that they are in many notes makes them light. */
const empty = new Set('a an and are as at be by for from get has have how in into is it its make more new of on or our out per so that the their them then they this to up us we what when which who will with you your about all can do'.split(' '))

/** Endings of languages in Latin letters, longest first. Not grammar: what is left is only held against what is left of others. */
const endings = /(?:ations?|ingen|ungen|ments?|ings?|ungs?|ions?|ers?|ies|ied|es|ed|en|er|s|e|y)$/u
const letters = /[\p{L}\p{M}\p{N}]+|\p{Extended_Pictographic}/gu
/** Scripts that are written without spaces: two signs at a time stand for a word. */
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const latin = /^[a-z]+$/u

/** The words of a text as they are compared, each once, with the first form in which it was written. In any script; the same for the same text. */
export function wordsOfNote(text: string): Map<string, string> {
  const words = new Map<string, string>()
  for (const [written] of text.slice(0, 2_000).normalize('NFKC').matchAll(letters)) {
    for (const part of spaceless.test(written) ? pairsOf(written) : [written]) {
      const word = stemOf(part)
      if (word !== '' && !words.has(word)) words.set(word, part)
      if (words.size === most) return words
    }
  }
  return words
}

function stemOf(written: string): string {
  const word = written.toLowerCase().normalize('NFKD').replace(/[\u0300-\u036f]/gu, '')
  if (empty.has(word)) return ''
  if (!latin.test(word) || word.length < 4) return word
  const stem = word.replace(endings, '')
  return stem.length < 3 ? word : stem
}

function pairsOf(written: string): string[] {
  const signs = [...written]
  return signs.length < 3 ? [written] : signs.slice(1).map((sign, at) => `${signs[at]}${sign}`)
}
