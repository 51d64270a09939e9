import type { Command } from '../../core/kernel/command.ts'
import type { Actor } from '../../core/kernel/permission.ts'
import { canonicalJson } from '../../lib/json.ts'
import type { Steps } from '../../lib/steps.ts'
import { hashOfPieces } from './chain.ts'
import type { Print } from './log-store.ts'

/** All that a command asks for, as a text in pieces; its arguments come as canonical text, which is long to make. */
export function contentOf({ name, reason, outsideReason, effective, group }: Command, args: readonly string[], actor: Actor): readonly string[] {
  return [`${canonicalJson({ actor: actor.id, name, reason, outsideReason, effective, group })}\n`, ...args]
}

/** The print of a content under a salt. */
export function* printOf(salt: string, content: readonly string[]): Steps<Print> {
  return { salt, digest: yield* hashOfPieces([`${salt}\n`, ...content]) }
}

/** An erased print fits any content: what was asked for is no longer known. */
export function* samePrint(print: Print | undefined, content: readonly string[]): Steps<boolean> {
  return print === undefined || (yield* printOf(print.salt, content)).digest === print.digest
}
