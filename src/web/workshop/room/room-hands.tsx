import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { Refusal } from '../../../core/kernel/refusal.ts'
import type { Json } from '../../../lib/json.ts'
import { must } from '../../../lib/must.ts'
import { type BoardInHand, useBoard, WithBoard } from '../use-board.ts'
import { ReasonAsking } from './reason-asking.tsx'
import { whatHappened } from './what-happened.ts'

/** What whoever is in the room can do to it, and what is said of it. */
interface RoomHands {
  /** The newest sentence of what happened here. */
  readonly said: string
  readonly say: (sentence: string) => void
  /** Sends a command of the room; a refusal is said in its own sentence, and what wants a reason asks for it. True when it was done. */
  readonly act: (name: string, args: Json, said?: string) => Promise<boolean>
  /** Takes back the newest of one's own. */
  readonly takeBack: () => void
}

/** Something that waits for its reason. */
interface Asked {
  readonly sentence: string
  readonly again: (reason: string) => Promise<unknown>
  readonly answered: (isDone: boolean) => void
}

const context = createContext<RoomHands | undefined>(undefined)

export function useRoom(): RoomHands {
  return must(useContext(context), 'a room')
}

/** Says what happens on the board that is open, and remembers what was done here, so that it can be taken back. */
export function WithRoomHands({ told, children }: { readonly told: string; readonly children: ReactNode }) {
  const given = useBoard()
  const { board, send, undo } = given
  const [said, say] = useState('')
  const [asked, setAsked] = useState<Asked>()
  const done = useRef<string[]>([])
  const before = useRef(board)
  useEffect(() => {
    const sentence = whatHappened(before.current, board)
    before.current = board
    if (sentence !== undefined) say(sentence)
  }, [board])
  useEffect(() => {
    if (told !== '') say(told)
  }, [told])
  const remembered = useCallback<BoardInHand['send']>(
    async (...command) => {
      const answer = await send(...command)
      if (isTakenBack(command[0])) done.current.push(answer.group)
      return answer
    },
    [send],
  )
  const act = useCallback<RoomHands['act']>(
    async (name, args, sentence) => {
      try {
        await remembered(name, args)
        if (sentence !== undefined) say(sentence)
        return true
      } catch (error) {
        if (error instanceof Refusal && error.code === 'needs-reason') return new Promise((answered) => setAsked({ sentence: error.message, again: (reason) => remembered(name, args, { reason }), answered }))
        say(sentenceOf(error))
        return false
      }
    },
    [remembered],
  )
  const answer = async (reason?: string) => {
    setAsked(undefined)
    try {
      if (reason !== undefined) await asked?.again(reason)
      asked?.answered(reason !== undefined)
    } catch (error) {
      say(sentenceOf(error))
      asked?.answered(false)
    }
  }
  const takeBack = useCallback(() => {
    const group = done.current.pop()
    if (group === undefined) return say('There is nothing of yours to undo.')
    undo(group).then(
      () => say('Undone.'),
      (error: unknown) => say(sentenceOf(error)),
    )
  }, [undo])
  const inHand = useMemo(() => ({ ...given, send: remembered }), [given, remembered])
  const hands = useMemo(() => ({ said, say, act, takeBack }), [said, act, takeBack])
  return (
    <WithBoard value={inHand}>
      <context.Provider value={hands}>
        {children}
        {asked === undefined ? null : <ReasonAsking sentence={asked.sentence} give={(reason) => void answer(reason)} close={() => void answer()} />}
      </context.Provider>
    </WithBoard>
  )
}

/** A step of the day, the reveal, a vote, and who is here are gone back on by an act of their own, not by an undo. */
const isTakenBack = (command: string): boolean => !/^(workshop|brainstorm|voting|participant)\./.test(command)

/** What a person is told when something they did was not done. */
export function sentenceOf(error: unknown): string {
  return error instanceof Refusal ? error.message : 'That did not reach the room. Try it again.'
}
