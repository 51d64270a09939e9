import { PersistentMap } from '../../lib/persistent-map.ts'
import { finish, type Steps, stepsOver } from '../../lib/steps.ts'
import type { Id, Name } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { rowsOf } from '../roadmap/empty-cells.ts'
import { waivers, type Waiver } from '../roadmap/waivers.ts'
import { overlaps } from '../time/window.ts'
import { families } from './families.ts'
import { everything, type Family, type Found } from './family.ts'
import { type Finding, type FindingGroup, findingGroups, type FindingKind, findingKinds } from './finding.ts'
import { type Ground, groundOf, isCutAlike } from './ground.ts'

/** How far a roadmap is: its cells, agreed with their activities or empty on purpose, and those that are open. Findings are counted apart. */
export interface Progress {
  readonly cells: number
  readonly agreed: number
  readonly undecided: number
  readonly notAgreed: number
}

type Answers = PersistentMap<readonly Finding[]>
type Lists = Readonly<Partial<Record<FindingKind, readonly Finding[]>>>
type Change = readonly [before: unknown, now: unknown]

const kinds = Object.keys(findingKinds) as FindingKind[]
const subjectsAStep = 200
const openCell: readonly FindingKind[] = ['cell-undecided', 'cell-not-agreed', 'cell-reopened']

/**
 * The open questions of a roadmap on a day (row H14), kept up to date: `after` asks again of what a change touches, and shares the rest. Never changed in
 * place.
 */
export class Examination {
  private readonly ground: Ground
  private readonly answers: readonly Answers[]
  private readonly lists: Lists
  private readonly aside: Lists

  private constructor(ground: Ground, answers: readonly Answers[], [lists, aside]: readonly [Lists, Lists]) {
    this.ground = ground
    this.answers = answers
    this.lists = lists
    this.aside = aside
  }

  /** Throws a Refusal `not-found` when there is no such roadmap. */
  static of(state: State, of: { readonly roadmap: Id; readonly today: Day }): Examination {
    return finish(Examination.steps(state, of))
  }

  /** `of` in steps, for a roadmap of very many activities. */
  static *steps(state: State, { roadmap, today }: { readonly roadmap: Id; readonly today: Day }): Steps<Examination> {
    const ground = groundOf(state, roadmap, today)
    const [answers, all]: [Answers[], Finding[]] = [[], []]
    for (const family of families) {
      const edit = PersistentMap.empty<readonly Finding[]>().edit()
      yield* stepsOver(family.subjects(ground), subjectsAStep, (subject) => {
        const findings = judged(family.ask(subject, ground), ground)
        if (findings.length === 0) return
        edit.set(subject, findings)
        all.push(...findings)
      })
      answers.push(edit.done())
    }
    return new Examination(ground, answers, yield* listedSteps(all, ground))
  }

  /** The same roadmap's in a later state, or an earlier one: quick where little lies between the two. */
  after(state: State, today: Day = this.today): Examination {
    if (state === this.state && today === this.today) return this
    const ground = groundOf(state, this.roadmap, today, this.ground)
    if (today !== this.today || !isCutAlike(this.ground, state, ground.roadmap)) return Examination.of(state, { roadmap: this.roadmap, today })
    const since = changesSince(this.state, state)
    const [gone, come]: [Set<Finding>, Finding[]] = [new Set(), []]
    const answers = families.map((family, at) => {
      const before = this.answers[at] ?? PersistentMap.empty()
      const edit = before.edit()
      for (const subject of touchedIn(family, before, this.ground, ground, since)) {
        const [was, is] = [edit.get(subject) ?? [], judged(family.ask(subject, ground), ground)]
        for (const finding of was) gone.add(finding)
        come.push(...is)
        if (is.length > 0) edit.set(subject, is)
        else if (was.length > 0) edit.remove(subject)
      }
      return edit.done()
    })
    return new Examination(ground, answers, [relisted(this.lists, gone, come.filter((one) => !isAside(one, ground))), relisted(this.aside, gone, come.filter((one) => isAside(one, ground)))])
  }

  get state(): State {
    return this.ground.state
  }

  get roadmap(): Id {
    return this.ground.roadmap.id
  }

  get today(): Day {
    return this.ground.today
  }

  /** Every open question, in the order of groups and kinds, and within a kind by place. */
  get findings(): readonly Finding[] {
    return kinds.flatMap((kind) => this.lists[kind] ?? [])
  }

  /** What was left so on purpose, or put off until a day to come. */
  get setAside(): readonly { readonly finding: Finding; readonly waiver: Waiver }[] {
    return kinds.flatMap((kind) => this.aside[kind] ?? []).flatMap((finding) => {
      const waiver = this.ground.waivers.get(finding.key)
      return waiver === undefined ? [] : [{ finding, waiver }]
    })
  }

  ofKind(kind: FindingKind): readonly Finding[] {
    return this.lists[kind] ?? []
  }

  /** Group by group, the kinds of which anything is open. */
  get byGroup(): readonly { readonly group: FindingGroup; readonly kinds: readonly { readonly kind: FindingKind; readonly findings: readonly Finding[] }[] }[] {
    return findingGroups.map((group) => ({ group, kinds: kinds.flatMap((kind) => (findingKinds[kind] === group && this.ofKind(kind).length > 0 ? [{ kind, findings: this.ofKind(kind) }] : [])) }))
  }

  find(key: string): Finding | undefined {
    return this.lists[key.split(':')[0] as FindingKind]?.find((one) => one.key === key)
  }

