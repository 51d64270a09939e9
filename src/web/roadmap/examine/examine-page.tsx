import { ArrowLeft, Presentation } from 'lucide-react'
import { useMemo, useState } from 'react'
import { columnsOf } from '../../../core/roadmap/empty-cells.ts'
import type { Roadmap } from '../../../core/roadmap/roadmap.ts'
import { useCommands } from '../../palette/registry.ts'
import { Button } from '../../parts/button.tsx'
import { Switch } from '../../parts/switch.tsx'
import { usePhone } from '../../parts/use-phone.ts'
import { ViewBar } from '../../parts/view-bar.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { RoadmapTabs } from '../roadmap-tabs.tsx'
import { CellPage } from './cell-page.tsx'
import css from './examine.module.css'
import { FindingsList } from './findings-list.tsx'
import { KindPage } from './kind-page.tsx'
import { openByCell } from './open-by-cell.ts'
import { OpenCells } from './open-cells.tsx'
import { useSitting } from './room.ts'
import { useExamination } from './use-examination.ts'
import { useExamineSearch } from './use-examine-search.ts'
import { useJustAgreed } from './use-just-agreed.ts'
import { useWalk } from './use-walk.ts'
import { ProgressPart, Walk } from './walk.tsx'
import { walkCells } from './walk-cells.ts'
import { WalkFoot } from './walk-foot.tsx'
import { whoseFindings } from './whose.ts'

/** The examine page of a roadmap: the walk at the left, the cell in hand, and every finding at the right. */
export function ExaminePage({ roadmap }: { readonly roadmap: Roadmap }) {
  const { state, actor } = useSeen()
  const isPhone = usePhone()
  const act = useAct()
  const mayAct = useMay('cell.empty')
  const { search, kind, set } = useExamineSearch()
  const examination = useExamination(roadmap)
  const cells = useMemo(() => walkCells(state, roadmap, actor.person, openByCell(examination)), [state, roadmap, actor.person, examination])
  const columns = useMemo(() => columnsOf(state, roadmap), [state, roadmap])
  const [isMine, isWall] = [search.whose === 'mine', search.wall === 'on']
  const whose = useMemo(() => whoseFindings(state, cells, actor.person, isMine), [state, cells, actor.person, isMine])
  const sitting = useSitting(roadmap.id)
  const just = useJustAgreed(state)
  const walk = useWalk({ cells, roadmap, search, set, sitting, mayAct, isMine, isPhone })
  useCommands([{ name: isWall ? 'Take it off the wall' : 'Put it on the wall', group: 'Examine', ...(isWall ? { keys: 'escape' } : {}), isDisabled: isPhone, run: () => set({ wall: isWall ? undefined : 'on' }) }])
  const [refused, setRefused] = useState<string>()
  const { progress } = examination
  const isAllAgreed = progress.agreed === progress.cells
  const agreeAll = async () => {
    const outcome = await act('roadmap.agree', { id: roadmap.id }, { said: `*${roadmap.title}* is agreed` })
    setRefused(outcome.done ? undefined : outcome.sentence)
  }
  const touching = new Set(walk.cell === undefined ? [] : examination.ofCell(walk.cell.bucket.id, walk.cell.period.start).map(({ key }) => key))
  const findings = <FindingsList title={roadmap.title} examination={examination} whose={whose} touching={touching} kind={kind} show={(next) => set({ kind: next })} />
  const middle = kind !== undefined ? (
    <KindPage kind={kind} examination={examination} cells={cells} whose={whose} people={sitting.people} mayAct={mayAct} go={walk.go} back={() => set({ kind: undefined })} />
  ) : walk.cell === undefined ? null : (
    <CellPage key={walk.cell.key} cell={walk.cell} cells={cells} roadmap={roadmap} examination={examination} sitting={sitting} mayAct={mayAct} agree={walk.agree} pass={walk.pass} sentence={walk.sentence} />
  )
  return (
    <>
      <h1 className="unseen">Examine</h1>
      <ViewBar
        tools={
          <>
            {actor.person === undefined ? null : <Switch label="Whose questions" options={[{ value: 'all', text: 'Everybody’s' }, { value: 'mine', text: 'Mine' }]} value={isMine ? 'mine' : 'all'} onChange={(value) => set({ whose: value === 'mine' ? 'mine' : undefined })} />}
            {isPhone ? null : <Button kind="bare" icon={Presentation} onPress={() => set({ wall: isWall ? undefined : 'on' })}>On the wall</Button>}
            {roadmap.state === 'agreed' ? <span className={css.agreed}>The roadmap is agreed</span> : mayAct ? <Button {...(isAllAgreed ? { kind: 'main' as const } : {})} isDisabled={!isAllAgreed} onPress={() => void agreeAll()}>Mark roadmap agreed</Button> : null}
          </>
        }
      >
        <RoadmapTabs roadmap={roadmap} current="examine" />
      </ViewBar>
      {refused === undefined ? null : <p role="alert" className={css.refused}>{refused}</p>}
      {isPhone ? (
        <div className={css.phone}>
          {middle === null ? (
            <>
              <ProgressPart progress={progress} />
              <OpenCells cells={cells} isMine={isMine} go={walk.go} />
              {findings}
            </>
          ) : (
            <>
              {kind === undefined ? <Button kind="bare" icon={ArrowLeft} onPress={() => set({ cell: undefined })}>All cells</Button> : null}
              {middle}
              {kind === undefined ? <WalkFoot walk={walk} isMine={isMine} mayAct={mayAct} /> : null}
            </>
          )}
        </div>
      ) : (
        <div className={css.page} data-wall={isWall ? '' : undefined}>
          <Walk progress={progress} cells={cells} columns={columns} current={walk.cell} sitting={sitting} just={just} mayWrite={mayAct} go={walk.go} />
          <div className={css.current}>
            <div className={css.scroll} tabIndex={-1} ref={walk.middle}>
              {isAllAgreed ? <AllAgreed isAgreed={roadmap.state === 'agreed'} /> : null}
              {middle}
            </div>
            <WalkFoot walk={walk} isMine={isMine} mayAct={mayAct} />
          </div>
          {findings}
          {isWall ? <div className={css.off}><Button onPress={() => set({ wall: undefined })}>Off the wall</Button></div> : null}
        </div>
      )}
    </>
  )
}

/** Nothing keeps the roadmap from being done any more. */
function AllAgreed({ isAgreed }: { readonly isAgreed: boolean }) {
  return (
    <p className={css.all} role="status">
      <b>Every cell is agreed.</b> {isAgreed ? 'The roadmap is agreed. What moves from now on opens what watches it.' : 'Mark the roadmap agreed when the room is of one mind.'}
    </p>
  )
}
