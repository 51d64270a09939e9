const letter = /[\p{L}\p{M}\p{N}]/u
/** Scripts that are written without spaces, or that hang endings on a name: any of their letters may begin or end a word. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** The sign that a position of a text is part of, both halves of a pair being one. */
function signAt(text: string, at: number): string {
  const code = text.charCodeAt(at)
  return code < 0xd800 || code > 0xdfff ? text.charAt(at) : String.fromCodePoint(text.codePointAt(code >= 0xdc00 ? at - 1 : at) ?? code)
}

/** Is there a letter or a digit here? */
export function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90)
  return at >= 0 && at < text.length && letter.test(signAt(text, at))
}

/** May a word end before this position, and another begin? */
export function isBetweenWords(text: string, at: number): boolean {
  if (!isLetterAt(text, at - 1) || !isLetterAt(text, at)) return true
  return (text.charCodeAt(at - 1) >= 0x80 && unspaced.test(signAt(text, at - 1))) || (text.charCodeAt(at) >= 0x80 && unspaced.test(signAt(text, at)))
}

/** Is a word written, at least in part, in a script without spaces? There two signs are a whole name. */
export function isUnspaced(word: string): boolean {
  return unspaced.test(word)
}
