import { expect, test } from 'vitest'
import { run } from '../../cli/program.ts'
import { goalsForOutside, goalsList, quarterPlan } from '../../protocol/goal-routes.ts'
import { ownerToken, runningService } from '../../../tests/running-service.ts'

test('[GO18] the API and the command line tell how goals stand and who has not checked in, by the service’s clock, and the page for outside', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const params = { ws: 'main' }
  const found = await service.client.call(goalsList, { params, query: {} })
  expect(found.closes).toMatch(/T19:00:00Z$/)
  expect(found.objectives.map(({ level }) => level)).toEqual(['company', 'department', 'team', 'team'])
  const results = found.objectives.flatMap(({ keyResults }) => keyResults)
  expect(results.find(({ title }) => title === 'Teams that share their savings study')).toMatchObject({ baseline: 0, target: 15, status: 'off-track', items: [], activities: [] })
  expect(results.some(({ stale }) => stale)).toBe(true)
  expect(results.some(({ items, activities }) => items.length > 0 && activities.length > 0)).toBe(true)
  expect(found.said + found.notYet.length).toBe(found.asked)
  expect((await service.client.call(goalsList, { params, query: { level: 'team' } })).objectives).toHaveLength(2)
  expect((await service.client.call(goalsList, { params, query: { on: '2001-01-01' } })).objectives).toEqual([])

  const outside = await service.client.call(goalsForOutside, { params, query: {} })
  expect(JSON.stringify(outside.page).replace(/N\d+/g, '')).not.toMatch(/\d/)
  expect(Object.values(outside.key)).toContain('420')

  const said: string[] = []
  const terminal = { out: (text: string) => said.push(text), err: (text: string) => said.push(text), env: { THROUGHLINE_TOKEN: ownerToken }, stdin: async () => new Uint8Array(), today: () => '2026-11-29' }
  expect(await run(['goals', '--level', 'department', '--url', service.address], terminal)).toBe(0)
  expect(said.join('\n')).toMatch(/ {2}Reports slower than five seconds: from 14 down to 3, now [67]; 96% on track/)
  said.length = 0
  expect(await run(['goals', '--outside', '--url', service.address], terminal)).toBe(0)
  expect(said.join('\n').replace(/N\d+/g, '')).not.toMatch(/\d/)
})

test('[QP4] the API and the command line tell how a quarter is planned', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const plan = await service.client.call(quarterPlan, { params: { ws: 'main' }, query: {} })
  expect(plan.steps.map(({ step }) => step)).toEqual(expect.arrayContaining(['gather', 'draft', 'revise', 'publish', 'retro', 'kick-off']))
  expect(plan.steps.at(-1)?.by.slice(0, 7)).toBe(plan.start.slice(0, 7))
  const said: string[] = []
  const terminal = { out: (text: string) => said.push(text), err: (text: string) => said.push(text), env: { THROUGHLINE_TOKEN: ownerToken }, stdin: async () => new Uint8Array(), today: () => '2026-11-29' }
  expect(await run(['goals', '--planning', '--url', service.address], terminal)).toBe(0)
  expect(said.join('\n')).toMatch(/Planning the quarter .*\n(?:.*\n)* {2}\S+ to \S+ Gather input: /)
})
