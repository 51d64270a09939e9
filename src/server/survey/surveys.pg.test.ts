import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { publishAndWait } from '../../client/publish-edition.ts'
import type { SurveyAnswer } from '../../core/feedback/survey-answers.ts'
import type { Role } from '../../core/kernel/permission.ts'
import { acceptInvitation, invite } from '../../protocol/auth-routes.ts'
import { readAudit } from '../../protocol/admin-routes.ts'
import { erasePerson, listRecords, readHistory } from '../../protocol/log-routes.ts'
import { answerSurvey, closeSurvey, listSurveys, readSurvey } from '../../protocol/survey-routes.ts'
import { freshDatabase } from '../../../tests/fresh-database.ts'
import { run } from '../../cli/program.ts'
import { ownerToken, runningService, type RunningService } from '../../../tests/running-service.ts'
import { type Visitor, visitor } from '../../../tests/visitor.ts'

const ws = 'main'
const password = 'a password of some words'

interface Colleague {
  readonly who: Visitor
  readonly person: string
}

async function colleague(service: RunningService, name: string, role: Role = 'sales'): Promise<Colleague> {
  const { link, invitation } = await service.client.call(invite, { params: { ws }, body: { id: randomUUID(), email: `${name.toLowerCase()}@norrvik.example`, role, name } })
  const who = visitor(service)
  await who.client.call(acceptInvitation, { body: { token: link.split('/').at(-1) ?? '', password } })
  return { who, person: invitation.person }
}

async function colleagues(service: RunningService, ...names: string[]): Promise<Colleague[]> {
  const all: Colleague[] = []
  for (const name of names) all.push(await colleague(service, name))
  return all
}

async function editionOf(service: RunningService, audience = 'customers'): Promise<string> {
  return (await publishAndWait(service.client, { params: { ws, deck: 'roadmap' }, body: { id: randomUUID(), audience } })).id
}

const answers = ({ who }: Pick<Colleague, 'who'>, edition: string, answers: readonly SurveyAnswer[]) => who.client.call(answerSurvey, { params: { ws, edition }, body: { answers: [...answers] } })
const told = (service: RunningService, edition: string) => service.client.call(readSurvey, { params: { ws, edition } })
const close = (service: RunningService, edition: string) => service.client.call(closeSurvey, { params: { ws, edition } })
const works = (text?: string): SurveyAnswer => ({ page: 2, verdict: 'works', ...(text === undefined ? {} : { text }) })

async function asks<T extends object>(database: string, sql: string): Promise<T[]> {
  const client = new Client(database)
  await client.connect()
  const { rows } = await client.query<T>(sql)
  await client.end()
  return rows
}

const closings = async (service: RunningService) => (await service.client.call(readHistory, { params: { ws }, query: { order: 'newest' } })).entries.filter(({ changes }) => changes.some(({ collection, kind }) => collection === 'surveys' && kind === 'create'))

test('[SU1] whoever is signed in answers an edition’s survey once: a second answer replaces the first, and none takes it back', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const edition = await editionOf(service)
  const one = await colleague(service, 'Ida')
  const first = await answers(one, edition, [{ verdict: 'works' }, works('The strip')])
  expect([first.isOpen, first.mine, first.results]).toEqual([true, [{ verdict: 'works' }, works('The strip')], undefined])
  expect(first.slides.length).toBeGreaterThan(3)
  expect((await answers(one, edition, [{ verdict: 'optimise', text: 'Shorter' }])).mine).toEqual([{ verdict: 'optimise', text: 'Shorter' }])
  await expect(answers(one, edition, [{ page: 99, verdict: 'works' }])).rejects.toThrow('There is no slide 99')
  await expect(answers(one, edition, [works(), works()])).rejects.toThrow('Say one thing of each slide')
  await expect(service.client.call(answerSurvey, { params: { ws, edition }, body: { answers: [works()] } })).rejects.toThrow('sign in')
  expect((await answers(one, edition, [])).mine).toEqual([])
  expect((await service.client.call(listSurveys, { params: { ws } })).surveys).toEqual([])
})

