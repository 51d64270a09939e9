import { addFeature, laterFeature } from './product-plan.ts'
import type { Script, windowsFrom } from './script.ts'

/** Days before the first one on which the two editions were published. */
export const editionDays = [-56, -28] as const

const shipped = [
  { release: 'Relay 4.0', day: -84, reached: [['Change history', 'beta'], ['Source catalogue', 'beta']] },
  { release: 'Canvas 6.4', day: -80, reached: [['Live figures', 'beta']] },
  { release: 'Relay 4.1', day: -62, reached: [['Sync pause', 'ga']] },
  { release: 'Canvas 6.5', day: -28, reached: [['Report folders', 'ga']] },
] as const

/** What happened in the half year before the first day: four releases, two slips, a rename, a deferral, and one more feature. */
export function livePast(script: Script, windows: ReturnType<typeof windowsFrom>): void {
  for (const { release, day, reached } of shipped) {
    script.act(day, `ship ${release}`, 'item.change', { id: script.item(release), status: 'done' })
    for (const [feature, maturity] of reached) script.act(day, `reach ${feature}`, 'item.change', { id: script.item(feature), maturity })
  }
  script.act(-45, 'slip Canvas 7', 'item.move', { id: script.item('Canvas 7'), window: windows.months(1, 2) }, {
    reason: 'Live figures opens in over 9 s on 40 charts; the team takes until the end of next month.',
    outsideReason: 'Reports with many charts opened slowly in the beta, and we want that fixed first.',
  })
  script.act(-40, 'rename Source catalogue', 'item.rename', { id: script.item('Source catalogue'), title: 'Source library' }, {
    reason: 'The naming group found that people look for a library.', outsideReason: 'People who tried it called it a library, so now we do too.',
  })
  addFeature(script, -38, laterFeature)
  script.act(-14, 'defer Offline reports', 'item.defer', { id: script.item('Offline reports'), window: null }, {
    reason: 'Two of three who asked no longer use it; the team is needed for Canvas 7.',
    outsideReason: 'Most people in the trial stopped using it once they had Live figures.',
  })
  script.act(-10, 'slip Relay 4.3', 'item.move', { id: script.item('Relay 4.3'), window: windows.months(2) }, {
    reason: 'Norrvik’s conflicts need another round; the rules change once more.',
    outsideReason: 'People who tried Conflict rules asked for clearer messages, and those take us another month.',
  })
}

/** Which items are in the deck on purpose, and the one that is not. */
export function decideCoverage(script: Script): void {
  for (const name of ['Relay 4.2', 'Relay 4.3', 'Relay 4.4', 'Canvas 7', 'Canvas 7.1']) script.act(-8, `cover ${name}`, 'item.cover', { id: script.item(name) })
  script.act(-8, 'leave out the epic', 'item.leave-out', { id: script.item('A connection of one’s own'), reason: 'It is told as Source builder.' })
  script.act(-8, 'leave out Bulk archive', 'item.leave-out', { id: script.item('Bulk archive'), reason: 'Two customers use it. Their account executives tell them.' })
}
