import { createContext, useContext, useEffect, useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { type BoardLink, openBoard } from '../../../client/board-link.ts'
import type { Ending } from '../../../protocol/board-messages.ts'
import { browserWorld } from '../../workspace/browser-world.ts'
import type { BoardInHand } from '../use-board.ts'

/** Opens the board of a workshop: the service's, or in the gallery the sample's. `told` hears what nobody waited for. */
export type OpenBoardLink = (workspace: string, workshop: Id, told: (sentence: string) => void) => Promise<BoardLink>

const byService: OpenBoardLink = async (workspace, workshop, told) => openBoard({ ...(await browserWorld()), workspace, workshop, told })

const context = createContext<OpenBoardLink>(byService)
export const WithBoardLinks = context.Provider

export interface RoomOpening {
  /** Undefined until the board has come. */
  readonly inHand: BoardInHand | undefined
  readonly ending: Ending | undefined
  /** The newest sentence of the link itself. */
  readonly told: string
}

/** The board of a workshop, kept open as long as the screen is there. */
export function useBoardLink(workspace: string, workshop: Id): RoomOpening {
  const open = useContext(context)
  const [opening, setOpening] = useState<RoomOpening>({ inHand: undefined, ending: undefined, told: '' })
  useEffect(() => {
    let isOver = false
    let link: BoardLink | undefined
    setOpening({ inHand: undefined, ending: undefined, told: '' })
    const look = (opened: BoardLink) => setOpening(({ told }) => ({ told, inHand: inHandOf(opened), ending: opened.ending() }))
    void open(workspace, workshop, (told) => setOpening((now) => ({ ...now, told }))).then((opened) => {
      if (isOver) return opened.close()
      link = opened
      opened.subscribe(() => look(opened))
      look(opened)
      return undefined
    })
    return () => {
      isOver = true
      link?.close()
    }
  }, [open, workspace, workshop])
  return opening
}

function inHandOf(link: BoardLink): BoardInHand | undefined {
  const board = link.board()
  if (board === undefined) return undefined
  const { send, undo, vote, closeVoting } = actsOf(link)
  return { board, self: link.self(), leads: link.leads(), here: link.here(), status: link.status(), now: link.now, unsent: link.unsent(), votes: link.votes(), send, undo, vote, closeVoting }
}

/** A link's acts, the same functions each time that it is looked at. */
const acts = new WeakMap<BoardLink, Pick<BoardLink, 'send' | 'undo' | 'vote' | 'closeVoting'>>()

function actsOf(link: BoardLink): Pick<BoardLink, 'send' | 'undo' | 'vote' | 'closeVoting'> {
  const known = acts.get(link) ?? { send: link.send.bind(link), undo: link.undo.bind(link), vote: link.vote.bind(link), closeVoting: link.closeVoting.bind(link) }
  acts.set(link, known)
  return known
}
