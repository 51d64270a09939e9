import type { Server } from 'node:http'
import { type OpenSockets, refuseUpgrade } from './open-sockets.ts'

/** Takes the upgrades of an HTTP server: each to the sockets whose address it names, and none to anything else. */
export function takeUpgrades(http: Server, places: readonly Pick<OpenSockets<never>, 'takes'>[]): void {
  http.on('upgrade', (request, socket, head) => {
    // Until the handshake nobody else listens: a peer that breaks off must not end the process.
    socket.on('error', () => socket.destroy())
    if (!places.some((place) => place.takes(request, socket, head))) refuseUpgrade(socket, 404)
  })
}
