import { Agent, get } from 'node:http'

/** What some readers of a page found: pages a second, the 99th of a hundred in milliseconds, and the page as it is sent. */
export interface Readers {
  readonly aSecond: number
  readonly p99: number
  readonly bytes: Buffer
}

/** Readers at once, each asking again as soon as it has its page, as browsers do that take what is packed. */
export async function readers(address: string, seconds: number, count = 16): Promise<Readers> {
  const agent = new Agent({ keepAlive: true, maxSockets: count })
  const taken: number[] = []
  let bytes = Buffer.alloc(0)
  const ask = () => new Promise<void>((resolve, reject) => get(address, { agent, headers: { 'accept-encoding': 'br' } }, (answer) => {
    const parts: Buffer[] = []
    answer.on('data', (part: Buffer) => parts.push(part)).once('end', () => {
      if (answer.statusCode !== 200) return reject(new Error(`The page answered ${answer.statusCode}.`))
      bytes = Buffer.concat(parts)
      resolve()
    })
  }).once('error', reject))
  const until = performance.now() + seconds * 1000
  await Promise.all(Array.from({ length: count }, async () => {
    while (performance.now() < until) {
      const start = performance.now()
      await ask()
      taken.push(performance.now() - start)
    }
  }))
  agent.destroy()
  taken.sort((a, b) => a - b)
  return { aSecond: taken.length / seconds, p99: taken[Math.floor(taken.length * 0.99)] ?? 0, bytes }
}
