import { expect, test } from 'vitest'
import { sendCommand } from '../../protocol/log-routes.ts'
import { boardWindow, guestPhone, plannedWorkshop, ws } from '../../../tests/board-windows.ts'
import { command, runningService } from '../../../tests/running-service.ts'

test('[WK29] a guest takes a merge and a place in the grid back over the board’s link, and is told why a step of the day is nobody’s to take back', async () => {
  const service = await runningService()
  const { workshop, code } = await plannedWorkshop(service.client)
  const phone = await guestPhone(service, code, 'Gil')
  const { link } = boardWindow(service.address, workshop, { cookie: phone.cookie })
  await expect.poll(() => link.self(), { timeout: 30_000 }).toBeDefined()
  await service.client.call(sendCommand, { params: { ws }, body: command('workshop.change', { id: workshop, leader: link.self() ?? '' }) })
  await link.send('workshop.start', { id: workshop })
  await link.send('workshop.go', { id: workshop, to: 'buckets' })
  for (const text of ['One', 'Two']) await link.send('note.add', { workshop, text })
  const [one = '', two = ''] = Object.keys(link.board()?.notes ?? {})
  await link.send('group.add', { workshop, label: 'Launches', notes: [one] })
  const held = () => Object.fromEntries(Object.entries(link.board()?.notes ?? {}).map(([id, { under, group: within, placed }]) => [id, { under, within, bucket: placed?.bucket }]))
  const undone = async (name: string, args: Parameters<typeof link.send>[1]) => {
    const before = held()
    const { group: written } = await link.send(name, args)
    expect(held()).not.toEqual(before)
    await link.undo(written)
    expect(held()).toEqual(before)
  }
  await undone('note.merge', { into: one, notes: [two] })
  await link.send('workshop.go', { id: workshop, to: 'fill' })
  const [row = ''] = Object.keys(link.board()?.rows ?? {})
  await undone('note.place', { notes: [two], bucket: row })
  await undone('note.merge', { into: one, notes: [two] })
  const going = await link.send('workshop.go', { id: workshop, to: 'dates' })
  await expect(link.undo(going.group)).rejects.toThrow('A step of the day is not undone')
})
