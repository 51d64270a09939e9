import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { WebSocket } from 'ws'

/** Asks this process for people in a room: of a workshop, or of a server that only passes on what it is sent. */
export interface Room {
  readonly kind: 'room' | 'bare'
  readonly url: string
  readonly workshop?: string
  readonly code?: string
  /** Of whoever plans, who hands the lead to the first. */
  readonly token?: string
  readonly people: number
  /** Milliseconds in which each writes a note, and for which they write. */
  readonly every: number
  readonly lasts: number
}

/** Milliseconds from sending until it is on a screen, over all of them. */
export interface Times {
  readonly p50: number
  readonly p99: number
  readonly count: number
}

// A process of its own, so that hearing does not hold up those who tell. bench/workshop.bench.ts runs this.

/** When each text was sent. */
const sent = new Map<string, number>()
let taken: number[] = []
let told: () => void = () => undefined
/** The participants, in the order in which they came. */
const selves: string[] = []

function hear(text: string): void {
  const now = performance.now()
  for (const [name] of text.matchAll(/note-\d+-\d+|"phase":"[a-z-]+"/g)) {
    const at = sent.get(name)
    if (at !== undefined) taken.push(now - at)
  }
  told()
}

function times(): Times {
  const all = taken.toSorted((a, b) => a - b)
  taken = []
  sent.clear()
  return { p50: all[Math.floor(all.length * 0.5)] ?? 0, p99: all[Math.floor(all.length * 0.99)] ?? 0, count: all.length }
}

/** Resolves once so many have been taken. */
async function until(count: number): Promise<void> {
  await new Promise<void>((resolve) => {
    told = () => {
      if (taken.length >= count) resolve()
    }
    told()
  })
  told = () => undefined
}

async function join({ url, code }: Room, name: string): Promise<string> {
  const response = await fetch(`${url}/api/v1/workshops/join`, { method: 'POST', headers: { 'content-type': 'application/json', origin: url }, body: JSON.stringify({ code, name }) })
  if (!response.ok) throw new Error(await response.text())
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

async function sit(room: Room, at: number): Promise<WebSocket> {
  const isBare = room.kind === 'bare'
  const cookie = isBare ? '' : await join(room, `Person ${at}`)
  const url = isBare ? room.url : `${room.url.replace('http', 'ws')}/api/v1/workspaces/main/workshops/${room.workshop}/board`
  const socket = new WebSocket(url, { headers: { cookie }, perMessageDeflate: !isBare })
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject)
    if (isBare) return socket.once('open', resolve)
    // From the very first: the service says hello at once.
    return socket.on('message', function ready(data) {
      const text = String(data)
      if (text.startsWith('{"say":"hello"')) {
        selves.push((JSON.parse(text) as { participant: string }).participant)
        socket.send('{"say":"open"}')
      }
      if (!text.startsWith('{"say":"board"')) return
      socket.off('message', ready)
      resolve()
    })
  })
  socket.on('message', (data) => hear(String(data)))
  return socket
}

/** Makes one of them the leader. */
async function lead({ url, token, workshop }: Room, leader: string): Promise<void> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const response = await fetch(`${url}/api/v1/workspaces/main/commands`, { method: 'POST', headers, body: JSON.stringify({ id: randomUUID(), name: 'workshop.change', args: { id: workshop, leader } }) })
  if (!response.ok) throw new Error(await response.text())
}

function command(socket: WebSocket | undefined, name: string, args: object): void {
  socket?.send(JSON.stringify({ say: 'command', command: { id: randomUUID(), name, args } }))
}

let rounds = 0

/** Everybody writes for a while, each at a moment of their own. Resolves when the last note is on all screens that get it. */
async function write(sockets: readonly WebSocket[], { every, lasts, kind, workshop }: Room, screens: number): Promise<void> {
  const round = ++rounds
  const start = performance.now()
  let count = 0
  const one = async (socket: WebSocket, at: number): Promise<void> => {
    await pause((every * at) / sockets.length)
    for (let n = 0; performance.now() - start < lasts; n++) {
      const text = `note-${round * 1_000 + at}-${n}`
      sent.set(text, performance.now())
      count++
      if (kind === 'bare') socket.send(JSON.stringify({ text, more: 'x'.repeat(200) }))
      else command(socket, 'note.add', { workshop, text })
      await pause(every)
    }
  }
  await Promise.all(sockets.map(one))
  await until(count * screens)
}

async function inRoom(room: Room): Promise<object> {
  const sockets: WebSocket[] = []
  for (let at = 0; at < room.people; at++) sockets.push(await sit(room, at))
  if (room.kind === 'bare') {
    await write(sockets, room, sockets.length)
    for (const socket of sockets) socket.terminate()
    return { notes: times() }
  }
  const { workshop: id } = room
  const step = async (to: string) => {
    sent.clear()
    taken = []
    sent.set(`"phase":"${to}"`, performance.now())
    command(sockets[0], 'workshop.go', { id, to })
    await until(sockets.length)
  }
  await lead(room, selves[0] ?? '')
  command(sockets[0], 'workshop.start', { id })
  await step('brainstorm')
  times()
  await write(sockets, room, 1)
  const all = [...sent.keys()]
  const own = times()
  const from = performance.now()
  for (const text of all) sent.set(text, from)
  command(sockets[0], 'workshop.go', { id, to: 'buckets' })
  await until(all.length * sockets.length)
  const reveal = performance.now() - from
  times()
  await write(sockets, room, sockets.length)
  const onBoard = all.length + sent.size
  const notes = times()
  const steps: number[] = []
  for (let n = 0; n < 10; n++) {
    for (const to of ['review', 'buckets', 'warm-up', 'agree']) {
      await step(to)
      steps.push(...taken)
      await pause(50)
    }
  }
  taken = steps
  for (const socket of sockets) socket.terminate()
  return { own, reveal, notes, onBoard, steps: times() }
}

process.on('message', (asked) => {
  void inRoom(asked as Room).then((done) => process.send?.(done))
})
