import { CircleDashed } from 'lucide-react'
import { briefOf, type SectionOf } from '../../../core/launches/brief-of.ts'
import { briefId } from '../../../core/launches/briefs.ts'
import type { Launch } from '../../../core/launches/launches.ts'
import { PersonField } from '../../parts/person-field.tsx'
import { StatusMark } from '../../parts/status-mark.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { LaunchPart } from '../page/launch-part.tsx'
import css from './brief.module.css'
import { FromMarket, FromMessage } from './from-market.tsx'

/** The messaging and positioning brief of a launch: every section of the template, its gaps seen at once (row E3). */
export function BriefScreen() {
  return <LaunchPart current="brief" title="Brief">{(launch) => <BriefPage key={launch.id} launch={launch} />}</LaunchPart>
}

function BriefPage({ launch }: { readonly launch: Launch }) {
  const { state } = useSeen()
  const sections = briefOf(state, launch.id)
  const gaps = sections.filter(({ isGap }) => isGap)
  return (
    <div className={css.page}>
      <nav aria-label="Sections">
        <p>{sections.length - gaps.length} of {sections.length} filled</p>
        <ol>
          {sections.map(({ section, title, isGap }) => (
            <li key={section} data-gap={isGap || undefined}>
              {isGap ? <CircleDashed size={12} strokeWidth={2} role="img" aria-label="Empty" /> : <StatusMark status="done" />}
              <a href={`#${section}`} onClick={(event) => { event.preventDefault(); document.getElementById(section)?.scrollIntoView({ block: 'center' }); document.querySelector<HTMLElement>(`#${section} textarea`)?.focus({ preventScroll: true }) }}>{title}</a>
            </li>
          ))}
        </ol>
        <p className={css.inside}>For people inside. What goes out is written from it, elsewhere.</p>
      </nav>
      <div>
        {sections.map((one) => (
          <Section key={one.section} launch={launch} section={one} />
        ))}
      </div>
    </div>
  )
}

function Section({ launch, section: { section, title, asks, record, taken, isGap } }: { readonly launch: Launch; readonly section: SectionOf }) {
  const act = useAct()
  const may = useMay('brief.write')
  const write = (fields: object, said: string) => act('brief.write', { launch: launch.id, section, ...fields }, { said })
  return (
    <section id={section} className={css.section} data-gap={isGap || undefined} aria-label={title}>
      <h2>{title}</h2>
      <p>{asks}</p>
      {taken === undefined ? null : <FromMessage taken={taken} />}
      <TextField
        label={title} kind="prose" value={record?.text} placeholder={taken === undefined ? 'Write it here' : 'Say it otherwise here'} isReadOnly={!may}
        save={(text, was) => act('brief.write', { launch: launch.id, section, text }, { over: { collection: 'briefs', id: record?.id ?? briefId(launch.id, section), field: 'text', was } })}
      />
      <FromMarket launch={launch} section={section} record={record} isReadOnly={!may} />
      {!isGap ? null : (
        <div className={css.gap}>
          <PersonField label="Who fills it" value={record?.owner} isReadOnly={!may} save={(owner) => write({ owner }, `Said who fills *${title}*`)} />
          <TextField label="Waits for" value={record?.waitsFor} placeholder="Nothing" isReadOnly={!may} save={(waitsFor) => write({ waitsFor }, `Said what *${title}* waits for`)} />
        </div>
      )}
    </section>
  )
}
