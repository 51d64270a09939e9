/** Milliseconds within which one person's edits of one field are one undo and one line of history (DESIGN 2, text). */
const oneEdit = 300_000

const groups = new Map<string, { readonly group: string; readonly since: number }>()

/** The group of an edit: the one of the edit before it, when that was of the same field and began not long ago. */
export function groupOfField({ collection, id, field }: { readonly collection: string; readonly id: string; readonly field: string }, now: number): string {
  const name = `${collection}/${id}/${field}`
  const last = groups.get(name)
  if (last !== undefined && now - last.since < oneEdit) return last.group
  const group = crypto.randomUUID()
  groups.set(name, { group, since: now })
  return group
}
