import { items } from '../../plans/plans.ts'
import { activities } from '../../roadmap/roadmap.ts'
import type { BuyIn } from '../../stakeholders/stakeholders.ts'
import { labelDays } from '../../time/label.ts'
import type { Words } from '../fit-text.ts'
import type { SlideDraft } from '../sheet.ts'
import { counted } from '../words.ts'
import type { GroupFacts } from './group-plan.ts'
import { wordTableSlides } from './word-table.ts'

/** What we need from them, by when, and what came of what we asked before. */
export function askSlides({ state, seen: { group, asks }, today, tell, measure }: GroupFacts): SlideDraft[] {
  if (asks.length === 0) return []
  const open = asks.filter(({ answer }) => answer === undefined)
  const first = open.find(({ by }) => by !== undefined)?.by
  const need = `We need ${counted(open.length, 'thing')} from you`
  return wordTableSlides({
    titles: open.length === 0 ? ['You have answered all that we asked for'] : first === undefined ? [need] : [first < today ? `${need}, and ${open.length === 1 ? 'it' : 'the first'} is overdue` : `${need}, ${open.length === 1 ? '' : 'the first '}by ${labelDays(first)}`],
    runningHead: `What we need from ${group.title}`, alt: 'What we need, for what, by when, and what came of it.',
    columns: [{ head: 'What we need', share: 0.36 }, { head: 'For', share: 0.24 }, { head: 'By', share: 0.16 }, { head: 'What came of it', share: 0.24 }],
    rows: asks.map((ask): Words[] => {
      const sake = [items.get(state, ask.item)?.title, activities.get(state, ask.activity)?.title].filter((title) => title !== undefined).map(tell).join(', ')
      const isLate = ask.answer === undefined && ask.by !== undefined && ask.by < today
      const answer = ask.answer === undefined ? 'Open' : `${ask.answer.given ? 'Given' : 'Not given'} on ${labelDays(ask.answer.on)}${ask.answer.note === undefined ? '' : `: ${tell(ask.answer.note)}`}`
      return [[{ text: tell(ask.what), bold: ask.answer === undefined }], sake, ask.by === undefined ? 'No day said' : isLate ? [{ text: `${labelDays(ask.by)}, overdue`, color: 'bad' }] : labelDays(ask.by), answer]
    }),
  }, measure)
}

/** Where they stand, as they said it: what is open first. Nothing before they have said anything. */
export function standSlides({ state, seen: { group, stand, stands }, tell, measure }: GroupFacts): SlideDraft[] {
  const said = [...(stand === undefined ? [] : [stand]), ...stands.values()].sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || (a.on > b.on ? -1 : 1))
  if (said.length === 0) return []
  const open = said.filter(isOpen).length
  const whole = stand === undefined ? 'What you said of single activities' : stand.stand === 'agrees' ? 'You agree with the roadmap' : stand.met === undefined ? 'You object to the roadmap' : 'Your objection to the roadmap was met'
  return wordTableSlides({
    titles: [open === 0 || (stand !== undefined && isOpen(stand)) ? whole : `${whole}, with ${counted(open, 'objection')} open`, whole], runningHead: `Where ${group.title} stands`, alt: 'What was said, of what, and when.',
    columns: [{ head: 'Of', share: 0.26 }, { head: 'What you said', share: 0.36 }, { head: 'On', share: 0.14 }, { head: 'How it was met', share: 0.24 }],
    rows: said.map((one): Words[] => [
      [{ text: one.activity === undefined ? 'The whole roadmap' : tell(activities.get(state, one.activity)?.title ?? 'An activity that is gone'), bold: true }],
      `${one.stand === 'agrees' ? 'You agree' : 'You object'}${one.note === undefined ? '' : `: ${tell(one.note)}`}`, labelDays(one.on),
      one.met === undefined ? (isOpen(one) ? [{ text: 'Open', color: 'bad' }] : '') : `${tell(one.met.how)} (${labelDays(one.met.on)})`,
    ]),
  }, measure)
}

function isOpen({ stand, met }: BuyIn): boolean {
  return stand === 'objects' && met === undefined
}
