import { expect, test } from 'vitest'
import { run } from '../../cli/program.ts'
import { listLaunches, readLaunch } from '../../protocol/launch-routes.ts'
import { ownerToken, runningService } from '../../../tests/running-service.ts'

test('[RL14] the API and the command line tell how a launch is rolled out, what legal was answered, and who was told', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const { launches: all } = await service.client.call(listLaunches, { params: { ws: 'main' }, query: {} })
  const found = await service.client.call(readLaunch, { params: { ws: 'main', launch: all.find(({ title }) => title === 'Canvas 7')?.id ?? '' }, query: {} })
  expect(found.rollouts.map(({ title, channel, stages }) => [title, channel, stages.find(({ stands }) => stands === 'next')?.title])).toEqual([['Live figures', 'Cloud', 'After merge'], ['Live figures', 'Server', 'Released with its flag off']])
  expect(found.rollouts[0]?.flag).toMatchObject({ name: 'live-figures', isOn: false, isOverdue: false })
  expect(found.legal.map(({ round, answered }) => [round, answered])).toEqual([['inception', 5], ['before-beta', 5]])
  expect(found.notices.map(({ to, on }) => [to, on !== undefined])).toEqual([['legal', true], ['sales-ops', true], ['finance', true]])
  const said: string[] = []
  const terminal = { out: (text: string) => said.push(text), err: (text: string) => said.push(text), env: { THROUGHLINE_TOKEN: ownerToken }, stdin: async () => new Uint8Array(), today: () => found.day }
  expect(await run(['launch', 'Canvas 7', '--url', service.address], terminal)).toBe(0)
  expect(said.some((line) => line.startsWith('Rollout of Live figures') && line.includes('Cloud: at “After merge”'))).toBe(true)
  expect(said).toContain('Legal questions when it begins: 5 of 5 answered.')
  expect(await run(['launch', 'Relay 4.3', '--url', service.address], terminal)).toBe(0)
  expect(said.some((line) => line.startsWith('Told: legal ') && line.includes('finance not yet'))).toBe(true)
})

test('[LN16] the API and the command line tell launches with readiness, tasks and what other days would do, and write nothing', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const found = await service.client.call(listLaunches, { params: { ws: 'main' }, query: {} })
  const first = found.launches.find(({ tier }) => tier === 'L1')
  const read = async (query: object) => service.client.call(readLaunch, { params: { ws: 'main', launch: first?.id ?? '' }, query })
  const now = await read({})
  expect(now).toMatchObject({ title: first?.title, verdict: first?.verdict, passed: first?.passed, shifts: [] })
  expect(now.all.filter(({ passes }) => passes)).toHaveLength(now.passed)
  const later = await read({ ship: '2099-03-02', announce: '2099-03-02' })
  expect(later.shifts.length).toBeGreaterThan(10)
  expect((await read({})).position).toBe(now.position)

  expect(found.releaseDays).toHaveLength(4)
  expect((await read({ ship: found.collisions[0]?.on ?? now.day, announce: '2026-12-20' })).collisions.map(({ kind }) => kind)).toContain('day-off')
  const said: string[] = []
  const terminal = { out: (text: string) => said.push(text), err: (text: string) => said.push(text), env: { THROUGHLINE_TOKEN: ownerToken }, stdin: async () => new Uint8Array(), today: () => now.day }
  expect(await run(['launches', '--url', service.address], terminal)).toBe(0)
  expect(said.some((line) => line.startsWith(`${now.title}, L1, ships `))).toBe(true)
  expect(await run(['launch', now.title, '--ship', '2099-03-02', '--url', service.address], terminal)).toBe(0)
  expect(said.join('\n')).toContain(later.tasks[0]?.title)
  expect(await run(['launch', 'None', '--url', service.address], terminal)).toBe(2)
  expect(said.at(-1)).toContain('There is no launch called "None".')
  expect(await run(['every-release', '--url', service.address], terminal)).toBe(0)
  expect(said.slice(-10).some((line) => line.endsWith(': empty'))).toBe(true)
})
