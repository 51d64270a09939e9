import type { z } from 'zod'
import { problem, type Problem } from '../protocol/problem.ts'
import { isBytes, type BytesAnswer, type Route } from '../protocol/route.ts'

/** The part of `fetch` that the client needs; handed in, so that it runs in a browser, in Node and in tests. */
export type Fetch = (url: string, init: { method: string; headers: Record<string, string>; body?: string | FormData }) => Promise<Response>

export interface UploadFile {
  readonly path: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** A problem that the service answered with, or one of our own when it could not be reached (status 0). */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(found: Problem) {
    super(found.detail)
    this.name = 'ProblemError'
    this.problem = found
  }
}

type Call<P, Q, B> = { readonly params?: P; readonly query?: Q; readonly body?: B; readonly files?: readonly UploadFile[] }
type AnswerOf<A> = A extends BytesAnswer ? Uint8Array : A extends z.ZodType ? z.infer<A> : never

export interface Client {
  /** Calls a route. Throws ProblemError for anything but success. */
  call<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType | BytesAnswer>(
    route: Route<P, Q, B, A>,
    call: Call<z.input<P>, z.input<Q>, z.input<B>>,
  ): Promise<AnswerOf<A>>
}

/** A client of one service: its address without a path (empty for a page of the service itself), and a token; without one, the browser's session speaks. */
export function createClient(options: { url: string; token?: string; fetch: Fetch }): Client {
  const base = `${options.url.replace(/\/+$/, '')}/api/v1`
  return {
    async call(route, { params, query, body, files }) {
      const headers: Record<string, string> = options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }
      const init: { method: string; headers: Record<string, string>; body?: string | FormData } = { method: route.method, headers }
      if (files !== undefined) init.body = formOf(files)
      else if (body !== undefined) {
        headers['content-type'] = 'application/json'
        init.body = JSON.stringify(body)
      }
      const response = await reach(() => options.fetch(base + addressOf(route.path, params, query), init), base)
      if (!response.ok) throw await problemIn(response)
      if (isBytes(route.answer)) return new Uint8Array(await response.arrayBuffer()) as never
      return (route.answer as z.ZodType).parse(await response.json()) as never
    },
  }
}

async function reach(send: () => Promise<Response>, base: string): Promise<Response> {
  try {
    return await send()
  } catch (error) {
    const why = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
    throw new ProblemError({ type: 'about:blank', title: 'Not reached', status: 0, code: 'unavailable', detail: `The service at ${base} cannot be reached: ${why}. Is it running?` })
  }
}

async function problemIn(response: Response): Promise<ProblemError> {
  const text = await response.text()
  try {
    return new ProblemError(problem.parse(JSON.parse(text)))
  } catch {
    return new ProblemError({ type: 'about:blank', title: 'Unexpected answer', status: response.status, code: 'unavailable', detail: `The service answered ${response.status} with something that is not a problem document.` })
  }
}

function addressOf(path: string, params: unknown, query: unknown): string {
  const given = (params ?? {}) as Record<string, string>
  const filled = path.replace(/:([a-z]+)/gi, (_, name: string) => encodeURIComponent(given[name] ?? ''))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries((query ?? {}) as Record<string, unknown>)) if (value !== undefined) search.set(name, String(value))
  return search.size === 0 ? filled : `${filled}?${search}`
}

function formOf(files: readonly UploadFile[]): FormData {
  const form = new FormData()
  // The path is the file name, so that every remark can name the file as the person knows it.
  for (const file of files) form.append('file', new Blob([file.bytes]), file.path)
  return form
}
