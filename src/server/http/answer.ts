import type { z } from 'zod'
import type { Actor } from '../../core/kernel/permission.ts'
import type { InPieces } from './in-pieces.ts'
import type { BytesAnswer, Route, Scope } from '../../protocol/route.ts'

/** Who asks: a token's actor, what the token is good for, and the one workspace it is bound to, if any. */
export interface Caller {
  readonly token: string
  readonly actor: Actor
  readonly scopes: readonly Scope[]
  readonly workspace: string | undefined
}

export interface UploadedFile {
  readonly path: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A file that is handed out: whole, or as a stream when it may be large. */
export interface Bytes {
  readonly bytes: Uint8Array | NodeJS.ReadableStream
  readonly type: string
  /** The name a browser saves it under. ASCII. */
  readonly fileName: string
}

export interface Asked<P, Q, B> {
  readonly params: P
  readonly query: Q
  readonly body: B
  readonly files: readonly UploadedFile[]
  readonly caller: Caller
  /** Header `Idempotency-Key`: the command id for routes whose body has none. */
  readonly idempotencyKey: string | undefined
}

/** A route with what answers it. */
export interface Answer {
  readonly route: Route
  handle(asked: Asked<never, never, never>): Promise<unknown>
}

/** Ties a handler to its route; the types of what is asked and answered come from the route. */
export function answer<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType | BytesAnswer>(
  route: Route<P, Q, B, A>,
  handle: (asked: Asked<z.output<P>, z.output<Q>, z.output<B>>) => Promise<A extends z.ZodType ? z.input<A> | InPieces : Bytes>,
): Answer {
  return { route: route as unknown as Route, handle: handle as Answer['handle'] }
}
