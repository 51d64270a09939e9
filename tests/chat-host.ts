import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export interface ChatHost {
  /** The address of a room. */
  readonly room: string
  /** For MESSAGE_HOSTS. */
  readonly host: string
  /** The texts of the messages that were taken. */
  readonly messages: readonly string[]
  /** Answers with this; 200 takes a message. */
  status: number
}

/** A chat program with one room, which takes messages as Slack does. */
export async function chatHost(): Promise<ChatHost> {
  const messages: string[] = []
  const state = { room: '', host: '', messages, status: 200 }
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      if (state.status === 200) messages.push((JSON.parse(body) as { text: string }).text)
      response.writeHead(state.status).end('ok')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())))
  state.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  state.room = `http://${state.host}/services/T0/B0/a-secret-of-the-room`
  return state
}
