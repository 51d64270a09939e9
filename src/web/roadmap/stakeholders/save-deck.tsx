import { useParams } from '@tanstack/react-router'
import { Download } from 'lucide-react'
import type { Id } from '../../../core/kernel/change.ts'
import { groupDeck } from '../../../protocol/stakeholder-routes.ts'
import { Button } from '../../parts/button.tsx'
import { Menu } from '../../parts/menu.tsx'
import { saveFile } from '../../parts/save-file.ts'
import { say } from '../../parts/toast-store.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useClient } from '../../workspace/use-client.tsx'

/** The group's deck to take into the meeting. */
export function SaveDeck({ group, roadmap }: { readonly group: Id; readonly roadmap: Id }) {
  const { ws } = useParams({ from: '/$ws' })
  const { asOf } = useSeen()
  const client = useClient()
  const save = async (format: 'pptx' | 'pdf') => {
    say({ key: 'save', sentence: 'The deck is being made …' })
    try {
      saveFile(`stakeholders.${format}`, await client.call(groupDeck, { params: { ws, group, format }, query: { roadmap, ...(asOf === undefined ? {} : { asOf }) } }))
      say({ key: 'save', sentence: 'The deck is made. It is for people inside alone' })
    } catch (error) {
      say({ key: 'save', kind: 'refused', sentence: error instanceof Error ? error.message : String(error) })
    }
  }
  return (
    <Menu label="Save the deck" groups={[{ title: 'The deck for this group', entries: [{ text: 'Slides (PPTX)', run: () => void save('pptx') }, { text: 'PDF', run: () => void save('pdf') }] }]}>
      <Button kind="bare" icon={Download}>Deck</Button>
    </Menu>
  )
}
