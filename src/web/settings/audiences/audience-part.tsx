import { useDeferredValue, useMemo, useState } from 'react'
import type { Audience } from '../../../core/audiences/audiences.ts'
import { Button } from '../../parts/button.tsx'
import { say } from '../../parts/toast-store.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import { PagePart } from '../page-head.tsx'
import { ActivityRoadmapRule } from './activity-roadmap-rule.tsx'
import { AudienceRulesForm } from './audience-rules-form.tsx'
import css from './audiences-page.module.css'
import { seenAs, toldChanges } from './told-changes.ts'
import { SeenItems } from './seen-items.tsx'
import { WhatWouldChange } from './what-would-change.tsx'

/** One audience: its rules to be tried out, what they would change before they are kept, and all that it reads. */
export function AudiencePart({ audience }: { readonly audience: Audience }) {
  const { state, today } = useSeen()
  const act = useAct()
  const isReadOnly = !useMay('audience.change')
  const [draft, setDraft] = useState<{ readonly [name in keyof Audience]?: Audience[name] | undefined }>({})
  const [sentence, setSentence] = useState<string>()
  const tried = useDeferredValue(draft)
  const before = useMemo(() => seenAs(state, audience, today), [state, audience, today])
  const after = useMemo(() => (Object.keys(tried).length === 0 ? before : seenAs(state, { ...audience, ...tried } as Audience, today)), [state, before, audience, tried, today])
  const changes = useMemo(() => toldChanges(before, after), [before, after])
  const isTried = Object.keys(draft).length > 0
  const keep = async () => {
    const fields = Object.fromEntries(Object.entries(draft).map(([name, value]) => [name, value ?? null]))
    const outcome = await act('audience.change', { id: audience.id, ...fields } as never, { said: `Changed what *${audience.title}* is told` })
    setSentence(outcome.done ? undefined : outcome.sentence)
    if (outcome.done) setDraft({})
  }
  const remove = async () => {
    const outcome = await act('audience.remove', { id: audience.id })
    if (outcome.done) say({ key: audience.id, sentence: `Removed the audience *${audience.title.replaceAll('*', '∗')}*` })
    else setSentence(outcome.sentence)
  }
  return (
    <div className={css.columns}>
      <PagePart title={`Rules for ${audience.title}`} note={isTried ? 'tried out, not kept yet' : undefined}>
        <AudienceRulesForm rules={{ ...audience, ...draft } as Audience} isReadOnly={isReadOnly} change={(fields) => setDraft({ ...draft, ...fields })} />
        <ActivityRoadmapRule audience={audience} />
        {isTried ? (
          <>
            <WhatWouldChange changes={changes} />
            <div className={css.acts}>
              <Button kind="main" onPress={() => void keep()}>
                Keep these rules
              </Button>
              <Button onPress={() => setDraft({})}>Back to what was</Button>
            </div>
          </>
        ) : (
          <p className={css.said}>Change a rule, and each value that would become visible is listed here before anything is kept.</p>
        )}
        {isReadOnly || isTried || audience.key === 'internal' ? null : (
          <div className={css.acts}>
            <Button kind="go" onPress={() => void remove()}>
              Remove this audience
            </Button>
          </div>
        )}
        {sentence === undefined ? null : (
          <p role="alert" className={css.refused}>
            {sentence}
          </p>
        )}
      </PagePart>
      <PagePart title={`Seen as ${audience.title}`} note={`${after.list('items').length} of ${state.count('items')} items`}>
        <SeenItems view={after} />
      </PagePart>
    </div>
  )
}
