import { stringify } from 'yaml'
import type { Json } from '../../lib/json.ts'

/** A file of product data as a handbook keeps it (DOMAIN 1.22): its schema in the first line, an empty line between records. */
export function handbookYaml(stem: string, records: Readonly<Record<string, Json>>): string {
  const parts = Object.entries(records).map(([key, record]) => stringify({ [key]: record }, { lineWidth: 0, aliasDuplicateObjects: false }))
  return `# yaml-language-server: $schema=../schema/${stem}.schema.json\n\n${parts.length === 0 ? '{}\n' : parts.join('\n')}`
}
