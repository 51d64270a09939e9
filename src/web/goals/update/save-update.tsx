import { useParams } from '@tanstack/react-router'
import { Download } from 'lucide-react'
import { updateDeck } from '../../../protocol/metric-routes.ts'
import { Button } from '../../parts/button.tsx'
import { Menu } from '../../parts/menu.tsx'
import { saveFile } from '../../parts/save-file.ts'
import { say } from '../../parts/toast-store.ts'
import { useClient } from '../../workspace/use-client.tsx'

/** The update as a deck. */
export function SaveUpdate({ day }: { readonly day: string }) {
  const { ws } = useParams({ from: '/$ws' })
  const client = useClient()
  const save = async (format: 'pptx' | 'pdf' | 'html') => {
    say({ key: 'save', sentence: 'The deck is being made …' })
    try {
      saveFile(`quarterly-update.${format}`, await client.call(updateDeck, { params: { ws, format }, query: { on: day } }))
      say({ key: 'save', sentence: 'The deck is made. It is for people inside alone' })
    } catch (error) {
      say({ key: 'save', kind: 'refused', sentence: error instanceof Error ? error.message : String(error) })
    }
  }
  return (
    <Menu label="Save the deck" groups={[{ title: 'The update as a deck', entries: [{ text: 'Slides (PPTX)', run: () => void save('pptx') }, { text: 'PDF', run: () => void save('pdf') }, { text: 'Page (HTML)', run: () => void save('html') }] }]}>
      <Button kind="bare" icon={Download}>Deck</Button>
    </Menu>
  )
}
