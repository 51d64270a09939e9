import { gunzipSync } from 'node:zlib'
import type { Fetch } from '../../src/client/client.ts'
import { MemoryKeep, MemoryLocks } from '../../src/client/keep.ts'
import type { Ears, Socket } from '../../src/client/live-link.ts'
import type { Deciding, LiveOptions } from '../../src/client/live-options.ts'
import { OpenedWorkspace } from '../../src/client/opened-workspace.ts'
import { decideHere, isPredicted, predictFor } from '../../src/client/predict.ts'
import type { Actor } from '../../src/core/kernel/permission.ts'
import { scopes } from '../../src/protocol/route.ts'
import { Conversation } from '../../src/server/live/conversation.ts'
import { LiveRoom } from '../../src/server/live/live-room.ts'
import { Replicas } from '../../src/server/live/replicas.ts'
import type { Ledger } from '../../src/server/log/ledger.ts'
import { type Air, chanceOf } from './air.ts'

/** What a network does to messages, each a share of all: 0.1 is every tenth. */
export interface Weather {
  readonly drop: number
  readonly double: number
  /** Milliseconds that a message may take at most; different delays are what puts messages out of order. */
  readonly delay: number
  /** How often a window does not take what it is sent. */
  readonly slow: number
}

/** What a browser's chunk of commands gives. */
export const deciding: Deciding = { isPredicted, decideHere, predictFor }

export const fair: Weather = { drop: 0, double: 0, delay: 0, slow: 0 }
export const foul: Weather = { drop: 0.1, double: 0.1, delay: 400, slow: 0.01 }

/** One service in memory, and windows that reach it over a network of a kind. Every message of the service to a window is kept in `frames`. */
export class LiveNet {
  readonly frames: { readonly actor: Actor; readonly text: string }[] = []
  readonly troubles: unknown[] = []
  weather: Weather
  private readonly ledger: Ledger
  private readonly air: Air
  private readonly chance: () => number
  private readonly room: LiveRoom
  private readonly replicas: Replicas
  private readonly open = new Set<{ cut: () => void }>()
  private ids = 0

  constructor(ledger: Ledger, air: Air, options: { readonly seed?: number; readonly weather?: Weather } = {}) {
    this.ledger = ledger
    this.air = air
    this.chance = chanceOf(options.seed ?? 1)
    this.weather = options.weather ?? fair
    this.replicas = new Replicas(ledger)
    this.room = new LiveRoom(ledger, 'main', {
      onTrouble: (error) => this.troubles.push(error), onMemberships: () => undefined, clock: () => new Date(air.now).toISOString(), later: (ms, run) => air.later(ms, run),
    })
  }

  /** What a browser hands in. The same `keep` is the same browser, also after a reload. */
  optionsFor(actor: Actor, keep = new MemoryKeep(), locks = new MemoryLocks()): LiveOptions {
    return {
      url: '', workspace: 'main', who: actor.id, keep, locks, fetch: this.fetchFor(actor), connect: (_path, ears) => this.connect(actor, ears), clock: () => this.air.now,
      newId: () => `00000000-0000-4000-8000-${String(++this.ids).padStart(12, '0')}`, later: (ms, run) => this.air.later(ms, run), told: () => undefined, ended: () => undefined, chance: this.chance,
      deciding: async () => deciding,
    }
  }

  /** A window that is open, or opens as soon as time goes on. */
  async window(actor: Actor, options = this.optionsFor(actor)): Promise<OpenedWorkspace> {
    const window = new OpenedWorkspace(options)
    window.open().catch((error: unknown) => this.troubles.push(error))
    await this.air.advance(0)
    return window
  }

  /** Cuts every connection at once. */
  cutAll(): void {
    for (const one of Array.from(this.open)) one.cut()
  }

  /** Cuts one of the connections. */
  cutOne(): void {
    const all = [...this.open]
    all[Math.floor(this.chance() * all.length)]?.cut()
  }

  close(): void {
    this.room.close()
  }

  private connect(actor: Actor, ears: Ears): Socket {
    let isOpen = true
    let conversation: Conversation | undefined
    const end = () => {
      isOpen = false
      conversation?.end()
      this.open.delete(here)
    }
    const cut = () => {
      if (!isOpen) return
      end()
      ears.closed(1006)
    }
    const here = { cut }
    this.open.add(here)
    this.air.later(0, () => {
      if (!isOpen) return
      conversation = new Conversation({ ledger: this.ledger, workspace: 'main', room: this.room, onTrouble: (error) => this.troubles.push(error) }, { actor, scopes }, {
        send: (bytes) => {
          const text = String(bytes)
          this.frames.push({ actor, text })
          this.carry(() => isOpen && ears.heard(text))
        },
        isBehind: () => this.chance() < this.weather.slow,
        cut,
      })
    })
    const hear = (text: string) => {
      if (isOpen) conversation?.hear(text).catch((error: unknown) => this.troubles.push(error))
    }
    return { send: (text) => this.carry(() => hear(text)), close: end }
  }

  private carry(deliver: () => void): void {
    const { drop, double, delay } = this.weather
    if (this.chance() < drop) return
    const times = this.chance() < double ? 2 : 1
    for (let i = 0; i < times; i++) this.air.later(Math.floor(this.chance() * delay), deliver)
  }

  private fetchFor(actor: Actor): Fetch {
    return async (url) => {
      if (!url.includes('/replica')) return new Response('{"workspaces":[{"id":"main","name":"Main","role":"owner"}]}')
      const at = /at=([\d-]+)/.exec(url)?.[1]
      const from = /from=(\d+)/.exec(url)?.[1]
      const bytes = Buffer.concat(await this.replicas.of('main', actor, { at, ...(from === undefined ? {} : { from: Number(from) }) }))
      this.frames.push({ actor, text: unpacked(bytes) })
      return new Response(new Uint8Array(bytes))
    }
  }
}

/** A replica as it is read: its first line, and what is packed after it. */
function unpacked(bytes: Buffer): string {
  const lineEnd = bytes.indexOf(10)
  return bytes.subarray(0, lineEnd).toString() + gunzipSync(bytes.subarray(lineEnd + 1)).toString()
}
