import type { Window } from '../time/window.ts'
import { labelShort } from '../time/label.ts'
import { fiscalYearStart, type Script, type windowsFrom } from './script.ts'
import { comeIn, inviteRoom, leaderOf, participantIn } from './workshop-people.ts'

/** A note of the day: its words, whose it is, and where it ended. Without a bucket it was put aside; without a quarter it has no date yet. */
export interface SampleNote {
  readonly text: string
  readonly author: string
  readonly bucket?: string
  readonly quarter?: number
  /** The item whose effort it supports. */
  readonly effort?: string
}

/** What of other teams touches product marketing, as the room said it. */
export interface SampleEffort {
  readonly item: string
  readonly how: string
}

/** Notes that said the same as another: the room laid them under it. */
const sameAgain = [
  ['Canvas 7 demo path', 'Sami', 'A demo on the customer’s own data'],
  ['Quotes for Canvas 7', 'Runa', 'Quotes that we may use without names'],
  ['Release notes that people read', 'Juno', 'Say what changed in plain words'],
] as const

const question = 'What could we do in the next eight quarters so that each release lands?'

/** Days before the first one on which the room was invited, and met. */
const called = -74
export const held = -60

/** "Q3 FY27 workshop": a workshop is called after the quarter that it plans first. */
export function titleOfWorkshop(quarter: Window): string {
  return `${labelShort(quarter, { labels: 'fiscal', fiscalYearStart })} workshop`
}

/** The workshop in which the activity roadmap was made: one day, from the warm-up to the thanks, led by somebody who is not of the team. */
export function holdWorkshop(script: Script, windows: ReturnType<typeof windowsFrom>, roadmap: string, { buckets, notes, efforts }: { readonly buckets: readonly string[]; readonly notes: readonly SampleNote[]; readonly efforts: readonly SampleEffort[] }): void {
  script.act(called, 'past workshop', 'workshop.add', { title: titleOfWorkshop(windows.quarters(0)), roadmap, day: script.day(held), begins: '09:30', place: 'The boathouse', question, presenter: 'Rasa' })
  inviteRoom(script, called, 'past workshop')
  const who = (name: string) => participantIn(script, 'past workshop', name)
  const workshop = script.id('past workshop', 'workshops')
  const actor = leaderOf(script, 'past workshop')
  const at = (time: string) => ({ time, actor })
  const go = (time: string, to: string) => script.act(held, `go to ${to}`, 'workshop.go', { id: workshop, to }, {}, at(time))
  const note = (text: string) => script.id(`note ${text}`, 'notes')
  const photo = (time: string, caption: string) => script.act(held, `photo ${caption}`, 'photo.keep', { workshop, caption }, {}, at(time))

  comeIn(script, held, 'past workshop')
  script.act(held, 'start past workshop', 'workshop.start', { id: workshop }, {}, at('09:30'))
  go('09:50', 'review')
  for (const [index, { item, how }] of efforts.entries()) {
    script.act(held, `effort ${item}`, 'effort.mark', { workshop, item: script.item(item), affects: true, how, agreedBy: [who('Mara'), who('Ines'), who('Olek')] }, {}, at(`10:${10 + index}`))
  }
  go('10:20', 'agree')
  go('10:35', 'brainstorm')
  const written = [...notes, ...sameAgain.map(([, author, text]): SampleNote => ({ text, author }))].map((one, index) => ({ ...one, time: `10:${36 + (index * 7) % 22}` }))
  for (const { text, author, effort, time } of written.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0))) {
    script.act(held, `note ${text}`, 'note.add', { workshop, text, author: who(author), ...(effort === undefined ? {} : { effort: script.id(`effort ${effort}`, 'efforts') }) }, {}, at(time))
  }
  script.act(held, 'reveal', 'brainstorm.reveal', { workshop }, {}, at('11:00'))
  go('11:02', 'buckets')
  for (const [index, title] of buckets.entries()) {
    script.act(held, `group ${title}`, 'group.add', { workshop, label: title, notes: notes.filter(({ bucket }) => bucket === title).map(({ text }) => note(text)) }, {}, at(`11:0${4 + index}`))
  }
  for (const [into, , text] of sameAgain) script.act(held, `merge ${text}`, 'note.merge', { into: note(into), notes: [note(text)] }, {}, at('11:14'))
  const aside = notes.filter(({ bucket }) => bucket === undefined).map(({ text }) => note(text))
  script.act(held, 'outliers', 'note.group', { notes: aside, group: null, outlier: true }, {}, at('11:16'))
  photo('11:19', 'All notes in their buckets')
  go('11:20', 'grid')
  go('11:35', 'fill')
  go('13:15', 'dates')
  for (let quarter = 0; quarter < 8; quarter++) {
    const due = notes.filter((one) => one.quarter === quarter).map(({ text }) => note(text))
    if (due.length > 0) script.act(held, `date quarter ${quarter}`, 'note.date', { notes: due, window: windows.quarters(quarter) }, {}, at(`13:${20 + quarter * 3}`))
  }
  photo('13:44', 'The grid with its dates')
  go('13:45', 'examine')
  script.act(held, 'close past workshop', 'workshop.close', { id: workshop, thanks: 'Thank you. Eight quarters in one day, and everybody was heard.' }, {}, at('14:30'))
}
