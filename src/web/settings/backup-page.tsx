import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { makeBackup } from '../../protocol/admin-routes.ts'
import { verifyLog } from '../../protocol/log-routes.ts'
import { Button } from '../parts/button.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useClient } from '../workspace/use-client.tsx'
import css from './backup-page.module.css'
import { ForAdministrators } from './for-administrators.tsx'
import { PageHead, PagePart } from './page-head.tsx'
import { sentenceOf } from './use-asked.ts'

/** Is the log whole, and can it be had as a file? */
export function BackupPage() {
  return (
    <ForAdministrators title="Backup and proof">
      <PageHead title="Backup and proof">Every change is one line of one log, and each line seals the one before. Here that is proved, and taken home.</PageHead>
      <div className={css.columns}>
        <Proof />
        <Backup />
      </div>
    </ForAdministrators>
  )
}

function Proof() {
  const client = useClient()
  const { ws = '' } = useParams({ strict: false })
  const [said, setSaid] = useState<{ readonly kind: 'whole' | 'broken' | 'working' | 'refused'; readonly sentence: string }>()
  const verify = async () => {
    setSaid({ kind: 'working', sentence: 'Walking the log …' })
    try {
      const { whole, entries, erased, broken } = await client.call(verifyLog, { params: { ws } })
      const also = erased === 0 ? '' : ` ${erased} erased ${erased === 1 ? 'value is' : 'values are'} gone, and the chain holds over ${erased === 1 ? 'it' : 'them'}.`
      if (whole) setSaid({ kind: 'whole', sentence: `Whole: ${entries.toLocaleString('en')} entries, each sealing the one before.${also}` })
      else setSaid({ kind: 'broken', sentence: `Broken at entry ${broken?.position ?? '?'}: ${broken?.why ?? 'its seal does not hold'}. Restore the newest backup from before it.` })
    } catch (error) {
      setSaid({ kind: 'refused', sentence: sentenceOf(error) })
    }
  }
  return (
    <PagePart title="Proof">
      <p className={css.said}>Walks all entries from the first to the newest and holds each against its seal. Nothing is changed.</p>
      <Button onPress={() => void verify()} isDisabled={said?.kind === 'working'}>
        Verify the log
      </Button>
      {said === undefined ? null : (
        <p className={css[said.kind]} role="status">
          {said.sentence}
        </p>
      )}
    </PagePart>
  )
}

function Backup() {
  const client = useClient()
  const { today } = useSeen()
  const [said, setSaid] = useState<{ readonly kind: 'whole' | 'working' | 'refused'; readonly sentence: string }>()
  const download = async () => {
    setSaid({ kind: 'working', sentence: 'Writing the backup. Everybody can go on working meanwhile …' })
    try {
      const bytes = await client.call(makeBackup, {})
      saveFile(bytes, `throughline-${today}.backup`)
      setSaid({ kind: 'whole', sentence: `Downloaded, ${Math.max(1, Math.round(bytes.byteLength / 1024)).toLocaleString('en')} kB. It holds every workspace of this service: keep it where only you can read it.` })
    } catch (error) {
      setSaid({ kind: 'refused', sentence: sentenceOf(error) })
    }
  }
  return (
    <PagePart title="Backup">
      <p className={css.said}>One checked file of everything: all workspaces, files and accounts. It is put back with “throughline restore FILE”, which ends with a proof.</p>
      <Button onPress={() => void download()} isDisabled={said?.kind === 'working'}>
        Download a backup
      </Button>
      {said === undefined ? null : (
        <p className={css[said.kind]} role="status">
          {said.sentence}
        </p>
      )}
    </PagePart>
  )
}

function saveFile(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]))
  const link = Object.assign(document.createElement('a'), { href: address, download: name })
  link.click()
  URL.revokeObjectURL(address)
}
