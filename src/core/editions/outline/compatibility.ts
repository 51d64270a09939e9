import type { PartDraft, Rule } from './draft.ts'
import { listed } from './names.ts'

/** What an item works with, told by what it can now do, can no longer do, and is no longer said to do. */
export const compatibilityChanged: Rule = ({ before, after, names }) => {
  const [was, is] = [fits(before.fields['compatibility']), fits(after.fields['compatibility'])]
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  const where = (wanted: (key: string) => boolean) => names.after.hosts(keys.filter(wanted))
  return [
    ...part(where((key) => is[key] === true && was[key] !== true), (hosts) => `now works with ${hosts}`, (hosts) => `works with ${hosts}`),
    ...part(where((key) => is[key] === false && was[key] === true), (hosts) => `no longer works with ${hosts}`),
    ...part(where((key) => is[key] === false && was[key] === undefined), (hosts) => `does not work with ${hosts}`),
    ...part(where((key) => is[key] === undefined && was[key] === true), (hosts) => `is no longer said to work with ${hosts}`),
    ...part(where((key) => is[key] === undefined && was[key] === false), (hosts) => `may or may not work with ${hosts}: nothing is said of it any more`),
  ]
}

function part(hosts: readonly string[], predicate: (hosts: string) => string, withNewName?: (hosts: string) => string): PartDraft[] {
  if (hosts.length === 0) return []
  const said = predicate(listed(hosts))
  const added = withNewName === undefined ? {} : { withNewName: withNewName(listed(hosts)) }
  return [{ group: 'compatibility', field: 'compatibility', say: ({ name }) => `${name} ${said}`, ...added }]
}

function fits(value: unknown): { readonly [key: string]: boolean } {
  return (value ?? {}) as { readonly [key: string]: boolean }
}
