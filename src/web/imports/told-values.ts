import { maturityWords } from '../../core/plans/maturity.ts'
import { labelWindow, type LabelStyle } from '../../core/time/label.ts'
import { windowSchema } from '../../core/time/window.ts'
import { type Json, sameJson } from '../../lib/json.ts'

/** One field that would change, as people read it. */
export interface ToldDifference {
  readonly word: string
  readonly before?: string
  readonly after?: string
}

/** What a new record will be: what goes without saying what it is, then the rest by name. */
export interface ToldRecord {
  readonly main: readonly string[]
  /** An item without a date. */
  readonly isUndated: boolean
  readonly rest: readonly { readonly word: string; readonly text: string }[]
}

type Values = Readonly<Record<string, Json>>

const words: Readonly<Record<string, string>> = { window: 'date', parent: 'part of', sourceKey: 'key', goneOn: 'gone on', documentationLink: 'documentation', outsideTitle: 'outside title', summary: 'notes' }

export const collectionWords: Readonly<Record<string, string>> = { items: 'item', plans: 'plan', people: 'person', teams: 'team', orgs: 'org', departments: 'department', 'stage-targets': 'stage', 'code-hosts': 'code host', 'product-areas': 'product area', 'maturity-definitions': 'maturity definition', 'use-cases': 'use case', 'deployment-options': 'deployment option' }

/** Fields of an item that say by themselves what they are, in the order in which they are read. */
const plain = ['kind', 'window', 'owner', 'status'] as const

/** What a field is called in a sentence. */
export function fieldWord(field: string): string {
  return words[field] ?? field.replace(/([A-Z])/g, ' $1').toLowerCase()
}

export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** The values of a record that would be made. Its plan is told only where several plans are filled. */
export function toldRecord(collection: string, values: Values, style: LabelStyle, hasPlans: boolean): ToldRecord {
  const isItem = collection === 'items'
  const first: readonly string[] = isItem ? plain : []
  const text = (field: string) => toldField(field, values[field] ?? null, style)
  const { own, ...others } = values
  const rest = Object.keys(others).filter((field) => !first.includes(field) && (field !== 'plan' || hasPlans || !isItem)).map((field) => ({ word: fieldWord(field), text: text(field) }))
  const kept = Object.entries(valuesIn(own ?? null)).map(([name, value]) => ({ word: name, text: toldValue(value, style) }))
  return {
    main: [...(isItem ? [] : [collectionWords[collection] ?? collection]), ...first.map(text)].filter((one) => one !== undefined),
    isUndated: isItem && values['window'] === undefined,
    rest: [...rest, ...kept].flatMap(({ word, text: told }) => (told === undefined ? [] : [{ word, text: told }])),
  }
}

/** One field from what it is to what it would be; own fields one by one. */
export function toldDifferences(field: string, before: Json, after: Json, style: LabelStyle): ToldDifference[] {
  if (field !== 'own') return [toldDifference(field, before, after, style)]
  const [was, will] = [valuesIn(before), valuesIn(after)]
  const names = [...new Set([...Object.keys(was), ...Object.keys(will)])].filter((name) => !sameJson(was[name] ?? null, will[name] ?? null))
  return names.map((name) => ({ ...toldDifference(name, was[name] ?? null, will[name] ?? null, style), word: name }))
}

function valuesIn(own: Json): Values {
  return typeof own === 'object' && own !== null && !Array.isArray(own) ? (own as Values) : {}
}

function toldDifference(field: string, before: Json, after: Json, style: LabelStyle): ToldDifference {
  const [was, will] = [toldField(field, before, style), toldField(field, after, style)]
  return { word: fieldWord(field), ...(was === undefined ? {} : { before: was }), ...(will === undefined ? {} : { after: will }) }
}

function toldField(field: string, value: Json, style: LabelStyle): string | undefined {
  if (typeof value === 'string' && field === 'status') return capital(value.replaceAll('-', ' '))
  if (typeof value === 'string' && (field === 'maturity' || field === 'stage')) return maturityWords[value as keyof typeof maturityWords]?.label ?? value
  return toldValue(value, style)
}

/** A value as people read it; nothing for one that is not set. */
function toldValue(value: Json, style: LabelStyle): string | undefined {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return undefined
  if (typeof value === 'number') return value.toLocaleString('en')
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  const window = windowSchema.safeParse(value)
  if (window.success) return labelWindow(window.data, style)
  if (Array.isArray(value)) return value.map((one) => toldValue(one, style) ?? '').join(', ')
  if (typeof value === 'object') return Object.entries(value).map(([key, one]) => `${key}: ${toldValue(one, style) ?? '–'}`).join('; ')
  return value
}
