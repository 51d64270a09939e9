import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { defaultPolicy } from '../../../core/launches/default-policy.ts'
import { policyVersions } from '../../../core/launches/policies.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useMay } from '../../workspace/use-may.ts'
import { LaunchesFrame } from '../launches-frame.tsx'
import { PolicyEditor } from './policy-editor.tsx'
import { PolicyPage } from './policy-page.tsx'
import { VersionList } from './version-list.tsx'
import css from './policies.module.css'

/** How launches are made by tier: each version of the policy as it was written, in what it differs from the one before, and the next one. */
export function PoliciesScreen() {
  const { state, actor } = useSeen()
  const { ws } = useParams({ from: '/$ws' })
  const may = useMay('tier-policy.write')
  const { version: asked } = useSearch({ from: '/$ws/launches/policies' })
  const navigate = useNavigate()
  const [isWriting, setIsWriting] = useState(false)
  const versions = policyVersions(state)
  const at = versions.findIndex(({ version }) => version === asked)
  const shown = versions[Math.max(at, 0)]
  const showLatest = () => {
    setIsWriting(false)
    void navigate({ to: '.', search: ((now: object) => ({ ...now, version: undefined })) as never })
  }
  if (isWriting && may) {
    return (
      // Its own place to scroll: what comes after it begins at the top.
      <LaunchesFrame key="writing" current="policies">
        <PolicyEditor place={`policy.${ws}.${actor.id}`} base={shown ?? defaultPolicy} latest={versions[0] ?? defaultPolicy} close={() => setIsWriting(false)} written={showLatest} />
      </LaunchesFrame>
    )
  }
  return (
    <LaunchesFrame current="policies">
      <div className={css.columns}>
        <VersionList versions={versions} shown={shown} />
        <PolicyPage policy={shown ?? defaultPolicy} before={shown === undefined ? undefined : versions[Math.max(at, 0) + 1]} write={may ? () => setIsWriting(true) : undefined} />
      </div>
    </LaunchesFrame>
  )
}
