const longestTitle = 300
const segments = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * What an activity is called that a note became: the note's first line. A longer one is cut where no letter or sign is broken, and ends in an
 * ellipsis; the note itself keeps every word.
 */
export function titleOfNote(text: string): string {
  const first = text.split(/[\n\r\u2028\u2029]/u).map((line) => line.trim()).find((line) => line !== '') ?? text.trim()
  if (first.length <= longestTitle) return first
  let cut = ''
  // Far more than any title is not looked at: a sign may be made of very many parts.
  for (const { segment } of segments.segment(first.slice(0, longestTitle * 2))) {
    if (cut.length + segment.length > longestTitle - 1) break
    cut += segment
  }
  return `${cut.trimEnd() || first.slice(0, longestTitle - 1)}…`
}
