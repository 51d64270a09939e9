import { sameJson } from '../../../lib/json.ts'
import type { Compared, PartDraft, Rule, Who } from './draft.ts'
import { listed, type Names } from './names.ts'

/** Facts that other rules tell of. All others are told here, so that no fact can change without a word. */
const toldElsewhere: ReadonlySet<string> = new Set(['window', 'release', 'deadline', 'maturity', 'deployment', 'compatibility', 'documentationLink', 'teams', 'owner', 'plan', 'people'])

const words: { readonly [field: string]: string } = {
  value: 'value text', problem: 'problem', cost: 'cost of the problem', measure: 'before and after', product: 'product', summary: 'summary', kind: 'kind',
  parent: 'theme', status: 'status', useCases: 'use cases', regions: 'regions', budget: 'budget', spent: 'spending', own: 'particulars',
}
/** Short enough to be told as they are. */
const short: ReadonlySet<string> = new Set(['product', 'kind', 'status', 'budget', 'spent', 'parent'])
/** Reference fields: what their ids name. */
const references: { readonly [field: string]: string } = { parent: 'items' }

/** What is said of an item: its value text, its problem, and every fact that has no rule of its own. */
export const wordingChanged: Rule = (compared) => {
  const fields = [...new Set([...Object.keys(compared.before.fields), ...Object.keys(compared.after.fields)])].filter((field) => !toldElsewhere.has(field))
  const order = Object.keys(words)
  const at = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length)
  return fields.sort((a, b) => at(a) - at(b) || (a < b ? -1 : 1)).flatMap((field) => changed(compared, field))
}

function changed({ before, after, names }: Compared, field: string): PartDraft[] {
  const [was, is] = [before.fields[field], after.fields[field]]
  if (sameJson(was, is)) return []
  if (field === 'useCases') return [{ group: 'wording', field, say: membership('use cases', titles(was, names.before), titles(is, names.after)) }]
  if (field === 'own') return [{ group: 'wording', field, say: particulars(was, is) }]
  const word = words[field] ?? field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  // Only short ones are ever shown: others may hold objects, which have no words.
  const [from, to] = short.has(field) ? [told(field, was, names.before), told(field, is, names.after)] : [undefined, undefined]
  const shown = short.has(field) ? { ...(from === undefined ? {} : { before: from }), ...(to === undefined ? {} : { after: to }) } : {}
  return [{ group: 'wording', field, ...shown, say: sentence(field, word, from, to, was === undefined, is === undefined) }]
}

function sentence(field: string, word: string, from: string | undefined, to: string | undefined, isNew: boolean, isGone: boolean): (who: Who) => string {
  const plural = word.endsWith('s')
  if (isGone) return (who) => `${who.of(word)} ${plural ? 'are' : 'is'} no longer given`
  if (short.has(field) && to !== undefined) return (who) => `${who.of(word)} is now ${to}${from === undefined ? '' : ` instead of ${from}`}`
  if (isNew) return (who) => `${who.of(word)} ${plural ? 'are' : 'is'} now given`
  if (field === 'value' || field === 'summary' || field === 'problem') return (who) => `${who.of(word)} has been reworded`
  return (who) => `${who.of(word)} ${plural ? 'have' : 'has'} changed`
}

function told(field: string, value: unknown, names: Names): string | undefined {
  if (value === undefined) return undefined
  const collection = references[field]
  const say = (one: unknown) => (collection === undefined ? String(one).replaceAll('-', ' ') : (names.title(collection, one) ?? 'another'))
  return Array.isArray(value) ? listed(value.map(say)) : say(value)
}

/** What a list gained and lost; the whole of it when it is new. */
function membership(word: string, was: readonly string[], is: readonly string[]): (who: Who) => string {
  const [come, gone] = [is.filter((one) => !was.includes(one)), was.filter((one) => !is.includes(one))]
  if (is.length === 0) return (who) => `${who.of(word)} are no longer given`
  if (was.length === 0) return (who) => `${who.of(word)} are ${listed(is)}`
  const more = come.length === 0 ? '' : ` now include ${listed(come)}`
  const less = gone.length === 0 ? '' : `${more === '' ? '' : ','} no longer include ${listed(gone)}`
  return (who) => `${who.of(word)}${more === '' && less === '' ? ' have changed' : more + less}`
}

function titles(value: unknown, names: Names): string[] {
  return (Array.isArray(value) ? value : []).map((id) => names.title('use-cases', id) ?? 'another').sort()
}

/** Own fields, told by the source's names of them. */
function particulars(was: unknown, is: unknown): (who: Who) => string {
  const [old, now] = [was ?? {}, is ?? {}] as [Record<string, unknown>, Record<string, unknown>]
  const columns = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((column) => !sameJson(old[column], now[column])).sort()
  return (who) => `${who.of('particulars')} changed in ${listed(columns)}`
}
