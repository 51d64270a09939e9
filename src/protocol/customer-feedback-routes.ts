import { z } from 'zod'
import { answerKinds, feedbackAbouts, senderMatches, severities } from '../core/customer-feedback/customer-feedback.ts'
import { gapStatuses } from '../core/customer-feedback/product-gaps.ts'
import { routeCases } from '../core/customer-feedback/routing.ts'
import { shipTold } from '../core/customer-feedback/to-tell.ts'
import { commandId, defineRoute, inWorkspace, none, noQuery } from './route.ts'

const stands = ['open', 'late', 'held', 'answered', 'answered-late'] as const
const knownCustomer = z.object({ account: z.string(), number: z.int(), name: z.string() })
const customer = knownCustomer.optional()
const counts = { submissions: z.int(), customers: z.int(), others: z.int(), opportunities: z.int(), bySeverity: z.object({ P0: z.int(), P1: z.int(), P2: z.int() }) }

export const listCustomerFeedback = defineRoute({
  id: 'customer-feedback.list', method: 'GET', path: '/workspaces/:ws/customer-feedback', scope: 'read', who: 'members',
  summary: 'What customers and others said of the product: how each stands (open, late, held by somebody who answers it, answered), when an answer is due, who answers it by the routing, and who is on the rotation. `stand` asks for some alone.',
  params: inWorkspace, query: z.strictObject({ stand: z.enum(stands).optional(), source: z.string().max(60).optional() }), body: none,
  answer: z.object({
    position: z.int(),
    rotation: z.object({ person: z.string().optional(), from: z.string(), until: z.string(), insteadOf: z.string().optional() }).optional(),
    feedback: z.array(z.object({
      id: z.string(), source: z.string(), receivedAt: z.string(), due: z.string().optional(), stand: z.enum(stands), about: z.enum(feedbackAbouts), subject: z.string().optional(), text: z.string(), from: z.string().optional(),
      customer, matched: z.enum(senderMatches).optional(), maybe: z.array(knownCustomer), severity: z.enum(severities).optional(), gap: z.string().optional(), items: z.array(z.string()), held: z.object({ by: z.string(), name: z.string(), until: z.string() }).optional(),
      route: z.object({ when: z.enum(routeCases), to: z.string(), people: z.array(z.string()) }), answer: z.object({ kind: z.enum(answerKinds), by: z.string().optional(), at: z.string(), text: z.string().optional() }).optional(),
      oddities: z.array(z.object({ place: z.string(), reason: z.string() })),
    })),
  }),
})

export const listProductGaps = defineRoute({
  id: 'product-gaps.list', method: 'GET', path: '/workspaces/:ws/product-gaps', scope: 'read', who: 'members',
  summary: 'Every product gap with its status and how often it was asked for: submissions, customers, deals and severities, those of gaps that were merged into it counted in. Figures alone, no names.',
  params: inWorkspace, query: noQuery, body: none,
  answer: z.object({ position: z.int(), gaps: z.array(z.object({ id: z.string(), title: z.string(), status: z.enum(gapStatuses), why: z.string().optional(), owner: z.string().optional(), area: z.string().optional(), items: z.array(z.string()), merged: z.array(z.string()), ...counts })) }),
})

export const listAskedFor = defineRoute({
  id: 'asked-for.list', method: 'GET', path: '/workspaces/:ws/asked-for', scope: 'read', who: 'members',
  summary: 'How often each item of the plans was asked for, by customers apart and by others. Figures alone, no names; for people inside.',
  params: inWorkspace, query: noQuery, body: none,
  answer: z.object({ position: z.int(), items: z.array(z.object({ item: z.string(), title: z.string(), ...counts })) }),
})

