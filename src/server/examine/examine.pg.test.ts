import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { kindWords } from '../../core/examine/kind-words.ts'
import { readExamination } from '../../protocol/examine-routes.ts'
import { sendCommand } from '../../protocol/log-routes.ts'
import { run } from '../../cli/program.ts'
import { command, ownerToken, runningService } from '../../../tests/running-service.ts'

const ws = 'main'

test('[EM53] the API tells the open questions, each ends by its own act and comes back on undo, and the command line says the same', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const asked = async () => service.client.call(readExamination, { params: { ws }, query: {} })
  const first = await asked()
  expect(first.progress.agreed + first.findings.filter(({ group, kind }) => group === 'cells' && kind !== 'decision-adrift').length).toBe(first.progress.cells)

  const blank = first.findings.find(({ kind }) => kind === 'cell-undecided')
  const empty = blank?.acts.find(({ answer }) => answer === 'on-purpose')
  expect(empty).toMatchObject({ command: 'cell.empty', asks: ['reason'] })
  const group = randomUUID()
  await service.client.call(sendCommand, { params: { ws }, body: command(empty?.command ?? '', empty?.args ?? {}, { reason: 'Nothing ships then.', group }) })
  const then = await asked()
  expect(then.findings.map(({ key }) => key)).toEqual(first.findings.map(({ key }) => key).filter((key) => key !== blank?.key))
  expect(then.progress.agreed).toBe(first.progress.agreed + 1)

  const outlier = then.findings.find(({ kind }) => kind === 'outlier')
  const waive = outlier?.acts.find(({ answer }) => answer === 'on-purpose')
  await service.client.call(sendCommand, { params: { ws }, body: command('waiver.add', waive?.args ?? {}, { reason: 'It may fit next year.' }) })
  expect((await asked()).setAside).toContainEqual(expect.objectContaining({ key: outlier?.key, reason: 'It may fit next year.' }))

  await service.client.call(sendCommand, { params: { ws }, body: command('undo', { group }) })
  const last = await asked()
  expect(last.findings.map(({ key }) => key)).toContain(blank?.key)

  const said: string[] = []
  const code = await run(['examine', first.title, '--url', service.address], { out: (text) => said.push(text), err: (text) => said.push(text), env: { THROUGHLINE_TOKEN: ownerToken }, stdin: async () => new Uint8Array(), today: () => last.day })
  expect([code, said[0]]).toEqual([0, `${first.title}: ${last.progress.agreed} of ${last.progress.cells} cells agreed, ${last.progress.undecided} undecided, ${last.progress.notAgreed} not agreed. ${last.findings.length} questions are open, ${last.setAside.length} set aside.`])
  for (const { sentence, kind } of last.findings) {
    expect(said.join('\n')).toContain(sentence)
    expect(said.join('\n')).toContain(kindWords[kind])
  }
})
