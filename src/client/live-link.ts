/** One connection, as the client needs it; handed in. */
export interface Socket {
  send(text: string): void
  close(): void
}

export interface Ears {
  heard(text: string): void
  closed(code: number): void
}

/** What a service says on a socket; a hello is the first of it. */
type Said = { readonly say: string }

export interface LinkOptions<Heard extends Said> {
  readonly connect: (ears: Ears) => Socket
  /** Runs after some milliseconds; returns how to stop it. */
  readonly later: (milliseconds: number, run: () => void) => () => void
  readonly chance: () => number
  /** What was said; nothing for what this version of the client does not know. Throws for that too. */
  readonly read: (text: string) => Heard | undefined
  readonly heard: (message: Heard) => void
  /** The service says what this version of the client does not know. */
  readonly strange: () => void
  /** The connection went. `wasOpen`: it had been said hello to. */
  readonly lost: (end: { readonly code: number; readonly wasOpen: boolean }) => void
}

/** Milliseconds before trying again: the first, and the longest. */
const [soon, atMost] = [400, 15_000]

/** A connection that comes back by itself, each time a little later, until it is closed. */
export class LiveLink<Heard extends Said, Told> {
  private readonly options: LinkOptions<Heard>
  private socket: Socket | undefined
  private isOpen = false
  private wait = soon
  private stopWaiting: (() => void) | undefined
  private isClosed = false

  constructor(options: LinkOptions<Heard>) {
    this.options = options
    this.connect()
  }

  /** The service has said hello on the connection that is open now. */
  get isGreeted(): boolean {
    return this.isOpen
  }

  /** Sends when there is somebody to send to; what must not be lost is sent again after the next hello. */
  send(message: Told): void {
    if (this.isOpen) this.socket?.send(JSON.stringify(message))
  }

  /** Nothing is heard any more: gives this connection up and tries another. */
  reset(): void {
    const { socket } = this
    if (socket === undefined) return
    const wasOpen = this.isOpen
    this.drop()
    socket.close()
    this.after({ code: 1006, wasOpen })
  }

  /** Tries at once: the network is back, or somebody looks at the page again. */
  retry(): void {
    if (this.isClosed || this.socket !== undefined) return
    this.stopWaiting?.()
    this.wait = soon
    this.connect()
  }

  close(): void {
    this.isClosed = true
    this.stopWaiting?.()
    const { socket } = this
    this.drop()
    socket?.close()
  }

  private connect(): void {
    const isCurrent = () => this.socket === socket
    const socket = this.options.connect({
      heard: (text) => {
        if (!isCurrent()) return
        const message = this.read(text)
        if (message === undefined) return this.options.strange()
        if (message.say === 'hello') {
          this.isOpen = true
          this.wait = soon
        }
        this.options.heard(message)
      },
      closed: (code) => {
        if (!isCurrent()) return
        const wasOpen = this.isOpen
        this.drop()
        this.after({ code, wasOpen })
      },
    })
    this.socket = socket
  }

  private after(end: { readonly code: number; readonly wasOpen: boolean }): void {
    this.options.lost(end)
    if (this.isClosed) return
    // Not all windows at the same moment when a service comes back.
    this.stopWaiting = this.options.later(this.wait * (0.5 + this.options.chance()), () => this.connect())
    this.wait = Math.min(this.wait * 2, atMost)
  }

  private read(text: string): Heard | undefined {
    try {
      return this.options.read(text)
    } catch {
      return undefined
    }
  }

  private drop(): void {
    this.socket = undefined
    this.isOpen = false
  }
}
