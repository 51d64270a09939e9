import { gunzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import { joinWorkshop } from '../../protocol/workshop-routes.ts'
import { type BoardWindow, boardWindow, guestPhone, plannedWorkshop, shows, signedIn, ws } from '../../../tests/board-windows.ts'
import { ownerToken, runningService } from '../../../tests/running-service.ts'
import type { Visitor } from '../../../tests/visitor.ts'

/** All that a window was sent: each message as it was told, and the bytes of the network. */
const captured = ({ told, bytes }: BoardWindow) => `${told.join('\n')}\n${Buffer.concat(bytes).toString('latin1')}`

/** The bytes of a file that holds what was packed, unpacked as far as it is. */
function unpacked(bytes: Buffer): string {
  const packed = bytes.indexOf(Buffer.from([0x1f, 0x8b]))
  return packed < 0 ? bytes.toString() : `${bytes.subarray(0, packed).toString()}\n${gunzipSync(bytes.subarray(packed)).toString()}`
}

test('[WK67] while notes lie face down no byte of another’s reaches a participant, a guest, a wall, or a member by any other way; turned over, all have them', async () => {
  const service = await runningService()
  const { workshop, code } = await plannedWorkshop(service.client)
  const [fay, olek] = [await signedIn(service, 'fay@norrvik.example', 'editor'), await signedIn(service, 'olek@norrvik.example', 'contributor')]
  for (const browser of [fay, olek]) await browser.client.call(joinWorkshop, { body: { code } })
  const reads = async (visitor: Visitor | string, path: string) => {
    const headers: Record<string, string> = typeof visitor === 'string' ? { authorization: `Bearer ${visitor}` } : { cookie: visitor.cookie }
    const response = await fetch(`${service.address}/api/v1/workspaces/${ws}/${path}`, { headers })
    return unpacked(Buffer.from(await response.arrayBuffer()))
  }
  const [tove, bo] = [await guestPhone(service, code, 'Tove'), await guestPhone(service, code, 'Bo')]
  const look = (who: Visitor, deflate: boolean) => boardWindow(service.address, workshop, { cookie: who.cookie, deflate })
  const writers = { fay: look(fay, false), olek: look(olek, true), tove: look(tove, false), bo: look(bo, true) }
  const wall = boardWindow(service.address, workshop, { token: ownerToken })
  await shows(...Object.values(writers), wall)
  const words = { fay: 'zanzibar', olek: 'quincunx', tove: 'ytterbium', bo: 'wolpertinger' }
  const [head = ''] = (await reads(olek, 'replica')).split('\n')
  const { position, mark } = JSON.parse(head) as { position: number; mark: string }
  const memberSocket = new WebSocket(`${service.address.replace('http', 'ws')}/api/v1/workspaces/${ws}/live`, { headers: { cookie: olek.cookie, origin: service.address }, perMessageDeflate: false })
  onTestFinished(() => memberSocket.terminate())
  const toMember: string[] = []
  memberSocket.on('message', (data) => {
    toMember.push(String(data))
    if (String(data).includes('"hello"')) memberSocket.send(JSON.stringify({ say: 'open', position, mark }))
  })
  await writers.fay.link.send('workshop.start', { id: workshop })
  await writers.fay.link.send('workshop.go', { id: workshop, to: 'brainstorm' })
  const notes = new Map<string, string>()
  for (const [who, { link }] of Object.entries(writers) as [keyof typeof words, BoardWindow][]) {
    // Long enough that it is compressed.
    await link.send('note.add', { workshop, text: `${words[who]} `.repeat(200) })
    const [note] = Object.entries(link.board()?.notes ?? {})
    notes.set(who, note?.[0] ?? '')
    expect(note?.[1]).toMatchObject({ text: `${words[who]} `.repeat(200).trim(), faceUp: false })
    await link.send('note.change', { id: notes.get(who) ?? '', text: `${words[who]} again` })
  }
  // What is refused tells nothing either: another's note by its id, one of a made-up id, a vote, an undo.
  for (const [who, { link }] of Object.entries(writers)) {
    for (const [of, id] of notes) {
      if (of === who) continue
      for (const [name, args] of [['note.change', { id, text: 'Mine now' }], ['note.remove', { id }], ['note.back', { id, on: true }], ['note.merge', { into: id, notes: [notes.get(who) ?? ''] }], ['note.group', { notes: [id], group: null }]] as const) {
        await expect(link.send(name, args as never)).rejects.toMatchObject({ name: 'Refusal' })
      }
    }
    await expect(link.vote({ none: 1 })).rejects.toMatchObject({ name: 'Refusal' })
  }
  const others = (who: string) => Object.entries(words).filter(([one]) => one !== who).map(([, word]) => word)
  const newest = (JSON.parse(await reads(olek, 'records/notes')) as { position: number }).position
  const day = new Date().toISOString().slice(0, 10)
  const paths = [
    'records/notes', `records/notes?at=${day}`, 'records/participants', ...[...notes.values()].map((id) => `records/notes/${id}`), 'history?order=newest', 'history?kind=notes', ...[...notes.values()].map((id) => `history?record=notes/${id}`), ...Object.values(words).map((word) => `history?words=${word}`),
    'difference?from=1', `replica?from=${newest}`, `replica?at=${day}`, 'tables/notes/table.csv', `workshops/${workshop}/replay`, ...['json', 'csv'].map((format) => `workshops/${workshop}/board.${format}`),
  ]
  const leaksTo = async (visitor: Visitor | string, who: string) => {
    const found: string[] = []
    for (const path of paths) {
      const text = await reads(visitor, path)
      for (const word of others(who)) if (text.replace(`words=${word}`, '').includes(word)) found.push(`${path}: ${word}`)
    }
    return found
  }
  expect([await leaksTo(olek, 'olek'), await leaksTo(fay, 'fay'), await leaksTo(ownerToken, 'nobody')]).toEqual([[], [], []])
  // The ways are ways: their own note is told to each.
  expect([await reads(olek, 'records/notes'), await reads(olek, `replica?from=${newest}`), await reads(olek, 'history?order=newest')].map((text) => text.includes(words.olek))).toEqual([true, true, true])
  for (const [who, window] of [...Object.entries(writers), ['wall', wall] as const]) {
    const all = captured(window)
    expect([who, others(who).filter((word) => all.includes(word))]).toEqual([who, []])
    expect(Object.values(window.link.board()?.participants ?? {}).map(({ faceDown }) => faceDown)).toEqual([1, 1, 1, 1])
  }
  expect(others('olek').filter((word) => toMember.join('\n').includes(word))).toEqual([])
  await writers.fay.link.send('brainstorm.reveal', { workshop })
  for (const window of [...Object.values(writers), wall]) {
    await expect.poll(() => Object.values(window.link.board()?.notes ?? {}).map(({ text }) => text).sort(), { timeout: 30_000 }).toEqual(Object.values(words).map((word) => `${word} again`).sort())
  }
  await expect.poll(() => toMember.join('\n').includes(words.tove), { timeout: 30_000 }).toBe(true)
})
