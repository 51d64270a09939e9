interface Named {
  readonly id: string
  readonly name: string
}

/** The letters after an "@" that stand right before the caret; nothing where no name is being typed. */
export function typedName(text: string, caret: number): string | undefined {
  return /(?:^|[\s(])@([\p{L}\p{N}'’.-]{0,40})$/u.exec(text.slice(0, caret))?.[1]
}

/** People whose name, or a word of it, begins with what was typed; the first few. */
export function namesFor<P extends Named>(typed: string, persons: readonly P[]): P[] {
  const letters = typed.toLowerCase()
  const begins = ({ name }: Named) => [name, ...name.split(/\s+/)].some((word) => word.toLowerCase().startsWith(letters))
  return persons.filter(begins).sort((a, b) => a.name.localeCompare(b.name)).slice(0, 6)
}

/** Puts a name in the place of what was typed after the "@". */
export function insertName(text: string, caret: number, name: string): { readonly text: string; readonly caret: number } {
  const before = text.slice(0, caret).replace(/@[^@]*$/, `@${name} `)
  return { text: before + text.slice(caret).replace(/^ /, ''), caret: before.length }
}

/** Who is named in a text with "@". Of names that begin alike, the longest that stands there. */
export function mentionedIn(text: string, persons: readonly Named[]): string[] {
  let rest = text
  const found: string[] = []
  for (const { id, name } of persons.toSorted((a, b) => b.name.length - a.name.length)) {
    const parts = rest.split(`@${name}`)
    if (parts.length === 1) continue
    if (parts.slice(1).some((after) => !/^[\p{L}\p{N}]/u.test(after))) found.push(id)
    rest = parts.join('\n')
  }
  return found
}
