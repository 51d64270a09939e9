import type { Day, Instant } from '../../kernel/command.ts'
import { instantAt, instantWithOffset, minutesBetween, offsetMinutes, shownOnce } from '../zones.ts'
import type { DateRemark } from './remark.ts'
import { Unread } from './remark.ts'
import { offsetInWords, zoneName, type ZoneWord } from './zone-words.ts'

/** One time of day on one day, as one side of a cell says it. */
export interface Moment {
  readonly text: string
  readonly day: Day
  /** Seconds from midnight; unset when only the day has a zone, which then means its end ("12 May 2026 AoE"). */
  readonly seconds: number | undefined
  readonly zone: ZoneWord | undefined
}

export interface Deadline {
  readonly at: Instant
  /** "UTC", a place such as "America/Los_Angeles", or an offset such as "-12:00": as it was said. */
  readonly zone: string
}

export interface MomentsRead {
  readonly day: Day
  readonly deadline?: Deadline
  readonly remarks: readonly DateRemark[]
}

/** The instant that a moment is, or the remark that says why it is none. */
type Told = { readonly moment: Moment; readonly at: Instant; readonly season?: string } | { readonly moment: Moment; readonly remark: DateRemark }

/**
 * One moment, told once or in several zones. The UTC telling is kept where there is one, else the first. When the tellings are not the
 * same instant, only UTC can be kept, because its letters mean one thing all year; without it nothing is (Unread `zones-disagree`).
 */
export function readMoments(moments: readonly Moment[]): MomentsRead {
  const all = moments.map(tell)
  const told = all.flatMap((one) => ('at' in one ? [one] : []))
  const remarks = all.flatMap((one) => ('remark' in one ? [one.remark] : []))
  const kept = told.find((one) => isUtc(one.moment)) ?? told[0]
  const first = moments[0]
  if (first === undefined) throw new Unread('unreadable', 'There is no time to read.')
  if (kept === undefined) {
    if (moments.some((moment) => moment.day !== first.day)) throw new Unread('unreadable', `${remarks[0]?.sentence ?? ''} The days differ too, so no date was taken.`)
    return { day: first.day, remarks }
  }
  const others = told.filter((one) => one !== kept)
  const apart = others.filter((one) => one.at !== kept.at)
  if (apart.length > 0 && !isUtc(kept.moment)) throw new Unread('zones-disagree', `${disagreement(kept, apart)} No date was taken.`)
  if (apart.length > 0) remarks.push({ code: 'zones-disagree', sentence: `${disagreement(kept, apart)} The UTC time was kept.` })
  const odd = [kept, ...others].filter((one) => one.season !== undefined && !apart.includes(one))
  for (const { moment, season } of odd) {
    // The clocks there show another hour than the letters say; alone, either could be meant.
    const alone = moment === kept.moment && others.length === 0
    remarks.push({ code: 'zone-season', sentence: `"${moment.text}": ${season} ${alone ? 'Only the day was kept.' : 'Read by the letters, the times agree.'}` })
    if (alone) return { day: moment.day, remarks }
  }
  return { day: kept.moment.day, deadline: { at: kept.at, zone: zoneName(kept.moment.zone ?? { word: 'UTC' }) }, remarks }
}

function isUtc({ zone }: Moment): boolean {
  return zone?.offset === 0 && zone.place === undefined
}

function tell(moment: Moment): Told {
  const { text, day, zone } = moment
  const remark = (code: DateRemark['code'], why: string): Told => ({ moment, remark: { code, sentence: `"${text}" ${why}` } })
  if (zone === undefined) return remark('no-zone', 'has a time without a zone; only the day was kept.')
  // A day without a time is over with its last second.
  const seconds = moment.seconds ?? 86_399
  if (zone.offset !== undefined) {
    const at = instantWithOffset(day, seconds, zone.offset)
    return { moment, at, ...seasonOf(zone, zone.offset, at) }
  }
  if (zone.place === undefined) return remark('zone-unknown', `names the zone ${zone.word}, which is used for several; its time was not taken.`)
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((n) => String(n).padStart(2, '0')).join(':')
  if (!shownOnce(day, clock, zone.place)) return remark('ambiguous', 'is a time that clocks there skip or show twice on that day; its time was not taken.')
  return { moment, at: instantAt(day, clock, zone.place) }
}

function seasonOf(zone: ZoneWord, offset: number, at: Instant): { season?: string } {
  if (zone.place === undefined) return {}
  const there = offsetMinutes(at, zone.place)
  return there === offset ? {} : { season: `${zone.word} is ${offsetInWords(offset)}, but on that day ${zone.place} has ${offsetInWords(there)}.` }
}

type Read = Extract<Told, { at: Instant }>

function disagreement(kept: Read, apart: readonly Read[]): string {
  const said = apart.map((one) => {
    const minutes = minutesBetween(kept.at, one.at)
    const zone = one.moment.zone
    const literal = zone?.offset === undefined || zone.offset === 0 ? '' : ` (${zone.word} is ${offsetInWords(zone.offset)})`
    return `"${one.moment.text}" is ${inWords(Math.abs(minutes))} ${minutes > 0 ? 'later' : 'earlier'} than "${kept.moment.text}"${literal}`
  })
  return `The times are not the same instant: ${said.join(', and ')}.`
}

function inWords(minutes: number): string {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, Math.round(minutes % 60)]
  const parts = ([[days, 'day'], [hours, 'hour'], [rest, 'minute']] as const).filter(([n]) => n > 0)
  return parts.map(([n, word]) => `${n} ${word}${n === 1 ? '' : 's'}`).join(' ')
}
