import { expect, test } from 'vitest'
import { isLive, service, until } from './service.ts'

test('[LV39] an address that no record has, however long and of whatever signs, leaves the connection as it is: nothing is told of it', async () => {
  const { air, net, person } = await service()
  const ann = await person('Ann', 'owner')
  const window = await net.window(ann)
  await until(air, isLive(window))
  for (const at of ['x'.repeat(301), 'items/\u0000', 'items/\ud800', 'items/\u0085']) {
    window.present(at)
    await air.advance(1_000)
    await until(air, isLive(window))
  }
  expect(net.frames.filter(({ text }) => text.startsWith('{"say":"hello"'))).toHaveLength(1)
  window.present('items/1')
  await until(air, () => window.shown().here.some(({ at }) => at === 'items/1'))
})