  /** Every open question that touches a cell: its own, and those of the activities that stand in it. */
  ofCell(bucket: Id, period: Day): readonly Finding[] {
    const column = this.ground.columns.find(({ start }) => start === period)
    if (column === undefined) return []
    const here = new Set(this.ground.near.inBucket(bucket).filter(({ window, status }) => window !== undefined && status !== 'dropped' && overlaps(window, column)).map(({ id }) => id))
    const isIts = ({ cell, activities = [] }: Finding) => (cell === undefined ? activities.some((id) => here.has(id)) : cell.bucket === bucket && cell.period === period)
    return this.findings.filter((one) => isIts(one) && (one.period === undefined || one.period === period))
  }

  get progress(): Progress {
    const cells = rowsOf(this.state, this.roadmap).length * this.ground.columns.length
    const [open, undecided] = [openCell.reduce((sum, kind) => sum + this.ofKind(kind).length, 0), this.ofKind('cell-undecided').length]
    return { cells, agreed: cells - open, undecided, notAgreed: open - undecided }
  }
}

/** Findings with what was said of them before. */
function judged(found: readonly Found[], { roadmap, waivers: said }: Ground): readonly Finding[] {
  return found.map((one) => {
    const before = said.get(one.key)
    return { ...one, roadmap: roadmap.id, ...(before === undefined ? {} : { before }) }
  })
}

/** On purpose while the facts stay the same; put off until its day. */
function isAside({ before, facts }: Finding, { today }: Ground): boolean {
  if (before === undefined) return false
  return before.until === undefined ? before.facts === facts : today < before.until
}

/** Kind by kind, what is open and what was set aside. */
function* listedSteps(all: readonly Finding[], ground: Ground): Steps<readonly [Lists, Lists]> {
  const [open, aside]: [Partial<Record<FindingKind, readonly Finding[]>>, Partial<Record<FindingKind, readonly Finding[]>>] = [{}, {}]
  for (const [kind, found] of byKind(all)) {
    const sorted = found.sort(byPlace)
    open[kind] = sorted.filter((one) => !isAside(one, ground))
    aside[kind] = sorted.filter((one) => isAside(one, ground))
    yield
  }
  return [open, aside]
}

/** Lists without what is gone and with what has come, each in its place. Lists that stay the same are the same. */
function relisted(lists: Lists, gone: ReadonlySet<Finding>, come: readonly Finding[]): Lists {
  const coming = byKind(come)
  const touched = new Set<FindingKind>([...coming.keys(), ...[...gone].map(({ kind }) => kind)])
  const next: Partial<Record<FindingKind, readonly Finding[]>> = { ...lists }
  for (const kind of touched) next[kind] = merged((lists[kind] ?? []).filter((one) => !gone.has(one)), (coming.get(kind) ?? []).sort(byPlace))
  return next
}

function byKind(all: readonly Finding[]): ReadonlyMap<FindingKind, Finding[]> {
  const lists = new Map<FindingKind, Finding[]>()
  for (const one of all) {
    const list = lists.get(one.kind)
    if (list === undefined) lists.set(one.kind, [one])
    else list.push(one)
  }
  return lists
}

function merged(a: readonly Finding[], b: readonly Finding[]): readonly Finding[] {
  if (b.length === 0) return a
  const all: Finding[] = []
  let at = 0
  for (const one of b) {
    for (let next = a[at]; next !== undefined && byPlace(next, one) < 0; next = a[++at]) all.push(next)
    all.push(one)
  }
  return [...all, ...a.slice(at)]
}

function byPlace(a: Finding, b: Finding): number {
  return a.place < b.place ? -1 : a.place > b.place ? 1 : a.key < b.key ? -1 : a.key > b.key ? 1 : 0
}

/** What changed in a collection between two states, each looked up once; undefined where that cannot be told. */
function changesSince(before: State, state: State): (collection: Name) => readonly Change[] | undefined {
  const known = new Map<Name, readonly Change[] | undefined>()
  return (collection) => {
    if (!known.has(collection)) known.set(collection, state.since(before, collection))
    return known.get(collection)
  }
}

/** The subjects of a family that are to be asked again. */
function touchedIn(family: Family, answers: Answers, before: Ground, ground: Ground, since: (collection: Name) => readonly Change[] | undefined): ReadonlySet<string> {
  const touched = new Set<string>()
  const all = () => new Set([...[...answers.entries()].map(([subject]) => subject), ...family.subjects(ground)])
  for (const [collection, hang] of Object.entries(family.touched)) {
    const changes = since(collection)
    if (changes === undefined) return all()
    for (const [was, is] of changes) {
      for (const [record, on, other] of [[was, before, is], [is, ground, was]] as const) {
        const subjects = record === undefined ? [] : (hang?.(record as never, on, other as never) ?? [])
        if (subjects === everything) return all()
        for (const subject of subjects) touched.add(subject)
      }
    }
  }
  const said = since(waivers.collection)
  if (said === undefined) return all()
  for (const waiver of said.flat() as (Waiver | undefined)[]) if (waiver !== undefined) add(touched, family, waiver.finding)
  return touched
}

/** The subject that a finding's key names, when it is this family's. */
function add(touched: Set<string>, { kinds: its, subjectOf = (about) => about }: Family, key: string): void {
  const [kind = '', ...about] = key.split(':')
  if ((its as readonly string[]).includes(kind)) touched.add(subjectOf(about.join(':')))
}
