import { z } from 'zod'

interface Node {
  readonly properties?: { readonly [name: string]: Node }
  readonly items?: Node
  readonly anyOf?: readonly Node[]
  readonly additionalProperties?: Node | boolean
}

/** The path of every named field of a schema, at any depth, such as "readings.drafts.key". */
export function fieldNames(type: z.ZodType): string[] {
  return namesIn(z.toJSONSchema(type, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Node, '')
}

function namesIn(node: Node, at: string): string[] {
  const below = [node.items, ...(node.anyOf ?? []), typeof node.additionalProperties === 'object' ? node.additionalProperties : undefined]
  return [
    ...Object.entries(node.properties ?? {}).flatMap(([name, one]) => [`${at}${name}`, ...namesIn(one, `${at}${name}.`)]),
    ...below.flatMap((one) => (one === undefined ? [] : namesIn(one, at))),
  ]
}
