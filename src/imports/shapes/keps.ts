import type { Json } from '../../lib/json.ts'
import type { DraftReference, Place, Reading } from '../../core/plans/draft.ts'
import { columnsOf, Drafting, nearestWord, placeIn } from '../drafting.ts'
import { plain, safeName, textOf, type Entry, type Tree } from '../formats/tree.ts'
import { lineAt } from '../formats/text.ts'
import type { SourceFile } from '../source-file.ts'

const stages = ['alpha', 'beta', 'stable', 'deprecated', 'disabled', 'removed']

/**
 * The statuses of the proposals' own template. Only four say surely what we call it: "provisional" is not agreed yet, and "replaced"
 * says nothing of the work that another proposal goes on with, so both stay own fields.
 */
const statuses: Readonly<Record<string, string | undefined>> = {
  provisional: undefined, implementable: 'planned', implemented: 'done', deferred: 'deferred', rejected: 'dropped', withdrawn: 'dropped', replaced: undefined,
}

const columns: Reading['columns'] = {
  items: columnsOf([
    ['title', 'title', 'customers'], ['stage', 'maturity', 'customers'], ['status', 'status', 'internal'], ['owning-sig', 'teams', 'internal'],
    ['authors', 'people', 'internal'], ['reviewers', 'people', 'internal'], ['approvers', 'people', 'internal'], ['editor', 'people', 'internal'],
  ]),
  'stage-targets': columnsOf([['milestone', 'item', 'customers'], ['milestone', 'stage', 'customers'], ['milestone', 'release', 'customers'], ['milestone', 'said', 'internal']]),
}

/** True for a proposal's kep.yaml, readable or not: a damaged one is named, never taken for something else. */
export function isKep(file: SourceFile): boolean {
  return /(^|\/)kep\.ya?ml$/i.test(file.path) || (file.format === 'yaml' && file.tree?.kind === 'map' && file.tree.entries.has('kep-number') && file.tree.entries.has('owning-sig'))
}

/** Enhancement proposals: each is a feature with the stages it reached or aims at, in the releases that its `milestone` names. */
export function readKeps(files: readonly SourceFile[]): Reading {
  const drafting = new Drafting()
  const keys = keysOf(files)
  files.forEach((file, i) => {
    const { tree } = file
    const lacking = required.filter((name) => isEmpty(tree?.entries.get(name)?.value))
    // Files end with a line end as a rule; one that does not, and ends before the milestones, stopped on its way.
    if (lacking.length === 0 && !/[\r\n]$/.test(file.text) && !tree?.entries.has('milestone')) lacking.push('milestone at its end')
    if (tree?.kind === 'map' && lacking.length === 0) new Kep(drafting, file.path, keys[i] as string, tree.entries).read()
    else if (tree !== undefined) drafting.remark('error', 'not-a-proposal', placeIn(file.path, lastLine(file.text)), `${file.path}, line ${lastLine(file.text)}: the proposal ends without ${lacking.join(', ')}, so it is damaged or cut off; it was not taken.`)
    else if (!file.remarks.some((remark) => remark.severity === 'error')) drafting.remark('error', 'not-a-proposal', placeIn(file.path), `${file.path}: the proposal says nothing; it was not taken.`)
  })
  return drafting.reading('keps', 'Enhancement proposals', columns, files.map((file) => file.path))
}

/** A proposal is known by its number; where that is missing or used twice, the one whose folder begins with it has it, others their folder. */
function keysOf(files: readonly SourceFile[]): string[] {
  const numbers = files.map((file) => textOf(file.tree?.entries.get('kep-number')?.value))
  const uses = new Map<string, number[]>()
  numbers.forEach((number, i) => number !== undefined && uses.set(number, [...(uses.get(number) ?? []), i]))
  const taken = new Set<string>()
  return files.map((file, i) => {
    const number = numbers[i]
    const folder = file.folder.split('/').slice(-2).join('/') || file.path
    let key = number !== undefined && /^\d+$/.test(number) && Number(number) > 0 && holder(number, uses.get(number) ?? [], files) === i ? `kep-${number}` : folder
    for (let n = 2; taken.has(key); n++) key = `${folder} (${n})`
    taken.add(key)
    return key
  })
}

