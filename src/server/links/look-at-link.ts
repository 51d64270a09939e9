import type { IncomingMessage } from 'node:http'
import { request as plain } from 'node:http'
import { request as secure } from 'node:https'
import type { LinkOutcome } from '../../core/links/link-looks.ts'
import { lookupOutside, whyNot } from '../subscriptions/outside-address.ts'

/** What came of looking at one address. */
export interface Looked {
  readonly address: string
  readonly outcome: LinkOutcome
  readonly said?: string
  readonly movedTo?: string
}

export interface LookOptions {
  /** Hosts of the company's own network that are asked too. */
  readonly ours: readonly string[]
  /** Milliseconds that a host has for its answer. */
  readonly patience?: number
}

/** Redirects that are followed: more is a circle, or a host that plays. */
const mostHops = 5
const usualPatience = 10_000

type Answered = { readonly status: number; readonly location: string | undefined } | { readonly trouble: string }

/**
 * Looks whether an address is there: asks for its head, and for the whole where that is not answered well, since many hosts answer only this. Nothing but status and
 * `location` is read, at most five redirects are followed, each to the open network alone or to a host of the company's own. Never throws.
 */
export async function lookAtLink(address: string, options: LookOptions): Promise<Looked> {
  let at = address
  let isForGood = true
  for (let hops = 0; hops <= mostHops; hops++) {
    const why = whyNot(at, options.ours, true)
    if (why !== undefined) return { address, outcome: 'inside', said: hops === 0 ? sentence(why) : `It leads on to where nobody looks: ${why}.` }
    const answered = await ask(at, options)
    if ('trouble' in answered) return answered.trouble === inside ? { address, outcome: 'inside', said: sentence(answered.trouble) } : { address, outcome: 'no-answer', said: answered.trouble }
    const { status, location } = answered
    const next = status >= 300 && status < 400 && location !== undefined && URL.canParse(location, at) ? new URL(location, at).href : undefined
    if (next === undefined) return { address, ...outcomeOf(status), ...(hops > 0 && isForGood && status < 300 ? { outcome: 'moved' as const, movedTo: at } : {}) }
    // Only what moved for good at every step has another address: the others are on their way to a sign-in, a language or a mirror.
    isForGood &&= (status === 301 || status === 308) && next.length <= 2_000
    at = next
  }
  return { address, outcome: 'failed', said: `more than ${mostHops} redirects` }
}

function outcomeOf(status: number): Pick<Looked, 'outcome' | 'said'> {
  const said = String(status)
  if (status >= 200 && status < 300) return { outcome: 'works' }
  if (status === 404 || status === 410) return { outcome: 'missing', said }
  // Whoever asks too often, or as a program, learns nothing of what people find there.
  if ([401, 402, 403, 405, 406, 407, 429, 451, 999].includes(status)) return { outcome: 'kept-out', said }
  return { outcome: 'failed', said }
}

/** The head's answer where it is a good one, else that to asking for the whole. */
async function ask(address: string, options: LookOptions): Promise<Answered> {
  const head = await send('HEAD', address, options)
  return 'status' in head && head.status < 400 ? head : send('GET', address, options)
}

const inside = 'its host is not one of the open network'

function send(method: 'HEAD' | 'GET', address: string, { ours, patience = usualPatience }: LookOptions): Promise<Answered> {
  const url = new URL(address)
  return new Promise((resolve) => {
    const sent = (url.protocol === 'https:' ? secure : plain)(url, {
      method, agent: false, signal: AbortSignal.timeout(patience), headers: { 'user-agent': 'Throughline (looks whether links are there)', accept: '*/*' }, ...(ours.includes(url.host) ? {} : { lookup: lookupOutside }),
    }, (answer: IncomingMessage) => {
      const { statusCode = 0, headers } = answer
      answer.destroy()
      resolve({ status: statusCode, location: headers.location })
    })
    sent.on('error', (error: NodeJS.ErrnoException) => resolve({ trouble: troubleOf(error) }))
    sent.end()
  })
}

/** Why there was no answer, in words that hold no part of the address. */
function troubleOf({ name, code, message }: NodeJS.ErrnoException): string {
  if (name === 'AbortError' || name === 'TimeoutError') return 'no answer in time'
  if (message === inside) return inside
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'no host of that name'
  return `no answer (${code ?? 'broken off'})`
}

const sentence = (end: string): string => `${end.charAt(0).toUpperCase()}${end.slice(1)}.`
