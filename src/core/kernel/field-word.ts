/** Words that are not the field's own name. */
const words: Readonly<Record<string, string>> = { window: 'date', parent: 'part of', goneOn: 'gone from its source on' }

/** "outsideTitle" as people say it: "outside title". */
export function fieldWord(field: string): string {
  return words[field] ?? field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
}
