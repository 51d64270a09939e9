import { type Folded, matchedLetters, queryOf } from './match.ts'
import css from './find-list.module.css'

/** A title with the letters that matched set apart. */
export function Highlighted({ title, folded, query }: { readonly title: string; readonly folded: Folded; readonly query: string }) {
  const places = new Set(matchedLetters(folded, queryOf(query)))
  if (places.size === 0) return <>{title}</>
  const parts: { readonly text: string; readonly isMatched: boolean }[] = []
  for (let at = 0; at < title.length; at++) {
    const isMatched = places.has(at)
    const last = parts.at(-1)
    if (last !== undefined && last.isMatched === isMatched) parts[parts.length - 1] = { text: last.text + title.charAt(at), isMatched }
    else parts.push({ text: title.charAt(at), isMatched })
  }
  return (
    <>
      {parts.map(({ text, isMatched }, at) =>
        isMatched ? (
          <mark key={at} className={css.mark}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </>
  )
}
