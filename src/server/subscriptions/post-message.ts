import { request as plain } from 'node:http'
import { request as secure } from 'node:https'
import { lookupOutside, whyNot } from './outside-address.ts'

/** What came of writing to a room: taken, or not and why, with the seconds that it asks to be left alone. */
export type Posted = { readonly taken: true } | { readonly taken: false; readonly said: string; readonly wait?: number | undefined; /** It may have taken it all the same. */ readonly isUnknown?: true }

/** Milliseconds that a host has for its whole answer. */
const patience = 10_000

/**
 * Writes a message to the address of a chat room. Follows nothing that the host says, reads nothing of its answer but the status, and reaches
 * hosts of the open network alone, but for those that are named as the company's own. Never throws; what it says holds no part of the address.
 */
export function postMessage(address: string, message: object, ours: readonly string[]): Promise<Posted> {
  const why = whyNot(address, ours)
  if (why !== undefined) return Promise.resolve({ taken: false, said: `The address cannot be used: ${why}.` })
  const url = new URL(address)
  const body = Buffer.from(JSON.stringify(message))
  const isOurs = ours.includes(url.host)
  return new Promise((resolve) => {
    const sent = (url.protocol === 'https:' ? secure : plain)(url, {
      method: 'POST', agent: false, signal: AbortSignal.timeout(patience), headers: { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length }, ...(isOurs ? {} : { lookup: lookupOutside }),
    }, (answer) => {
      answer.destroy()
      const { statusCode = 0, headers } = answer
      if (statusCode >= 200 && statusCode < 300) return resolve({ taken: true })
      const wait = /^\d{1,6}$/.test(headers['retry-after'] ?? '') ? Number(headers['retry-after']) : undefined
      return resolve({ taken: false, said: `The room answered ${statusCode}.`, wait })
    })
    sent.on('error', (error: NodeJS.ErrnoException) => resolve({ taken: false, said: saidOf(error), ...(mayBeTaken(error) ? { isUnknown: true } : {}) }))
    sent.end(body)
  })
}

function saidOf({ name, code, message }: NodeJS.ErrnoException): string {
  if (name === 'AbortError' || name === 'TimeoutError') return 'The room did not answer in time.'
  if (code === 'ENOTFOUND') return 'The host of the address is not known.'
  if (code !== undefined) return `The room could not be reached (${code}).`
  return `The address cannot be used: ${message}.`
}

/** The host was reached, and then there was no answer. */
function mayBeTaken({ name, code }: NodeJS.ErrnoException): boolean {
  return name === 'AbortError' || name === 'TimeoutError' || code === 'ECONNRESET' || code === 'EPIPE'
}