test('[SU2] an edition that is for others is answered as one that is not there', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const inside = await editionOf(service, 'executives')
  const { who } = await colleague(service, 'Ida')
  const words = async (id: string) => {
    const answers = [await who.ask(`/api/v1/workspaces/${ws}/editions/${id}/survey`), await who.post(`/api/v1/workspaces/${ws}/editions/${id}/survey`, { answers: [] })]
    return Promise.all(answers.map(async (answer) => [answer.status, await answer.text()]))
  }
  expect(await words(inside)).toEqual(await words(randomUUID()))
  const guest = await colleague(service, 'Gustav', 'guest')
  expect((await guest.who.ask(`/api/v1/workspaces/${ws}/editions/${await editionOf(service)}/survey`)).status).toBe(404)
  expect((await who.post(`/api/v1/workspaces/${ws}/editions/${inside}/survey/close`)).status).toBe(403)
})

test('[SU3] while a survey is open, how many have answered is told from three on, and nothing else', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const edition = await editionOf(service)
  const [ida, olek, runa] = await colleagues(service, 'Ida', 'Olek', 'Runa')
  for (const one of [ida, olek]) await answers(one ?? expect.unreachable(), edition, [works()])
  const nothing = { tallies: [], said: [] }
  expect((await told(service, edition)).results).toEqual(nothing)
  expect((await service.client.call(listSurveys, { params: { ws } })).surveys).toMatchObject([{ edition: { id: edition } }])
  expect((await service.client.call(listSurveys, { params: { ws } })).surveys[0]?.answered).toBeUndefined()
  await answers(runa ?? expect.unreachable(), edition, [works('Dates')])
  expect((await told(service, edition)).results).toEqual({ ...nothing, answered: 3 })
})

test('[SU4] closing keeps the tally in the log and deletes the answers', async () => {
  const database = await freshDatabase()
  const service = await runningService({ SAMPLE: 'on', DATABASE_URL: database })
  const edition = await editionOf(service)
  const all = await colleagues(service, 'Ida', 'Olek', 'Runa')
  for (const [at, one] of all.entries()) await answers(one, edition, [works(['The strip', 'Dates', 'Colours'][at]), { verdict: at === 0 ? 'optimise' : 'works' }])
  const closed = await close(service, edition)
  expect([closed.isOpen, closed.results?.tallies, closed.results?.said.map(({ text }) => text)]).toEqual([false, [{ page: 2, verdict: 'works', people: 3 }], ['Colours', 'Dates', 'The strip']])
  expect(await asks(database, 'select * from survey_answer')).toEqual([])
  expect((await close(service, edition)).results?.tallies).toHaveLength(1)
  expect(await closings(service)).toHaveLength(1)
  await expect(answers(all[0] ?? expect.unreachable(), edition, [works()])).rejects.toThrow('is over')
})

test('[SU4] a service that ended between the log and the answers deletes them when it starts, and one that ended before the log closes anew', async () => {
  const database = await freshDatabase()
  const first = await runningService({ SAMPLE: 'on', DATABASE_URL: database })
  const [before, after] = [await editionOf(first), await editionOf(first)]
  for (const one of await colleagues(first, 'Ida', 'Olek', 'Runa')) for (const edition of [before, after]) await answers(one, edition, [works()])
  const kept = await asks<{ workspace_id: string; edition_id: string; answered_by: string; answers: unknown }>(database, `select * from survey_answer where edition_id = '${after}'`)
  await close(first, after)
  // As the tables are where it ended at the worst moments.
  for (const { answered_by: by, answers } of kept) await asks(database, `insert into survey_answer values ('${ws}', '${after}', '${by}', '${JSON.stringify(answers)}')`)
  await asks(database, `update survey_asked set closing = true`)
  await first.stop()
  const again = await runningService({ DATABASE_URL: database })
  while ((await asks(database, `select 1 from survey_answer where edition_id = '${after}'`)).length > 0) await new Promise((resolve) => setTimeout(resolve, 20))
  expect((await close(again, before)).results).toMatchObject({ tallies: [{ people: 3 }] })
  expect((await close(again, after)).results).toMatchObject({ tallies: [{ people: 3 }] })
  expect(await closings(again)).toHaveLength(2)
})

