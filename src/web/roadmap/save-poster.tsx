import { useParams } from '@tanstack/react-router'
import { Printer } from 'lucide-react'
import { exportPoster } from '../../protocol/view-routes.ts'
import { Button } from '../parts/button.tsx'
import { Menu } from '../parts/menu.tsx'
import { say } from '../parts/toast-store.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useClient } from '../workspace/use-client.tsx'

const papers = ['a4', 'a3', 'a2', 'a1', 'a0'] as const

/** The grid on paper: as one large sheet for the wall, or as the page that the browser prints. */
export function SavePoster({ roadmap }: { readonly roadmap: string }) {
  const { ws } = useParams({ from: '/$ws' })
  const { asOf } = useSeen()
  const client = useClient()
  const save = async (format: 'pdf' | 'png', paper: (typeof papers)[number]) => {
    say({ key: 'poster', sentence: 'The poster is being made …' })
    try {
      const bytes = await client.call(exportPoster, { params: { ws, roadmap, format }, query: { paper, ...(asOf === undefined ? {} : { asOf }) } })
      const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]))
      const link = document.createElement('a')
      link.href = address
      link.download = `activity-roadmap-${paper}.${format}`
      link.click()
      URL.revokeObjectURL(address)
      say({ key: 'poster', sentence: 'The poster is made. It is for people inside: not for customers or sales' })
    } catch (error) {
      say({ key: 'poster', kind: 'refused', sentence: error instanceof Error ? error.message : String(error) })
    }
  }
  const sizes = (format: 'pdf' | 'png') => papers.map((paper) => ({ text: paper.toUpperCase(), run: () => void save(format, paper) }))
  return (
    <Menu label="The grid on paper" groups={[{ entries: [{ text: 'Poster as PDF…', entries: sizes('pdf') }, { text: 'Poster as picture (PNG)…', entries: sizes('png') }] }]}>
      <Button kind="bare" icon={Printer}>
        Poster
      </Button>
    </Menu>
  )
}
