import { useParams, useSearch } from '@tanstack/react-router'
import { Download } from 'lucide-react'
import { exportTable } from '../../protocol/view-routes.ts'
import { Button } from '../parts/button.tsx'
import { Menu } from '../parts/menu.tsx'
import { say } from '../parts/toast-store.ts'
import { useClient } from '../workspace/use-client.tsx'
import { columnsShown } from './table-columns.ts'

/** The items as a file for a spreadsheet, with the columns that the table shows. */
export function SaveTable() {
  const { ws } = useParams({ from: '/$ws' })
  const { columns } = useSearch({ from: '/$ws/plans' })
  const client = useClient()
  const save = async (format: 'csv' | 'xlsx') => {
    try {
      const bytes = await client.call(exportTable, { params: { ws, collection: 'items', format }, query: { columns: columnsShown(columns).join(',') } })
      const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]))
      const link = document.createElement('a')
      link.href = address
      link.download = `items.${format}`
      link.click()
      URL.revokeObjectURL(address)
    } catch (error) {
      say({ key: 'save-table', kind: 'refused', sentence: error instanceof Error ? error.message : String(error) })
    }
  }
  return (
    <Menu label="Save the table" groups={[{ entries: [{ text: 'As a workbook (XLSX)', run: () => void save('xlsx') }, { text: 'As CSV', run: () => void save('csv') }] }]}>
      <Button kind="bare" icon={Download}>
        Save
      </Button>
    </Menu>
  )
}
