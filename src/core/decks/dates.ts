import type { View } from '../audiences/view.ts'
import type { Day } from '../kernel/command.ts'
import { monthNames, labelDays, labelShort, labelWindow } from '../time/label.ts'
import { nowNextLater } from '../time/outside-window.ts'
import type { Window } from '../time/window.ts'
import { capital } from './words.ts'

export function monthOf(day: Day): string {
  return monthNames[Number(day.slice(5, 7)) - 1] ?? ''
}

/** "Sep 2026". */
export function monthAndYear(day: Day): string {
  return `${monthOf(day)}\u00a0${day.slice(0, 4)}`
}

/** How a View's dates are put into words (its date policy's labels). Spaces inside a date are no-break spaces. */
export class Dates {
  readonly labels: 'calendar' | 'fiscal' | 'now-next-later'
  private readonly today: Day
  private readonly fiscalYearStart: number | undefined

  constructor(view: View) {
    this.labels = view.audience.dates.labels
    this.today = view.today
    this.fiscalYearStart = view.list<{ readonly id: string; readonly fiscalYearStart?: number }>('settings')[0]?.fiscalYearStart
  }

  private style() {
    return { labels: this.labels === 'fiscal' ? 'fiscal' : 'calendar', fiscalYearStart: this.fiscalYearStart } as const
  }

  /** "27 Aug 2025", "Oct–Nov 2026", "Q3 FY27 (Aug–Oct 2026)", or "Next". What is over has its date under every policy. */
  label(window: Window): string {
    if (this.isHorizon(window)) return capital(nowNextLater(window, this.today))
    return unbroken(labelWindow(window, this.style()))
  }

  /** Without the year, for places whose year is plain to see: "27 Aug", "Oct–Nov". */
  short(window: Window): string {
    if (this.isHorizon(window)) return capital(nowNextLater(window, this.today))
    return unbroken(labelShort(window, this.style()))
  }

  /** After "arrives": "on 27 Aug 2025", "in Oct–Nov 2026", "next". */
  phrase(window: Window): string {
    if (this.isHorizon(window)) return nowNextLater(window, this.today)
    return `${window.start === window.end ? 'on' : 'in'} ${this.label(window)}`
  }

  /** "planned for Oct–Nov 2026", "planned next", "planned for later". */
  planned(window: Window): string {
    const label = this.isHorizon(window) ? nowNextLater(window, this.today) : this.label(window)
    return label === 'next' ? 'planned next' : `planned for ${label}`
  }

  /** A single day, which every audience is told as it is: the day that a deck speaks for. */
  day(day: Day): string {
    return unbroken(labelDays(day))
  }

  private isHorizon(window: Window): boolean {
    return this.labels === 'now-next-later' && window.end >= this.today
  }
}

function unbroken(label: string): string {
  return label.replaceAll(' ', '\u00a0')
}

const fullNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const

/** A month in a title: "June", with its year when that is not the year of `today`. */
export function monthInTitle(day: Day, today: Day): string {
  const name = fullNames[Number(day.slice(5, 7)) - 1] ?? ''
  return day.slice(0, 4) === today.slice(0, 4) ? name : `${name}\u00a0${day.slice(0, 4)}`
}

/** After "to", for what runs past an end: "Mar", "Mar 2028" when that is a year off or more, "30 Nov" when it ends in the same month. */
export function untilPhrase(end: Day, edge: Day): string {
  if (end.slice(0, 7) === edge.slice(0, 7)) return `${Number(end.slice(8))}\u00a0${monthOf(end)}`
  return monthsApart(edge, end) >= 11 ? monthAndYear(end) : monthOf(end)
}

/** After "since": "Jun", with the year when it is most of a year ago or more. */
export function sincePhrase(day: Day, today: Day): string {
  return monthsApart(day, today) >= 11 ? monthAndYear(day) : monthOf(day)
}

function monthsApart(from: Day, to: Day): number {
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
}
