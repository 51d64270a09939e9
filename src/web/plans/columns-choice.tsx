import { useSearch } from '@tanstack/react-router'
import { Columns3 } from 'lucide-react'
import { Button } from '../parts/button.tsx'
import { Popover } from '../parts/popover.tsx'
import css from './plans.module.css'
import { columnsShown, columnWords, tableColumns, withColumn } from './table-columns.ts'
import { useSetPlans } from './use-set-plans.ts'

/** Which columns the table has. They stand in the address. */
export function ColumnsChoice() {
  const { columns } = useSearch({ from: '/$ws/plans' })
  const set = useSetPlans()
  const shown = columnsShown(columns)
  return (
    <Popover
      label="Columns"
      button={
        <Button kind="bare" icon={Columns3}>
          Columns
        </Button>
      }
    >
      <ul className={css.columns}>
        {tableColumns.map((column) => (
          <li key={column}>
            <label>
              <input type="checkbox" checked={shown.includes(column)} disabled={column === 'title'} onChange={() => set({ columns: withColumn(columns, column) })} /> {columnWords[column]}
            </label>
          </li>
        ))}
      </ul>
    </Popover>
  )
}
