import { Plus } from 'lucide-react'
import type { InRelease } from '../../../core/launches/every-release.ts'
import type { Item } from '../../../core/plans/plans.ts'
import { labelDays } from '../../../core/time/label.ts'
import { Told } from '../../accounts/told.tsx'
import { Button } from '../../parts/button.tsx'
import { Popover } from '../../parts/popover.tsx'
import { useMay } from '../../workspace/use-may.ts'
import css from './every-release.module.css'
import { InclusionForm } from './inclusion-form.tsx'
import { wayWords } from './way-words.ts'

/** What one project has in one release, and where it is said how. */
export function ReleaseCell({ project, cell }: { readonly project: Item; readonly cell: InRelease }) {
  const may = useMay('release-inclusion.write')
  const { release, planned, inclusion, isEmpty, isOffAgain } = cell
  const shown = planned.filter(({ id }) => id !== release.id)
  const act = isEmpty ? 'Say what goes in' : inclusion?.way === undefined ? 'Say how' : 'Change'
  return (
    <td className={css.cell} data-empty={isEmpty || undefined}>
      <span className={css.of}><Told text={release.title} /></span>
      {isEmpty ? <b className={css.empty}>Empty</b> : null}
      {inclusion?.way === undefined ? null : <b data-way={inclusion.way}>{wayWords[inclusion.way]}</b>}
      {isOffAgain ? <em>off in the release before, too</em> : null}
      {inclusion?.what === undefined ? null : <p><Told text={inclusion.what} /></p>}
      {shown.slice(0, 3).map(({ id, title }) => (
        <p key={id}><Told text={title} /></p>
      ))}
      {shown.length > 3 ? <p>and {shown.length - 3} more</p> : null}
      {shown.length === 0 && planned.length > 0 ? <p>The release is made for it</p> : null}
      {inclusion?.mergedOn === undefined ? null : <small>merged in mid-cycle, {labelDays(inclusion.mergedOn)}</small>}
      {inclusion?.note === undefined ? null : <small><Told text={inclusion.note} /></small>}
      {may ? (
        <Popover
          label={`${project.title} in ${release.title}`}
          button={
            <Button kind="bare" {...(isEmpty ? { icon: Plus } : {})} aria-label={`${act}: ${project.title} in ${release.title}`}>
              {act}
            </Button>
          }
        >
          {(close) => <InclusionForm project={project} cell={cell} close={close} />}
        </Popover>
      ) : null}
    </td>
  )
}
