/** A part of a text: words, or a place where something is made of data, such as `{{generator:reporting_structure.anna_mikhova}}`. */
export type TextPart = { readonly is: 'text'; readonly text: string } | { readonly is: 'block'; readonly name: string; readonly of?: string; readonly written: string }

const block = /\{\{\s*generator:\s*([\w-]+)(?:\.([^\s{}]+))?\s*\}\}/giu

/** A text in its order, with the places that are made of data apart (row F10). Nothing of it is lost: put together again it is the same. */
export function partsOfText(text: string): TextPart[] {
  const found: TextPart[] = []
  let at = 0
  for (const match of text.matchAll(block)) {
    const [written, name = '', of] = match
    if (match.index > at) found.push({ is: 'text', text: text.slice(at, match.index) })
    found.push({ is: 'block', name: name.toLowerCase(), written, ...(of === undefined ? {} : { of }) })
    at = match.index + written.length
  }
  if (at < text.length || found.length === 0) found.push({ is: 'text', text: text.slice(at) })
  return found
}

/** The text without those places: what is made of people never leaves, and its name neither. */
export function withoutBlocks(text: string): string {
  if (text.search(block) === -1) return text
  return text.replace(block, '').replace(/\n{3,}/g, '\n\n').trim()
}