export const listToTell = defineRoute({
  id: 'to-tell.list', method: 'GET', path: '/workspaces/:ws/to-tell', scope: 'read', who: 'members',
  summary: 'Items that are out by now and were asked for: who is still to be told, which person inside was noticed, whether an answer by mail is drafted, since when it is known that one did not arrive, and who was told by whom and when.',
  params: inWorkspace, query: noQuery, body: none,
  answer: z.object({
    position: z.int(),
    items: z.array(z.object({ item: z.string(), title: z.string(), waiting: z.int(), askers: z.array(z.object({ entry: z.string(), entries: z.int(), customer, noticed: z.object({ person: z.string().optional(), at: z.string() }).optional(), byMail: z.boolean(), lost: z.object({ at: z.string() }).optional(), told: z.object({ at: z.string(), by: z.string().optional(), how: z.string().optional() }).optional() })) })),
  }),
})

const asked = inWorkspace.extend({ item: z.string().min(1).max(200), entry: z.string().min(1).max(200) })
const { subject, text } = shipTold.definition.fields.mail.type.unwrap().shape

export const draftShippedMail = defineRoute({
  id: 'to-tell.draft', method: 'GET', path: '/workspaces/:ws/to-tell/:item/:entry/mail', scope: 'read', who: 'contribute',
  summary: 'The answer to somebody who asked by mail for an item that is out now, drafted in what customers may be told of it. Nothing is sent.',
  params: asked, query: noQuery, body: none, answer: z.object({ to: z.string(), subject: z.string(), text: z.string() }),
})

export const sendShippedMail = defineRoute({
  id: 'to-tell.mail', method: 'POST', path: '/workspaces/:ws/to-tell/:item/:entry/mail', scope: 'write', who: 'contribute',
  summary: 'Sends that answer, once, in the words that are given; refused while they hold a word that must not leave. That they were told is kept with it. `id` is the idempotency key.',
  params: asked, query: noQuery, body: z.strictObject({ id: commandId, subject, text }), answer: z.object({ to: z.string() }),
})

const address = z.object({ name: z.string().max(400).optional(), address: z.string().max(400) })

/** A mail that a service has read already. */
const parsedMail = z.strictObject({
  messageId: z.string().max(1_000).optional(), from: address.optional(), to: z.array(address).max(100).optional(), subject: z.string().max(2_000).optional(), text: z.string().max(5_000_000).optional(), html: z.string().max(5_000_000).optional(),
  attachments: z.array(z.string().max(400)).max(100).optional(),
})

/** A mail as the form of a mail service has it: of the files, what they were. */
const mailForm = z.strictObject({ fields: z.record(z.string().max(200), z.string().max(10_000_000)).refine((fields) => Object.keys(fields).length <= 200, 'A form has at most 200 fields'), files: z.array(z.strictObject({ name: z.string().max(400), bytes: z.int().min(0) })).max(100) })

/** Bytes of a mail as it came, in base64 or as text. */
export const mostMail = 10_000_000

export const takeMail = defineRoute({
  id: 'customer-feedback.take-mail', method: 'POST', path: '/workspaces/:ws/customer-feedback/mail', scope: 'write', who: 'contribute',
  summary: 'Takes a mail to the feedback address, from a mail server or a mail service: `raw` as it came (RFC 822), `base64` the same in base64, or `mail` where the service has read it. A mail service may post its own form instead (multipart or url-encoded, with from, to, subject, text, html, headers and attachments as Mailgun and SendGrid name them), or the mail itself as message/rfc822. The same mail is kept once; what is odd in it is kept with the place and the reason.',
  params: inWorkspace, query: noQuery, body: z.strictObject({ raw: z.string().max(mostMail).optional(), base64: z.base64().max(mostMail * 1.4).optional(), mail: parsedMail.optional(), form: mailForm.optional() }), forms: true,
  answer: z.object({ id: z.string(), isNew: z.boolean(), source: z.string(), customer, matched: z.enum(senderMatches).optional(), oddities: z.array(z.object({ place: z.string(), reason: z.string() })) }),
})

export const customerFeedbackRoutes = [listCustomerFeedback, listProductGaps, listAskedFor, listToTell, draftShippedMail, sendShippedMail, takeMail] as const
