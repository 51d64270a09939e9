import { useParams } from '@tanstack/react-router'
import { Download } from 'lucide-react'
import { exportPoster, exportTable } from '../../protocol/view-routes.ts'
import { Button } from '../parts/button.tsx'
import { Menu } from '../parts/menu.tsx'
import { saveFile } from '../parts/save-file.ts'
import { say } from '../parts/toast-store.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import { useClient } from '../workspace/use-client.tsx'

const papers = ['a4', 'a3', 'a2', 'a1', 'a0'] as const

/** What of a roadmap is a table of its own. */
const tables = [['activities', 'Activities'], ['connectors', 'Connectors'], ['buckets', 'Buckets']] as const

/** The roadmap to take along: the grid as one large sheet for the wall, its records for a spreadsheet. */
export function SaveMenu({ roadmap }: { readonly roadmap: string }) {
  const { ws } = useParams({ from: '/$ws' })
  const { asOf } = useSeen()
  const client = useClient()
  const savePoster = (format: 'pdf' | 'png', paper: (typeof papers)[number]) => attempt(async () => {
    say({ key: 'save', sentence: 'The poster is being made …' })
    saveFile(`activity-roadmap-${paper}.${format}`, await client.call(exportPoster, { params: { ws, roadmap, format }, query: { paper, ...(asOf === undefined ? {} : { asOf }) } }))
    say({ key: 'save', sentence: 'The poster is made. It is for people inside: not for customers or sales' })
  })
  const saveTable = (format: 'csv' | 'xlsx', collection: string) => attempt(async () => saveFile(`${collection}.${format}`, await client.call(exportTable, { params: { ws, collection, format }, query: {} })))
  const sizes = (format: 'pdf' | 'png') => papers.map((paper) => ({ text: paper.toUpperCase(), run: () => void savePoster(format, paper) }))
  const lists = (format: 'csv' | 'xlsx') => tables.map(([collection, text]) => ({ text, run: () => void saveTable(format, collection) }))
  // A table is made of what stands today: over a past day it would tell another day than is looked at.
  const isPast = asOf !== undefined
  return (
    <Menu
      label="Save the roadmap"
      groups={[
        { title: 'On paper', entries: [{ text: 'Poster as PDF', entries: sizes('pdf') }, { text: 'Poster as picture (PNG)', entries: sizes('png') }] },
        { title: isPast ? 'As a table: of today alone' : 'As a table', entries: [{ text: 'Workbook (XLSX)', isDisabled: isPast, entries: lists('xlsx') }, { text: 'CSV', isDisabled: isPast, entries: lists('csv') }] },
      ]}
    >
      <Button kind="bare" icon={Download}>
        Save
      </Button>
    </Menu>
  )
}

/** Does it, and says in its own sentence why it could not be done. */
async function attempt(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    say({ key: 'save', kind: 'refused', sentence: error instanceof Error ? error.message : String(error) })
  }
}
