import type { Item } from '../plans/plans.ts'
import type { Window } from '../time/window.ts'
import { founded } from './company.ts'
import type { Script, windowsFrom } from './script.ts'

type Windows = ReturnType<typeof windowsFrom>

interface Planned {
  readonly name: string
  readonly kind: Item['kind']
  readonly window?: Window
  /** The release it works towards. */
  readonly release?: string
  readonly regions?: readonly string[]
}

function marketing({ days, day, months, quarters }: Windows): Planned[] {
  return [
    { name: 'Autumn campaign: one true figure', kind: 'campaign', window: days(-10, 60), release: 'Canvas 7' },
    { name: 'Canvas 7 launch post', kind: 'content', window: months(1, 2), release: 'Canvas 7' },
    { name: 'Live figures webinar', kind: 'event', window: day(50), release: 'Canvas 7' },
    { name: 'Canvas 7 press round', kind: 'pr', window: months(1, 2), release: 'Canvas 7' },
    { name: 'Source library posts', kind: 'social', window: days(12, 40), release: 'Relay 4.2' },
    { name: 'Source library page', kind: 'web', window: days(5, 20), release: 'Relay 4.2' },
    { name: 'Paper: what a wrong figure costs', kind: 'paper', window: months(3), release: 'Relay 4.3' },
    { name: 'Spring summit', kind: 'event', window: day(210), regions: ['north', 'south'] },
    { name: 'Finance leads series', kind: 'campaign', window: quarters(2, 3) },
    { name: 'Relay 5 campaign', kind: 'campaign', window: quarters(3, 4), release: 'Relay 5.0' },
    { name: 'Autumn summit', kind: 'event', window: quarters(5), release: 'Canvas 8.1' },
    { name: 'Canvas 8 campaign', kind: 'campaign', window: quarters(4, 5), release: 'Canvas 8' },
    { name: 'Category paper', kind: 'paper', window: { ...quarters(6, 7), precision: 'half' } },
  ]
}

function partners({ days, day, months, quarters }: Windows): Planned[] {
  return [
    { name: 'Warehouse connector co-launch', kind: 'programme', window: months(4, 5), release: 'Relay 4.4' },
    { name: 'Catalogue listing', kind: 'web', window: days(14, 45), release: 'Relay 4.2' },
    { name: 'Joint reference customer', kind: 'content', window: day(95) },
    { name: 'Partner day at the spring summit', kind: 'event', window: day(211) },
    { name: 'Reseller kit', kind: 'content', window: quarters(2) },
    { name: 'Reseller price list', kind: 'paper' },
    { name: 'Certification programme', kind: 'programme', window: quarters(3, 5) },
    { name: 'Second alliance', kind: 'programme', window: { ...quarters(6, 7), precision: 'half' } },
  ]
}

/** The plans of the other teams, which product marketing builds on and never changes. */
export function planTeams(script: Script, windows: Windows): void {
  const horizon = windows.quarters(0, 7)
  script.act(founded + 30, 'plan marketing', 'plan.add', {
    title: 'Marketing plan', kind: 'marketing', function: 'demand', owner: script.person('Ines'), horizon, obtainedOn: script.day(founded + 30), confirmedOn: script.day(-17),
    goals: 'Trial starts from 210 to 300 a week.', expectations: 'A story for each release, two months ahead.', budget: 180_000, spent: 64_000,
  })
  script.act(founded + 40, 'plan partners', 'plan.add', {
    title: 'Channel and partner plan', kind: 'channel', owner: script.person('Joren'), horizon, obtainedOn: script.day(founded + 40), confirmedOn: script.day(-41),
    goals: 'Two alliances and one reseller that sell by themselves.', expectations: 'A kit for each launch.',
  })
  for (const [plan, items] of [['plan marketing', marketing(windows)], ['plan partners', partners(windows)]] as const) {
    for (const { name, kind, window, release, regions } of items) {
      script.act(plan === 'plan marketing' ? founded + 30 : founded + 40, `item ${name}`, 'item.add', {
        plan: script.id(plan, 'plans'), kind, title: name, status: 'planned', mark: 'internal',
        ...(window && { window }), ...(release && { release: script.item(release) }), ...(regions && { regions: [...regions] }),
      })
    }
  }
}
