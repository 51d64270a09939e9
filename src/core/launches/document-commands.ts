import { z } from 'zod'
import { type CommandType, defineCommand } from '../kernel/command.ts'
import { changeableFields, id, madeId, recordCommands } from '../kernel/record-commands.ts'
import { isEditor } from '../kernel/permission.ts'
import { Refusal } from '../kernel/refusal.ts'
import { daySchema } from '../time/window.ts'
import { people } from '../workspace/workspace.ts'
import { briefId, briefs } from './briefs.ts'
import { launches } from './launches.ts'
import { signersOf, whyNotChosen } from './naming-of.ts'
import { namings, scoreKeys, signers } from './namings.ts'
import { policyOf } from './policies.ts'

const { section } = briefs.definition.fields

const briefWrite = defineCommand({
  name: 'brief.write',
  summary: 'Writes a section of a launch’s brief, says who fills it or what it waits for, or names the personas, segments, competitors or the message of the market that it uses; null unsets a field.',
  may: 'contribute',
  args: z.strictObject({ launch: id, section: section.type, ...changeableFields(briefs, ['launch', 'section']) }),
  decide(state, { launch: which, section: key, ...fields }) {
    const launch = launches.need(state, which)
    const there = briefs.list(state).find((one) => one.launch === launch.id && one.section === key)
    if (there !== undefined) return briefs.update(there, fields)
    const said = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
    // An id that follows from what it is of: two who begin it apart begin the same one, and are told.
    return [briefs.create(briefId(launch.id, key), { launch: launch.id, section: key, ...said })]
  },
})

const namingBegin = defineCommand({
  name: 'naming.begin',
  summary: 'Begins the naming of a launch, by the process that its tier asks for unless another is said.',
  may: 'edit',
  args: z.strictObject({ launch: id, procedure: z.enum(['full', 'light']).optional(), codeName: namings.definition.fields.codeName.type, owner: id.optional() }),
  decide(state, { launch: which, procedure, ...fields }, { today, newId }) {
    const launch = launches.need(state, which)
    const asked = procedure ?? (launch.tier === undefined ? undefined : policyOf(state, launch, today).tiers[launch.tier].naming)
    if (asked === undefined) throw new Refusal('invalid', 'The tier says which process names it: decide the tier first, or say which.', { at: 'args.procedure' })
    return [namings.create(madeId(newId, namings), { launch: launch.id, procedure: asked, begunOn: today, ...fields })]
  },
})

const namingChange = defineCommand({
  name: 'naming.change',
  summary: 'Changes what is kept of a naming: its steps, candidates and scores; null unsets a field. What was signed stands: choosing another name takes the signatures away.',
  may: 'edit',
  args: z.strictObject({ id, ...changeableFields(namings, ['launch', 'begunOn', 'chosen', 'signatures']) }),
  decide(state, { id: which, ...values }) {
    const naming = namings.need(state, which)
    const changes = namings.update(naming, values)
    const [change] = changes
    if (naming.chosen === undefined || change?.kind !== 'update') return changes
    const candidates = values.candidates ?? naming.candidates
    const chosen = candidates?.find(({ name }) => name === naming.chosen)
    const why = chosen === undefined ? undefined : whyNotChosen(chosen, values.wanted === null ? undefined : (values.wanted ?? naming.wanted))
    if (why !== undefined) throw new Refusal('conflict', `${why} It is the name that is chosen: take the choice back first.`)
    // Another process asks for other signatures, in its own order.
    return values.procedure === undefined || values.procedure === naming.procedure ? changes : namings.update(naming, { ...values, signatures: null })
  },
})

const namingScore = defineCommand({
  name: 'naming.score',
  summary: 'Scores one candidate on one criterion, 1 to 5; null takes the score away. What others scored meanwhile stays.',
  may: 'edit',
  args: z.strictObject({ id, name: z.string().max(200), criterion: z.enum(scoreKeys), score: z.int().min(1).max(5).nullable() }),
  decide(state, { id: which, name, criterion, score }) {
    const naming = namings.need(state, which)
    const found = naming.candidates?.find((one) => one.name === name)
    if (found === undefined) throw new Refusal('not-found', `“${name}” is no candidate: add it first.`, { at: 'args.name' })
    if (naming.chosen === name) throw new Refusal('conflict', `“${name}” is the name that is chosen: take the choice back first.`)
    const { [criterion]: _, ...rest } = found.scores ?? {}
    const scores = score === null ? rest : { ...rest, [criterion]: score }
    return namings.update(naming, { candidates: (naming.candidates ?? []).map((one) => (one.name === name ? { ...one, scores } : one)) })
  },
})

const namingChoose = defineCommand({
  name: 'naming.choose',
  summary: 'Chooses one of the candidates, scored on everything and without a conflict; null takes the choice back. Signatures of another name go.',
  may: 'edit',
  args: z.strictObject({ id, name: z.string().max(200).nullable() }),
  decide(state, { id: which, name }) {
    const naming = namings.need(state, which)
    if (name === naming.chosen) return []
    const found = naming.candidates?.find((one) => one.name === name)
    if (name !== null && found === undefined) throw new Refusal('not-found', `“${name}” is no candidate: add it first.`, { at: 'args.name' })
    const why = found === undefined ? undefined : whyNotChosen(found, naming.wanted)
    if (why !== undefined) throw new Refusal('conflict', why)
    return namings.update(naming, { chosen: name, signatures: null })
  },
})

const namingSign = defineCommand({
  name: 'naming.sign',
  summary: 'Signs the chosen name off for brand, legal, product, or as its owner, who signs last.',
  may: 'contribute',
  args: z.strictObject({ id, signer: z.enum(signers), person: id.optional(), on: daySchema.optional() }),
  decide(state, { id: which, signer, person, on }, { actor, today }) {
    const naming = namings.need(state, which)
    const who = person ?? actor.person
    if (naming.chosen === undefined) throw new Refusal('conflict', 'No name is chosen yet, so there is nothing to sign.')
    if (who === undefined) throw new Refusal('invalid', 'Say who signs.', { at: 'args.person' })
    people.need(state, who)
    if (who !== actor.person && !isEditor(actor)) throw new Refusal('not-allowed', 'Everybody signs for themselves; whoever may edit records the signature of somebody else.')
    const signed = naming.signatures ?? []
    if (signed.some((one) => one.signer === signer)) throw new Refusal('exists', 'That is signed already.')
    const needed = signersOf(naming.procedure)
    if (!needed.includes(signer)) throw new Refusal('invalid', `The ${naming.procedure} process needs no signature of ${signer}.`, { at: 'args.signer' })
    const missing = needed.filter((one) => one !== 'owner' && !signed.some((other) => other.signer === one))
    if (signer === 'owner' && missing.length > 0) throw new Refusal('conflict', `The owner signs last: ${missing.join(' and ')} come first.`)
    return namings.update(naming, { signatures: [...signed, { signer, person: who, on: on ?? today }] })
  },
})

const [, , namingRemove] = recordCommands(namings, { may: 'edit' })

export const documentCommands = [briefWrite, namingBegin, namingChange, namingScore, namingChoose, namingSign, namingRemove] as readonly unknown[] as readonly CommandType[]