function holder(number: string, uses: readonly number[], files: readonly SourceFile[]): number | undefined {
  if (uses.length === 1) return uses[0]
  const named = uses.filter((i) => new RegExp(`(^|/)0*${number}-[^/]*$`).test(files[i]?.folder ?? ''))
  return named.length === 1 ? named[0] : undefined
}

/** What every proposal says; one that does not is damaged. */
const required = ['title', 'authors', 'owning-sig', 'status', 'approvers']

function isEmpty(tree: Tree | undefined): boolean {
  return tree === undefined || (textOf(tree) === undefined && tree.entries.size + tree.items.length === 0)
}

function lastLine(text: string): number {
  return lineAt(text, text.trimEnd().length)
}

const taken = new Set(['title', 'stage', 'owning-sig', 'authors', 'reviewers', 'approvers', 'editor', 'milestone'])

class Kep {
  private readonly drafting: Drafting
  private readonly file: string
  private readonly key: string
  private readonly entries: ReadonlyMap<string, Entry>
  private readonly plan: DraftReference
  private readonly own: Record<string, Json> = {}

  constructor(drafting: Drafting, file: string, key: string, entries: ReadonlyMap<string, Entry>) {
    this.drafting = drafting
    this.file = file
    this.key = key
    this.entries = entries
    this.plan = drafting.productPlan(placeIn(file))
  }

  read(): void {
    const title = this.entries.get('title')
    const fields: Record<string, Json> = { kind: 'feature', title: textOf(title?.value) ?? this.key }
    const references: Record<string, DraftReference | readonly DraftReference[]> = { plan: this.plan }
    const maturity = this.stage()
    if (maturity !== undefined) fields['maturity'] = maturity
    const status = this.status()
    if (status !== undefined) fields['status'] = status
    const team = textOf(this.entries.get('owning-sig')?.value)
    if (team !== undefined) references['teams'] = [this.team(team)]
    const people = this.people()
    if (people.length > 0) references['people'] = people
    const latest = this.entries.get('latest-milestone')
    if (latest !== undefined) this.version(latest, 'latest-milestone')
    for (const [name, entry] of this.entries) {
      const value = plain(entry.value)
      if (!taken.has(name) && value !== null && value !== '') this.own[safeName(name)] = value
    }
    if (Object.keys(this.own).length > 0) fields['own'] = this.own
    const item = this.drafting.addChecked('items', this.key, fields, references, placeIn(this.file, title?.line))
    this.targets(item)
  }

  private stage(): string | undefined {
    const entry = this.entries.get('stage')
    const word = textOf(entry?.value)
    if (entry === undefined) return undefined
    const at = placeIn(this.file, entry.line, 'stage')
    if (word === undefined) this.drafting.remark('note', 'stage-empty', at, 'The stage is left empty; the proposal has no maturity.')
    else if (stages.includes(word.toLowerCase())) return word.toLowerCase()
    else this.unknown('stage', word, stages, at)
    return undefined
  }

  private status(): string | undefined {
    const entry = this.entries.get('status')
    const word = textOf(entry?.value)
    if (entry === undefined || word === undefined) return undefined
    if (Object.hasOwn(statuses, word.toLowerCase())) return statuses[word.toLowerCase()]
    this.unknown('status', word, Object.keys(statuses), placeIn(this.file, entry.line, 'status'))
    return undefined
  }

  private unknown(what: string, word: string, known: readonly string[], at: Place): void {
    const near = nearestWord(word, known)
    this.own[what] = word
    this.drafting.remark('warning', `${what}-unknown`, at, `The ${what} "${word}" is none that is known${near === undefined ? '' : ` (the nearest is "${near}")`}; it was not assumed, and is kept as an own field.`)
  }

  private team(name: string): DraftReference {
    return this.drafting.drafts.some((draft) => draft.collection === 'teams' && draft.key === name)
      ? { collection: 'teams', key: name }
      : this.drafting.addChecked('teams', name, { title: name }, {}, placeIn(this.file, this.entries.get('owning-sig')?.line))
  }

