import { pino, type DestinationStream, type Logger } from 'pino'
import { Refusal } from '../core/kernel/refusal.ts'

/** Keys whose values are secrets or a customer's own words, at any of the depths that are logged. */
const hidden = ['authorization', 'cookie', 'password', 'token', 'secret', 'secretKey', 'ownerToken', 'databaseUrl', 'url', 'body', 'query', 'args', 'changes', 'value', 'values', 'text', 'detail', 'where', 'parameters']

/**
 * The service's log: one JSON object a line, on stderr. It says what happened, where and how long it took, under a request's id; never
 * a secret, a body, a query's values or a text that someone wrote.
 */
export function createLogger(level: string, to: DestinationStream = pino.destination({ dest: 2, sync: false })): Logger {
  return pino({
    level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) },
    redact: { paths: hidden.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '…' },
    serializers: { err: describeError, error: describeError, req: (request: { id?: unknown; method?: unknown }) => ({ id: request.id, method: request.method }), res: (reply: { statusCode?: unknown }) => ({ status: reply.statusCode }) },
  }, to)
}

interface ErrorWords {
  type: string
  code?: string
  message?: string
  at?: string[]
}

/** What of an error may be logged: its kind, code and place in the program. In its message whatever stands in quotes is somebody's data. */
export function describeError(error: unknown): ErrorWords {
  if (!(error instanceof Error)) return { type: typeof error }
  const code = (error as { code?: unknown }).code
  const words: ErrorWords = { type: error.name }
  if (typeof code === 'string') words.code = code
  // The sentence of a Refusal is written for the person who asked, and may name a record.
  if (!(error instanceof Refusal)) words.message = withoutData(error.message)
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 8).map((line) => line.trim())
  if (frames !== undefined && frames.length > 0) words.at = frames
  return words
}

function withoutData(message: string): string {
  return message.split('\n', 1).join('').replace(/"[^"]*"|“[^”]*”|'[^']*'|`[^`]*`|\w+:\/\/\S+|=\([^)]*\)/g, '…').slice(0, 300)
}
