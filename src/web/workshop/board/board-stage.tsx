import { useEffect, useMemo, useRef, useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { Refusal } from '../../../core/kernel/refusal.ts'
import { useCommands } from '../../palette/registry.ts'
import { MenuAt } from '../../parts/menu-at.tsx'
import { ReasonField } from '../../parts/reason-field.tsx'
import { useBoard } from '../use-board.ts'
import { BoardLayers } from './board-layers.tsx'
import css from './board-stage.module.css'
import { BoardTools } from './board-tools.tsx'
import type { Colouring } from './colours.ts'
import { ExamineList } from './examine-list.tsx'
import { type MenuActs, moveMenu } from './move-menu.ts'
import { NoteSheet } from './note-sheet.tsx'
import { NoteWriting } from './note-writing.tsx'
import { ProposalLine } from './proposal-line.tsx'
import { SelectedLine } from './selected-line.tsx'
import type { Layers } from './use-camera.ts'
import { useStage } from './use-stage.ts'

/** The board of the room, from the buckets to Examine: notes lie in buckets, then in the rows of the grid, then in its times, and glide from one to the next. */
export function BoardStage({ say }: { readonly say: (sentence: string) => void }) {
  const box = useRef<HTMLDivElement>(null)
  const probe = useRef<HTMLElement>(null)
  const [world, top, left, corner] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)]
  const layers = useMemo<Layers>(() => ({ world, top, left, corner }), [])
  const stage = useStage(box, probe, layers, say)
  const { self, closeVoting } = useBoard()
  const [colouring, setColouring] = useState<Colouring>('bucket')
  const { board, shown, camera, gestures, selected, opened, menu, isWriting, boxed, told, isHeld, asked, act, go, show, closed } = stage
  const newest = useNewest(shown.groups)
  const key = (pressed: string) => gestures.happen({ kind: 'key', key: pressed, on: undefined, shift: false, mod: false, alt: false })
  useCommands(keysOfBoard(key, stage.mayWrite))
  const acts: MenuActs = {
    move: go, open: (note) => gestures.happen({ kind: 'key', key: 'Enter', on: note, shift: false, mod: false, alt: false }),
    merge: (into, notes) => act('note.merge', { into, notes: [...notes] }), back: (id, on) => act('note.back', { id, on }),
  }
  const menuFor = (notes: readonly Id[]) => moveMenu(notes, shown, self, isHeld, acts)
  const menuAt = useRef<Element>(null)
  menuAt.current = menu === undefined ? null : (box.current?.querySelector(`[data-note="${CSS.escape(menu)}"]`) ?? null)
  return (
    <div className={css.stage}>
      <i ref={probe} className={css.probe} aria-hidden />
      <div className={css.middle}>
        {/* The board itself hears the hand and the keys; each of its notes is reached by Tab and the arrows. */}
        <div ref={box} className={css.box} {...gestures.handlers}>
          <BoardLayers stage={stage} layers={layers} colouring={colouring} newest={newest} say={say} />
          {boxed === undefined ? null : <i className={css.boxed} style={{ transform: `translate(${boxed.x}px, ${boxed.y}px)`, width: boxed.width, height: boxed.height }} aria-hidden />}
          {opened === undefined ? null : <NoteSheet id={opened} board={shown} isHeld={isHeld} moves={menuFor([opened]).filter(({ title }) => title !== undefined)} act={act} close={closed} />}
          {isWriting ? <NoteWriting close={closed} say={say} /> : null}
          {asked === undefined ? null : (
            <div className={css.asking} role="dialog" aria-label="Why is it moved?" data-still>
              <ReasonField label={asked.sentence} isNeeded done={(reason) => (reason === undefined ? asked.cancel() : asked.answer(reason))} cancel={asked.cancel} />
            </div>
          )}
        </div>
        {shown.workshop.phase === 'examine' ? <ExamineList board={shown} show={show} act={act} /> : null}
      </div>
      <BoardTools
        board={board} isHeld={isHeld} colouring={colouring} setColouring={setColouring} scale={camera.scale} zoom={camera.zoom} fit={camera.fit} write={() => key('n')} act={act}
        closeVoting={() => closeVoting().catch((error: unknown) => say(error instanceof Refusal ? error.message : 'The vote is still open: that did not reach the room.'))}
      >
        {selected.length > 1 ? <SelectedLine count={selected.length} moves={menuFor(selected)} clear={() => stage.setSelected([])} /> : shown.workshop.phase === 'buckets' && !isHeld ? <ProposalLine board={shown} act={act} show={show} /> : null}
      </BoardTools>
      {menu === undefined || menuAt.current === null ? null : <MenuAt label="What to do with it" groups={menuFor(selected.includes(menu) ? selected : [menu])} at={menuAt} close={() => stage.setMenu(undefined)} />}
      <p className={css.told} role="status">{told}</p>
    </div>
  )
}

/** The group that came last while this window looked on. */
function useNewest(groups: Readonly<Record<Id, unknown>>): Id | undefined {
  const before = useRef(groups)
  const [newest, setNewest] = useState<Id>()
  useEffect(() => {
    const come = Object.keys(groups).find((id) => before.current[id] === undefined)
    before.current = groups
    if (come !== undefined) setNewest(come)
  }, [groups])
  return newest
}

/** The keys of the board, as the list of keys tells them. */
function keysOfBoard(press: (key: string) => void, mayWrite: boolean) {
  const there = { group: 'Board', areKeysHeardThere: true } as const
  return [
    ...(mayWrite ? [{ name: 'Write a note', keys: 'n', group: 'Board', run: () => press('n') }] : []),
    { name: 'Nearer', keys: '+', group: 'Board', run: () => press('+') }, { name: 'Farther', keys: '-', group: 'Board', run: () => press('-') }, { name: 'The whole board', keys: '0', group: 'Board', run: () => press('0') },
    { name: 'To the next note', keys: 'right', ...there }, { name: 'Open a note', keys: 'enter', ...there }, { name: 'Select a note', keys: 'space', ...there }, { name: 'Select all notes', keys: 'mod+a', ...there },
    { name: 'Move a note by menu', keys: 'm', ...there }, { name: 'Take a note and carry it', keys: 'alt+right', ...there }, { name: 'Give up a drag', keys: 'escape', ...there },
  ]
}
