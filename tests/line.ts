import { createServer, type IncomingMessage, request as ask, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { gunzipSync } from 'node:zlib'
import { strFromU8, unzipSync } from 'fflate'
import { onTestFinished } from 'vitest'

/** What a service sent over a line, and to what. */
interface Sent {
  readonly what: string
  readonly bytes: Buffer[]
}

export interface Line {
  readonly address: string
  /** Cuts it for everything but the app's own files: nothing of a workspace goes either way. */
  cut(): void
  mend(): void
  /** All that was sent so far, unpacked, each with what it answers. */
  heard(): readonly { readonly what: string; readonly text: string }[]
  /** Answers that have not ended yet, open workspaces aside. */
  underWay(): number
}

/**
 * A line to a service, which can be cut and mended, and keeps every byte that the service sends over it. It tells the service that this
 * browser reads nothing that is packed, so that words can be found; what is packed all the same (a workspace's records, files) is unpacked
 * when it is looked at.
 */
export async function lineTo(service: string): Promise<Line> {
  const there = new URL(service)
  const sent: Sent[] = []
  const open = new Set<Socket | Duplex>()
  let [underWay, isCut] = [0, false]
  const keep = (what: string): Sent => {
    const one = { what, bytes: [] }
    sent.push(one)
    return one
  }
  const onHttp = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    if (isCut && incoming.url?.startsWith('/api/') === true) return void incoming.destroy()
    underWay++
    outgoing.once('close', () => underWay--)
    const { 'accept-encoding': _, ...headers } = incoming.headers
    const one = keep(`${incoming.method} ${incoming.url}`)
    const onward = ask({ host: there.hostname, port: there.port, path: incoming.url, method: incoming.method, headers }, (answer) => {
      one.bytes.push(Buffer.from(`${answer.rawHeaders.join('\n')}\n\n`))
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.on('data', (bytes: Buffer) => one.bytes.push(bytes))
      answer.on('close', () => answer.complete || outgoing.destroy())
      answer.pipe(outgoing)
    })
    onward.on('error', () => outgoing.destroy())
    outgoing.on('close', () => onward.destroy())
    incoming.pipe(onward)
  }
  const onSocket = (incoming: IncomingMessage, here: Duplex, head: Buffer) => {
    if (isCut) return void here.destroy()
    const one = keep(`SOCKET ${incoming.url}`)
    const onward = connect(Number(there.port), there.hostname)
    for (const [socket, other] of [[here, onward], [onward, here]] as const) {
      open.add(socket)
      socket.on('error', () => other.destroy()).on('close', () => (open.delete(socket), other.destroy()))
    }
    const headers = incoming.rawHeaders.flatMap((name, at, all) => (at % 2 === 0 && name.toLowerCase() !== 'sec-websocket-extensions' ? [`${name}: ${all[at + 1]}`] : []))
    onward.write(`${incoming.method} ${incoming.url} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`)
    onward.write(head)
    onward.on('data', (bytes: Buffer) => one.bytes.push(bytes))
    here.pipe(onward).pipe(here)
  }
  const server = createServer(onHttp).on('upgrade', onSocket)
  await new Promise<void>((resolve) => server.listen(0, there.hostname, resolve))
  const hangUp = () => {
    for (const socket of open) socket.destroy()
  }
  onTestFinished(() => {
    hangUp()
    server.closeAllConnections()
    server.close()
  })
  return {
    address: `http://${there.hostname}:${(server.address() as AddressInfo).port}`,
    cut: () => {
      isCut = true
      hangUp()
    },
    mend: () => void (isCut = false),
    heard: () => sent.map(({ what, bytes }) => ({ what, text: unpacked(Buffer.concat(bytes)) })),
    underWay: () => underWay,
  }
}

/** Bytes as they are, and beside them whatever is packed in them: gzip anywhere, and the parts of a zip. */
function unpacked(all: Buffer): string {
  const at = all.indexOf('\n\n') + 2
  const body = all.subarray(at)
  const texts = [all.toString('latin1')]
  // The head that whatever packs here writes: no flags and no time. Three bytes alone stand in fonts and pictures too.
  const gzip = body.indexOf(Buffer.from([0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0]))
  if (gzip >= 0) texts.push(gunzipSync(body.subarray(gzip)).toString('latin1'))
  if (body[0] === 0x50 && body[1] === 0x4b) texts.push(...Object.values(unzipSync(new Uint8Array(body))).map((part) => strFromU8(part, true)))
  return texts.join('\n')
}
