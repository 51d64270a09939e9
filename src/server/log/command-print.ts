import type { Command } from '../../core/kernel/command.ts'
import type { Actor } from '../../core/kernel/permission.ts'
import { canonicalJson } from '../../lib/json.ts'
import { hashOf } from './chain.ts'
import type { Print } from './log-store.ts'

/** All that a command asks for, as one text; its arguments come as canonical text, which is long to make. */
export function contentOf({ name, reason, outsideReason, effective, group }: Command, argsText: string, actor: Actor): string {
  return `${canonicalJson({ actor: actor.id, name, reason, outsideReason, effective, group })}\n${argsText}`
}

/** The print of a content under a salt. */
export function printOf(salt: string, content: string): Print {
  return { salt, digest: hashOf(`${salt}\n${content}`) }
}

/** An erased print fits any content: what was asked for is no longer known. */
export function samePrint(print: Print | undefined, content: string): boolean {
  return print === undefined || printOf(print.salt, content).digest === print.digest
}
