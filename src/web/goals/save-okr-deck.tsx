import { useParams } from '@tanstack/react-router'
import { Download } from 'lucide-react'
import type { Day } from '../../core/kernel/command.ts'
import { okrDeckFile } from '../../protocol/goal-routes.ts'
import { Button } from '../parts/button.tsx'
import { Menu } from '../parts/menu.tsx'
import { saveFile } from '../parts/save-file.ts'
import { say } from '../parts/toast-store.ts'
import { useClient } from '../workspace/use-client.tsx'

/** A week's OKR deck as slides, for people inside. */
export function SaveOkrDeck({ week }: { readonly week: Day }) {
  const { ws } = useParams({ from: '/$ws' })
  const client = useClient()
  const save = async (format: 'pptx' | 'pdf') => {
    say({ key: 'save', sentence: 'The deck is being made …' })
    try {
      saveFile(`okr-deck-${week}.${format}`, await client.call(okrDeckFile, { params: { ws, format }, query: { week } }))
      say({ key: 'save', sentence: 'The deck is made. It is for people inside alone' })
    } catch (error) {
      say({ key: 'save', kind: 'refused', sentence: error instanceof Error ? error.message : String(error) })
    }
  }
  return (
    <Menu label="Save the OKR deck" groups={[{ title: 'The OKR deck of this week', entries: [{ text: 'Slides (PPTX)', run: () => void save('pptx') }, { text: 'PDF', run: () => void save('pdf') }] }]}>
      <Button kind="bare" icon={Download}>Slides</Button>
    </Menu>
  )
}
