import type { Heard } from './open-sockets.ts'

/** What several windows are in together on one node. */
interface Room {
  readonly isEmpty: boolean
  close(): void
}

/** The rooms of a node by name, each for as long as somebody is in it. */
export class OpenRooms<R extends Room> {
  private readonly open = new Map<string, R>()

  /** The room of a name; made when nobody is in it yet. */
  of(name: string, make: () => R): R {
    const known = this.open.get(name)
    if (known !== undefined) return known
    const room = make()
    this.open.set(name, room)
    return room
  }

  /** What is said in a room, until it ends; with the last who leaves the room is closed. */
  heardIn(name: string, room: R, conversation: Heard): Heard {
    return {
      hear: (text) => conversation.hear(text),
      end: () => {
        conversation.end()
        if (!room.isEmpty || this.open.get(name) !== room) return
        this.open.delete(name)
        room.close()
      },
    }
  }

  close(): void {
    for (const room of this.open.values()) room.close()
    this.open.clear()
  }
}
