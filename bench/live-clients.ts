import { randomUUID } from 'node:crypto'
import { WebSocket } from 'ws'

/** Asks this process for windows that are all told of changes, one after another. */
export interface FanOut {
  readonly count: number
  readonly times: number
  readonly url: string
  readonly token: string
  /** A server that only passes on what it is sent. */
  readonly isBare: boolean
}

/** Milliseconds from sending a change until a window has heard of it, over all windows and changes. */
export interface Heard {
  readonly p50: number
  readonly p99: number
}

// A process of its own, so that hearing does not hold up those who tell. bench/live.bench.ts runs this.

let waiting: { id: string; start: number; left: number; done: () => void } | undefined
let taken: number[] = []

function hear(text: string): void {
  if (waiting === undefined || !text.includes(waiting.id) || text.startsWith('{"say":"done"')) return
  taken.push(performance.now() - waiting.start)
  if (--waiting.left === 0) waiting.done()
}

async function open({ url, token, isBare }: FanOut): Promise<WebSocket> {
  const socket = new WebSocket(url, { headers: { authorization: `Bearer ${token}` }, perMessageDeflate: !isBare })
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  if (!isBare) {
    const { position, mark } = await head(url, token)
    await new Promise<void>((resolve) => {
      const ready = (data: unknown) => {
        if (!String(data).includes('"caughtUp":true')) return
        socket.off('message', ready)
        resolve()
      }
      socket.on('message', ready)
      socket.send(JSON.stringify({ say: 'open', position, mark }))
    })
  }
  socket.on('message', (data) => hear(String(data)))
  return socket
}

async function head(url: string, token: string): Promise<{ position: number; mark: string }> {
  const response = await fetch(url.replace('ws', 'http').replace(/live$/, 'replica'), { headers: { authorization: `Bearer ${token}` } })
  return JSON.parse(Buffer.from(await response.arrayBuffer()).toString('latin1').split('\n')[0] ?? '') as { position: number; mark: string }
}

async function fanOut(asked: FanOut): Promise<Heard> {
  const sockets: WebSocket[] = []
  for (let at = 0; at < asked.count; at += 50) sockets.push(...(await Promise.all(Array.from({ length: Math.min(50, asked.count - at) }, () => open(asked)))))
  const tell = async () => {
    const id = randomUUID()
    await new Promise<void>((done) => {
      waiting = { id, start: performance.now(), left: sockets.length, done }
      const command = { say: 'command', command: { id, name: 'team.add', args: { title: 'Team' } } }
      sockets[0]?.send(JSON.stringify(command))
    })
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
  for (let warm = 0; warm < 10; warm++) await tell()
  taken = []
  for (let time = 0; time < asked.times; time++) await tell()
  for (const socket of sockets) socket.terminate()
  taken.sort((a, b) => a - b)
  return { p50: taken[Math.floor(taken.length * 0.5)] ?? 0, p99: taken[Math.floor(taken.length * 0.99)] ?? 0 }
}

process.on('message', (asked) => {
  void fanOut(asked as FanOut).then((heard) => process.send?.(heard))
})
