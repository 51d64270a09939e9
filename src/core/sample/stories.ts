import type { Json } from '../../lib/json.ts'
import type { Script, windowsFrom } from './script.ts'

/** Four stories, one of each kind of answer: out with their name, without it, not answered yet, and taken back. */
export function tellStories(script: Script): void {
  const ask = (days: number, name: string, account: string, title: string, more: { readonly [field: string]: Json } = {}) => script.act(days, `story ${name}`, 'story.ask', { title, account: script.account(account), askedOn: script.day(days), ...more })
  const then = (days: number, name: string, command: string, args: { readonly [field: string]: Json }, reason?: string) =>
    script.act(days, `${command} of ${name} on ${days}`, `story.${command}`, { id: script.id(`story ${name}`, 'stories'), ...args }, reason === undefined ? {} : { reason })
  ask(-88, 'freight', 'Aldersund Freight', 'One filter, an hour a week', { askedBy: script.person('Mara'), owner: script.person('Bea'), item: script.item('Canvas 7') })
  then(-81, 'freight', 'consent', { mayName: true, by: 'Ruta Venn', on: script.day(-82), until: script.day(200) })
  then(-70, 'freight', 'step', { to: 'drafting' })
  then(-45, 'freight', 'step', { to: 'in-review' })
  then(-28, 'freight', 'approve', { by: 'Ruta Venn', on: script.day(-29) })
  then(-21, 'freight', 'publish', { link: 'https://fernhill.example/stories/one-filter' })
  ask(-52, 'night', 'Norrvik', 'Four systems in step by morning', { askedBy: script.person('Olek'), owner: script.person('Bea'), wantedBy: script.day(24), item: script.item('Relay 4.2') })
  then(-44, 'night', 'consent', { mayName: false, by: 'Petra Holm', on: script.day(-45) })
  then(-37, 'night', 'step', { to: 'drafting' })
  then(-8, 'night', 'step', { to: 'in-review' })
  ask(-14, 'house', 'Harrow and Pike', 'They moved house and lost nothing', { askedBy: script.person('Ines'), owner: script.person('Bea'), wantedBy: script.day(38), notes: 'They paused for three weeks. Ask Tomas who looked after it.' })
  ask(-64, 'town', 'Bergby', 'What a town shows its people', { askedBy: script.person('Mara'), owner: script.person('Joren') })
  then(-58, 'town', 'consent', { mayName: true, by: 'Lena Ekdal', on: script.day(-58) })
  then(-50, 'town', 'step', { to: 'drafting' })
  then(-6, 'town', 'withdraw-consent', {}, 'Their new press office wants no supplier to name the town.')
  sayQuotes(script)
}

/** Quotes as they come: approved with the name, without it, asked for, and one whose customer took its name back. */
function sayQuotes(script: Script): void {
  const all = [
    ['freight', 'Aldersund Freight', 'We choose the region once, not in every report. That is an hour a week for each of us.', 'Ruta Venn', 'Head of operations', 'named', ['website', 'deck', 'release-post']],
    ['night', 'Norrvik', 'By six in the morning all four systems say the same. Nobody checks by hand any more.', 'Petra Holm', 'IT manager', 'anonymous', ['deck', 'event']],
    ['town', 'Bergby', 'People ask us fewer questions, since they see the figures we see.', 'Lena Ekdal', 'Communications', 'named', ['website']],
    ['house', 'Harrow and Pike', 'We paused on a Friday and went on three weeks later as if nothing had been.', 'Edith Pike', 'Partner', 'named', ['website', 'press']],
  ] as const
  for (const [name, account, text, saidBy, saidByTitle, naming, channels] of all) {
    script.act(-40, `quote ${name}`, 'quote.add', { account: script.account(account), text, saidBy, saidByTitle, naming, channels: [...channels], ...(name === 'house' ? {} : { story: script.id(`story ${name}`, 'stories') }) })
    script.act(-38, `ask for quote ${name}`, 'quote.ask', { id: script.id(`quote ${name}`, 'quotes') })
    if (name !== 'house') script.act(-30, `approve quote ${name}`, 'quote.approve', { id: script.id(`quote ${name}`, 'quotes'), by: saidBy, on: script.day(-31), ...(name === 'freight' ? { until: script.day(334) } : {}) })
  }
}

/** A board that met last quarter and has a meeting for the next; this quarter’s is still to be planned. */
export function adviseBoard(script: Script, windows: ReturnType<typeof windowsFrom>): void {
  const roster = ['Aldersund Freight', 'Harrow and Pike'].map((name) => script.account(name))
  script.act(-150, 'board', 'advisory-board.add', { title: 'Customer advisory board', meets: 'quarterly', roster, owner: script.person('Bea') })
  const board = script.id('board', 'advisory-boards')
  script.act(-120, 'meeting held', 'advisory-meeting.add', {
    board, title: 'What a morning report needs', window: windows.day(-95), attendees: roster, agenda: '1. What you look at first\n2. Filters: once, or in every report\n3. What is next, as it stands',
    resources: [{ title: 'Slides', link: 'https://docs.fernhill.example/board/mornings' }, { title: 'Recording', link: 'https://docs.fernhill.example/board/mornings/recording' }],
  })
  script.act(-94, 'meeting told', 'advisory-meeting.change', { id: script.id('meeting held', 'advisory-meetings'), notes: 'Both look at yesterday before today. {account:29} prints the first page.', takeaways: 'One choice of region for all reports, before anything else.\nA first page that prints.' })
  script.act(-20, 'meeting coming', 'advisory-meeting.add', { board, title: 'Live figures, first look', window: windows.quarters(1) })
  script.act(-10, 'nominate Norrvik', 'advisory-nomination.propose', { board, account: script.account('Norrvik'), why: 'They run four systems and tell us first when one is late.', by: script.person('Bea') })
}
