import { sameJson } from '../../../lib/json.ts'
import type { Compared, PartDraft, Rule } from './draft.ts'
import { listed, type Names } from './names.ts'

/** Who looks after an item: its teams, owner, people and plan. Told inside only, under a heading of its own: nothing changed for customers. */
export const reorganised: Rule = (compared) => [
  ...teamsMoved(compared),
  ...holderMoved(compared, 'owner', 'people', 'owner'),
  ...holderMoved(compared, 'plan', 'plans', 'plan'),
  ...peopleMoved(compared),
]

function teamsMoved({ before, after, names }: Compared): PartDraft[] {
  const [was, is] = [before.fields['teams'], after.fields['teams']]
  if (sameJson(was, is)) return []
  const [from, to] = [listed(titles(was, 'teams', names.before)), listed(titles(is, 'teams', names.after))]
  return [
    {
      group: 'reorganised', field: 'teams', ...(from === '' ? {} : { before: from }), ...(to === '' ? {} : { after: to }),
      say: ({ name }) => {
        if (to === '') return `${name} no longer has a team; it was with ${from}`
        return from === '' ? `${name} is now with ${to}` : `${name} has moved from ${from} to ${to}`
      },
    },
  ]
}

function holderMoved({ before, after, names }: Compared, field: 'owner' | 'plan', collection: string, word: string): PartDraft[] {
  const [was, is] = [before.fields[field], after.fields[field]]
  if (sameJson(was, is)) return []
  const [from, to] = [names.before.title(collection, was), names.after.title(collection, is)]
  return [
    {
      group: 'reorganised', field, ...(from === undefined ? {} : { before: from }), ...(to === undefined ? {} : { after: to }),
      say: (who) => (is === undefined ? `${who.name} no longer has ${word === 'owner' ? 'an' : 'a'} ${word}` : `${who.of(word)} is now ${to ?? 'another'}${from === undefined ? '' : ` instead of ${from}`}`),
    },
  ]
}

function peopleMoved({ before, after, names }: Compared): PartDraft[] {
  const [was, is] = [before.fields['people'], after.fields['people']]
  if (sameJson(was, is)) return []
  const [from, to] = [titles(was, 'people', names.before), titles(is, 'people', names.after)]
  const [come, gone] = [to.filter((one) => !from.includes(one)), from.filter((one) => !to.includes(one))]
  const parts = [...(come.length === 0 ? [] : [`${listed(come)} joined`]), ...(gone.length === 0 ? [] : [`${listed(gone)} left`])]
  return [{ group: 'reorganised', field: 'people', say: (who) => `${who.of('people')} changed${parts.length === 0 ? '' : `: ${parts.join('; ')}`}` }]
}

function titles(value: unknown, collection: string, names: Names): string[] {
  return (Array.isArray(value) ? value : []).map((id) => names.title(collection, id) ?? 'another').sort()
}
