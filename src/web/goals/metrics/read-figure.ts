/** A figure as somebody types it, with spaces or commas between thousands; nothing where it is none, or may be two. */
export function readFigure(text: string): number | undefined {
  const plain = text.trim().replace(/[\u00a0\u202f ]/g, '').replace('−', '-').replace(/%$/, '')
  if (!/^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(plain)) return undefined
  return Number(plain.replaceAll(',', ''))
}

/** The same where nothing may be said: null for an empty text. */
export function figureOrNone(text: string): number | null | undefined {
  return text.trim() === '' ? null : readFigure(text)
}
