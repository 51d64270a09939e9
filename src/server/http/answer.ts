import type { IncomingHttpHeaders } from 'node:http'
import type { z } from 'zod'
import type { Actor } from '../../core/kernel/permission.ts'
import type { InPieces } from './in-pieces.ts'
import type { BytesAnswer, Route, Scope } from '../../protocol/route.ts'
import type { SignedIn } from '../auth/sessions.ts'
import type { Standing } from '../auth/standings.ts'

/** Who asks: the actor, what may be asked for, and the one workspace that it is all about, if any. */
export interface Caller {
  readonly actor: Actor
  readonly scopes: readonly Scope[]
  readonly workspace: string | undefined
  /** The token that was sent. */
  readonly token?: string
  /** The account of the person who made that token; none when it is the service's own. */
  readonly holder?: string
  /** The person who is signed in, and what they are in each of their workspaces (in the one that was asked for, where one was). */
  readonly session?: SignedIn & { readonly standings: readonly Standing[]; readonly isOwnerOfAll: boolean }
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
  readonly from: From
}

/** Where a request comes from, and how its browser is given cookies. */
export interface From {
  readonly headers: IncomingHttpHeaders
  /** The address that asks, or its network. */
  readonly place: string
  /** Where the service is for whoever asks: "https://roadmap.example.com". */
  readonly origin: string
  setCookies(cookies: readonly string[]): void
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

/** The same for a route that is open: nobody is asking yet. */
export function openAnswer<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  route: Route<P, Q, B, A> & { readonly open?: true },
  handle: (asked: Omit<Asked<z.output<P>, z.output<Q>, z.output<B>>, 'caller'>) => Promise<z.input<A>>,
): Answer {
  if (route.open !== true) throw new Error(`${route.id} is not open.`)
  return { route: route as unknown as Route, handle: handle as Answer['handle'] }
}
