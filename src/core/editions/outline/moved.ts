import { sameJson } from '../../../lib/json.ts'
import { daysBetween } from '../../time/days.ts'
import type { Window } from '../../time/window.ts'
import { releaseWindow, saidOf, type StageFact } from '../facts.ts'
import { directionOf, distance } from './direction.ts'
import type { Compared, PartDraft, Rule, Who } from './draft.ts'
import { levelWords, type Names } from './names.ts'

/** A date, a release or a stage of an item moved (row A6: "the beta date moved"). */
export const moved: Rule = (compared) => [...windowMoved(compared), ...releaseMoved(compared), ...stagesMoved(compared), ...deadlineMoved(compared)]

function windowMoved({ before, after, names }: Compared): PartDraft[] {
  const [was, is] = [before.fields['window'] as Window | undefined, after.fields['window'] as Window | undefined]
  if (sameJson(was, is)) return []
  const kind = after.fields['kind'] === 'release' ? 'now comes' : 'is now planned'
  const when = (window: Window) => (after.fields['kind'] === 'release' ? names.after.when(window) : `for ${names.after.window(window)}`)
  return [
    {
      group: 'moved', field: 'window', ...labels(was && names.after.window(was), is && names.after.window(is)), windows: pair(was, is),
      ...direction(was, is), say: (who) => sayMove(who, kind, was, is, when, names.after),
    },
  ]
}

function sayMove(who: Who, verb: string, was: Window | undefined, is: Window | undefined, when: (window: Window) => string, names: Names): string {
  const label = names.window
  if (is === undefined) return `${who.name} no longer has a date; it was planned for ${was === undefined ? 'none' : label(was)}`
  if (was === undefined) return `${who.name} ${verb} ${when(is)}; it had no date before`
  const way = directionOf(was, is)
  if (label(was) === label(is)) return `${who.name} has moved within ${label(is)}`
  if (way === 'surer') return `${who.name} ${verb} ${when(is)}, which is surer than ${label(was)}`
  if (way === 'less-sure') return `${who.name} ${verb} ${when(is)}, which is less sure than ${label(was)}`
  const by = way === undefined || names.vague ? undefined : distance(was, is, way)
  return `${who.name} ${verb} ${when(is)} instead of ${label(was)}${by === undefined ? '' : `, ${by}`}`
}

/** An item of its own release, told by the names of the releases. */
function releaseMoved({ before, after, views, names }: Compared): PartDraft[] {
  const [was, is] = [before.fields['release'], after.fields['release']]
  if (sameJson(was, is)) return []
  const [from, to] = [names.before.title('items', was), names.after.title('items', is)]
  const [old, now] = [releaseWindow(views.before, was), releaseWindow(views.after, is)]
  const say = (who: Who) => {
    if (is === undefined) return `${who.name} is no longer planned for ${from ?? 'a release'}`
    return `${who.name} is now planned for ${to ?? 'another release'}${was === undefined ? '' : ` instead of ${from ?? 'another release'}`}`
  }
  return [{ group: 'moved', field: 'release', ...labels(from, to), windows: pair(old, now), ...direction(old, now), say }]
}

/** Stages are held against each other by the level that they reach; a level that comes or goes is news of its own. */
function stagesMoved(compared: Compared): PartDraft[] {
  const levels = [...new Set([...compared.before.stages, ...compared.after.stages].map(({ stage }) => stage))]
  return levels.flatMap((level) => {
    const was = compared.before.stages.filter(({ stage }) => stage === level)
    const is = compared.after.stages.filter(({ stage }) => stage === level)
    return Array.from({ length: Math.max(was.length, is.length) }, (_, at) => stageMoved(compared, was[at], is[at])).flat()
  })
}

function stageMoved({ views, names }: Compared, was: StageFact | undefined, is: StageFact | undefined): PartDraft[] {
  if (sameJson(was && saidOf(was), is && saidOf(is))) return []
  const either = is ?? was
  const { phrase } = levelWords(either?.stage)
  const [old, now] = [was && (was.window ?? releaseWindow(views.before, was.release)), is && (is.window ?? releaseWindow(views.after, is.release))]
  const [from, to] = [was && stageLabel(was, names.before), is && stageLabel(is, names.after)]
  const by = old === undefined || now === undefined || names.after.vague ? undefined : distance(old, now, directionOf(old, now) ?? 'surer')
  const say = (who: Who) => {
    if (is === undefined) return `${who.name} is no longer planned to become ${phrase}${from === undefined ? '' : ` ${preposition(was)}${from}`}`
    if (to === undefined) return `${who.name} still becomes ${phrase}, but ${from === undefined ? 'what is said of its date has changed' : `no longer ${preposition(was)}${from}`}`
    const instead = from === undefined ? '' : from === to ? ', as before, with other particulars' : ` instead of ${from}${by === undefined ? '' : `, ${by}`}`
    return `${who.name} becomes ${phrase} ${preposition(is)}${to}${instead}`
  }
  return [{ group: 'moved', field: 'window', ...labels(from, to), windows: pair(old, now), ...direction(old, now), say, of: { collection: 'stage-targets', id: either?.target ?? '', fields: ['window', 'release', 'said', 'stage'] } }]
}

function stageLabel(stage: StageFact, names: Names): string | undefined {
  const release = names.title('items', stage.release)
  const window = stage.window === undefined ? undefined : names.window(stage.window)
  if (release !== undefined) return window === undefined ? release : `${release} (${window})`
  return window ?? stage.said
}

function preposition(stage: StageFact | undefined): string {
  if (stage?.release === undefined && stage?.window === undefined) return 'at '
  return stage.release === undefined && stage.window?.precision === 'day' ? 'on ' : 'in '
}

interface Deadline {
  readonly at: string
  readonly zone: string
}
const instantLabel = ({ at, zone }: Deadline): string => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC (said in ${zone})`

function deadlineMoved({ before, after }: Compared): PartDraft[] {
  const [was, is] = [before.fields['deadline'] as Deadline | undefined, after.fields['deadline'] as Deadline | undefined]
  if (sameJson(was, is)) return []
  const [from, to] = [was && instantLabel(was), is && instantLabel(is)]
  const later = was && is && daysBetween(was.at.slice(0, 10), is.at.slice(0, 10))
  const way = later === undefined || later === 0 ? {} : { direction: later > 0 ? ('later' as const) : ('earlier' as const) }
  const say = (who: Who) => (is ? `${who.of('deadline')} is now ${to}${was ? ` instead of ${from}` : ''}` : `${who.of('deadline')} is gone`)
  return [{ group: 'moved', field: 'deadline', ...labels(from, to), ...way, say }]
}

function labels(before: string | undefined, after: string | undefined): { before?: string; after?: string } {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }
}

function pair(before: Window | undefined, after: Window | undefined): { before?: Window; after?: Window } {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }
}

function direction(before: Window | undefined, after: Window | undefined): Pick<PartDraft, 'direction'> {
  const found = directionOf(before, after)
  return found === undefined ? {} : { direction: found }
}
