import type { Id } from '../../../core/kernel/change.ts'
import type { Board } from '../../../core/workshop/board.ts'
import type { Likeness } from '../../../core/workshop/likeness.ts'
import type { Json } from '../../../lib/json.ts'
import { inSentence } from '../room/phase-words.ts'

/** Something that the words of the notes suggest, and the command that does it. The room takes it or waves it away. */
export interface Proposal {
  /** The same suggestion has the same key: waved away, it does not come back. */
  readonly key: string
  readonly text: string
  readonly take: string
  readonly notes: readonly Id[]
  readonly command: { readonly name: string; readonly args: Json }
}

/** What is suggested, the surest first: notes that say the same, then the bucket that a note seems to belong to, then beginnings of buckets. */
export function proposalsOf({ same, fits, heaps }: Likeness, { notes, groups, workshop }: Board): readonly Proposal[] {
  const said = (id: Id) => `“${shortened(notes[id]?.text ?? '')}”`
  const word = inSentence(workshop.words.bucket)
  const together = same.flatMap((all): Proposal[] => {
    const [into, ...others] = all
    return into === undefined || others.length === 0 ? [] : [{ key: `same ${all.join(' ')}`, notes: all, take: 'Lay them together', text: `${said(into)} and ${others.length === 1 ? said(others[0] ?? '') : `${others.length} more`} seem to say the same.`, command: { name: 'note.merge', args: { into, notes: others } } }]
  })
  const byGroup = new Map<Id, Id[]>()
  for (const [note, group] of fits) byGroup.set(group, [...(byGroup.get(group) ?? []), note])
  const fitting = [...byGroup].map(([group, all]): Proposal => {
    const label = groups[group]?.label ?? `a ${word} without a name`
    return { key: `fits ${group} ${all.join(' ')}`, notes: all, take: `Put ${all.length === 1 ? 'it' : 'them'} there`, text: `${all.length === 1 ? said(all[0] ?? '') : `${all.length} notes`} may belong to ${label}.`, command: { name: 'note.group', args: { notes: all, group } } }
  })
  const begun = heaps.map(({ word: about, notes: all }): Proposal => ({ key: `heap ${about}`, notes: all, take: `Make a ${word}`, text: `${all.length} notes speak of “${about}”.`, command: { name: 'group.add', args: { workshop: workshop.id, label: about.charAt(0).toUpperCase() + about.slice(1), notes: [...all] } } }))
  return [...together, ...fitting, ...begun]
}

function shortened(text: string): string {
  const letters = [...text]
  return letters.length > 44 ? `${letters.slice(0, 43).join('')}…` : text
}
