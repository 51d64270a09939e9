import { expect, test } from 'vitest'
import { Refusal } from '../core/kernel/refusal.ts'
import { createLogger } from './logging.ts'

function logged(write: (log: ReturnType<typeof createLogger>) => void): string {
  let text = ''
  write(createLogger('debug', { write: (line) => void (text += line) }))
  return text
}

test('[RN6] secrets and what people wrote are left out of the log, however deep they stand', () => {
  const canary = 'canary-7d1f'
  const text = logged((log) => {
    log.info({ token: canary, headers: { authorization: canary, cookie: canary }, command: { args: canary }, settings: { databaseUrl: canary, secretKey: canary } }, 'said')
    log.info({ body: { title: canary }, query: { q: canary }, record: { value: canary } }, 'said')
  })
  expect(text).toContain('said')
  expect(text).not.toContain(canary)
})

test('[RN6] an error is logged with its kind, code and place, without the data that its message quotes', () => {
  const canary = 'Project Bluebird'
  const database = Object.assign(new Error(`duplicate key value violates unique constraint "item_key" Key (title)=(${canary})`), { code: '23505', detail: `Key (title)=(${canary}) already exists.` })
  const text = logged((log) => {
    log.error({ err: database }, 'failed')
    log.error({ err: new Error(`invalid input syntax: “${canary}” and '${canary}'`) }, 'failed')
    log.error({ err: new Refusal('exists', `There is a ${canary} already.`) }, 'failed')
  })
  expect(text).not.toContain(canary)
  expect(text).toContain('23505')
  expect(text).toContain('duplicate key value violates unique constraint')
  expect(text).toContain('logging.test.ts')
  expect(text).toContain('exists')
})

test('[RN6] each entry is one line of JSON with its time and level', () => {
  const [line = ''] = logged((log) => log.warn({ route: '/api/v1/workspaces', ms: 4 }, 'answered')).split('\n')
  expect(JSON.parse(line)).toMatchObject({ level: 'warn', route: '/api/v1/workspaces', ms: 4, msg: 'answered' })
})