  /** Authors, reviewers, approvers and editor: people by their handles, which are personal and never leave. */
  private people(): DraftReference[] {
    const found = new Map<string, DraftReference>()
    for (const role of ['authors', 'reviewers', 'approvers', 'editor']) {
      const entry = this.entries.get(role)
      if (entry === undefined) continue
      for (const one of entry.value.kind === 'list' ? entry.value.items : [entry.value]) {
        for (const person of this.handles(one, role)) found.set(person.key, person)
      }
    }
    return [...found.values()]
  }

  private handles(tree: Tree, role: string): DraftReference[] {
    const text = textOf(tree)?.replace(/^[“”"'\s]+|[“”"'\s]+$/g, '')
    const at = placeIn(this.file, tree.line, role)
    if (text === undefined || text === '') return []
    if (/^(tbd|tba|n\/?a|none|-+|\?+)$/i.test(text)) {
      this.drafting.remark('note', 'person-open', at, `"${text}" stands for the ${role}: nobody is named yet.`)
      return []
    }
    const handles = text.match(/@[A-Za-z0-9][\w-]*/g) ?? (/^[A-Za-z0-9][\w-]*$/.test(text) && !text.startsWith('sig-') ? [text] : [])
    if (handles.length === 0) {
      this.drafting.remark('note', 'person-unread', at, `An entry of the ${role} is no person's handle; it was not taken.`)
      return []
    }
    return handles.map((handle) => {
      const name = `@${handle.replace('@', '')}`
      return this.drafting.shared('people', name.slice(1).toLowerCase(), { name, handle: name }, {}, at)
    })
  }

  private targets(item: DraftReference): void {
    const milestone = this.entries.get('milestone')
    if (milestone === undefined || milestone.value.kind !== 'map') {
      const said = textOf(milestone?.value)
      if (said !== undefined) {
        this.own['milestone'] = said
        this.drafting.remark('warning', 'milestone-unread', placeIn(this.file, milestone?.line, 'milestone'), `The milestone says "${said}" and not which stage it is of; it is kept as an own field.`)
      }
      return
    }
    for (const [stage, entry] of milestone.value.entries) {
      const at = placeIn(this.file, entry.line, `milestone.${stage}`)
      if (!stages.includes(stage)) {
        this.unknownStage(stage, entry, at)
        continue
      }
      const { version, said } = this.version(entry, `milestone.${stage}`)
      if (version === undefined && said === undefined) continue
      const references: Record<string, DraftReference> = { item }
      if (version !== undefined) references['release'] = this.drafting.release(version, this.plan, at)
      this.drafting.add('stage-targets', `${this.key}/${stage}`, { stage, ...(said === undefined ? {} : { said: said.slice(0, 200) }) }, references, placeIn(this.file, entry.line))
    }
  }

  private unknownStage(stage: string, entry: Entry, at: Place): void {
    const near = nearestWord(stage, stages)
    this.own[`milestone.${stage}`] = plain(entry.value)
    this.drafting.remark('warning', 'stage-unknown', at, `The milestone names a stage "${stage}" that is none that is known${near === undefined ? '' : ` (the nearest is "${near}")`}; it is kept as an own field.`)
  }

  /** The release that a milestone names, or what it says where that is none. "1.34" is read as v1.34, and told. */
  private version({ line, value }: Entry, column: string): { version?: string; said?: string } {
    const at = placeIn(this.file, line, column)
    const text = textOf(value)
    if (text === undefined) {
      this.drafting.remark('note', 'milestone-empty', at, `The ${column} is left empty; it names no release.`)
      return {}
    }
    if (/^v[1-9]\d*\.\d+$/.test(text)) return { version: text }
    if (/^[1-9]\d*\.\d+$/.test(text)) {
      this.drafting.remark('warning', 'milestone-without-v', at, `The ${column} is written "${text}" without v; it was read as v${text}.`)
      return { version: `v${text}` }
    }
    this.drafting.remark('warning', 'milestone-unknown', at, `The ${column} says "${text}", which names no release.`)
    return { said: text }
  }
}