test('[SU5] two nodes close while answers come: each answer is in the tally, or was refused', async () => {
  const DATABASE_URL = await freshDatabase()
  const [one, two] = [await runningService({ SAMPLE: 'on', DATABASE_URL }), await runningService({ DATABASE_URL })]
  const edition = await editionOf(one)
  const all = await colleagues(one, 'Ida', 'Olek', 'Runa', 'Sten', 'Tove', 'Ulf', 'Vera')
  for (const early of all.slice(0, 3)) await answers(early, edition, [works()])
  const late = all.slice(3).map(({ who }, at) => answers({ who: at % 2 === 0 ? who : who.at(two.address) }, edition, [works()]).then(() => true, () => false))
  const [first, second] = await Promise.all([close(one, edition), close(two, edition)])
  const taken = (await Promise.all(late)).filter(Boolean).length
  expect(first.results?.tallies).toEqual([{ page: 2, verdict: 'works', people: 3 + taken }])
  expect(second.results?.tallies).toEqual(first.results?.tallies)
  expect(await closings(one)).toHaveLength(1)
  expect(await asks(DATABASE_URL, 'select * from survey_answer')).toEqual([])
})

test('[SU6] nothing that is kept names who answered, nor does the audit, and an erased person’s answers stay counted', async () => {
  const database = await freshDatabase()
  const service = await runningService({ SAMPLE: 'on', DATABASE_URL: database })
  const edition = await editionOf(service)
  const all = await colleagues(service, 'Ida', 'Olek', 'Runa')
  const before = await service.client.call(readAudit, { query: { limit: 1_000 } })
  for (const one of all) await answers(one, edition, [works()])
  expect((await service.client.call(readAudit, { query: { limit: 1_000 } })).entries.length).toBe(before.entries.length)
  const rows = await asks<{ row: string }>(database, 'select a::text as row from survey_answer a union all select b::text from survey_asked b')
  for (const { row } of rows) for (const { person } of all) expect(row).not.toContain(person)
  const [first] = all
  await service.client.call(erasePerson, { params: { ws, id: first?.person ?? '' }, body: { reason: 'She asked for it.' } })
  expect((await close(service, edition)).results?.tallies).toMatchObject([{ people: 3 }])
})

test('[SU7] surveys about replaced editions are told to whoever may publish', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const old = await editionOf(service)
  const { who } = await colleague(service, 'Ida')
  await answers({ who }, old, [works()])
  const open = async () => (await service.client.call(listSurveys, { params: { ws } })).surveys.map(({ edition: { id }, isReplaced }) => [id, isReplaced])
  expect(await open()).toEqual([[old, false]])
  const next = await editionOf(service)
  await answers({ who }, next, [works()])
  expect(await open()).toEqual([[old, true], [next, false]])
  await close(service, old)
  expect(await open()).toEqual([[next, false]])
  expect((await who.ask(`/api/v1/workspaces/${ws}/surveys`)).status).toBe(403)
  expect((await service.client.call(listRecords, { params: { ws, collection: 'surveys' }, query: {} })).records).toMatchObject([{ edition: old, tallies: [], said: [] }])
})

test('[SU9] the command line tells how a survey stands, and once it is closed what came of it', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const edition = await editionOf(service)
  const says = async () => {
    const out: string[] = []
    const code = await run(['survey', edition], { out: (text) => out.push(text), err: (text) => out.push(text), env: { THROUGHLINE_URL: service.address, THROUGHLINE_TOKEN: ownerToken }, stdin: async () => new Uint8Array(), today: () => '2026-05-20' })
    return { code, out: out.join('\n') }
  }
  expect(await says()).toEqual({ code: 0, out: 'Fewer than three have answered so far. What they say is told once the survey is closed.' })
  for (const one of await colleagues(service, 'Ida', 'Olek', 'Runa')) await answers(one, edition, [works('The strip')])
  await close(service, edition)
  expect((await says()).out).toMatch(/^Closed on \d{4}-\d\d-\d\d\.\n2 .+: 3 works\n {2}The strip/)
})
