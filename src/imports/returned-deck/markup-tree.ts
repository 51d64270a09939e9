import type { Markup } from '../../lib/read-markup.ts'

/** The elements of an element. */
export function elements(tree: Markup | undefined): Markup[] {
  return (tree?.children ?? []).filter((one) => typeof one !== 'string')
}

/** The first element of a name in an element. */
export function child(tree: Markup | undefined, name: string): Markup | undefined {
  return elements(tree).find((one) => one.name === name)
}
