import { useNavigate, useParams } from '@tanstack/react-router'
import { FileDown } from 'lucide-react'
import { productDataDeck } from '../../../core/decks/product-data-deck.ts'
import { handbookStems } from '../../../core/product-data/handbook-data.ts'
import { exportHandbookFile, exportProductTable, productPages, type TableFormat } from '../../../protocol/product-data-routes.ts'
import { copyText } from '../../parts/copy-text.ts'
import { Button } from '../../parts/button.tsx'
import { Menu } from '../../parts/menu.tsx'
import { saveFile } from '../../parts/save-file.ts'
import { say } from '../../parts/toast-store.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useClient } from '../../workspace/use-client.tsx'
import { useMay } from '../../workspace/use-may.ts'

type Page = (typeof productPages)[number]
const pageWords: Readonly<Record<Page, string>> = { maturity: 'Maturity', compatibility: 'Works with', deployment: 'Where it runs', teams: 'Teams', levels: 'Levels', reporting: 'Who is where', 'landing-pages': 'Landing pages' }
const formats = [['md', 'Markdown'], ['csv', 'CSV'], ['json', 'JSON'], ['yaml', 'YAML']] as const

/** Product data to take along: the handbook's own files, and every page that is made of it. */
export function ExportMenu() {
  const { ws } = useParams({ from: '/$ws' })
  const { asOf, state } = useSeen()
  const act = useAct()
  const may = useMay('deck.for-product-data')
  const navigate = useNavigate()
  const deck = productDataDeck(state)
  const toDeck = async () => {
    if (deck === undefined && !(await act('deck.for-product-data', {}, { said: 'Made the deck of product data' })).done) return
    void navigate({ to: '/$ws/publish' as '.', search: { deck: 'product-data' } as never })
  }
  const client = useClient()
  const page = (table: Page, format: TableFormat) => client.call(exportProductTable, { params: { ws, table, format }, query: {} })
  const save = (table: Page, format: TableFormat) => attempt(async () => saveFile(`${table}.${format}`, await page(table, format)))
  const copy = (table: Page) => attempt(async () => {
    const isCopied = await copyText(new TextDecoder().decode(await page(table, 'md')))
    say(isCopied ? { key: 'export', sentence: `*${pageWords[table]}* is copied as Markdown` } : { key: 'export', kind: 'refused', sentence: 'The browser does not let it be copied; save it as Markdown instead' })
  })
  const files = (all: typeof handbookStems | readonly (typeof handbookStems)[number][]) => attempt(async () => { for (const file of all) saveFile(`${file}.yml`, await client.call(exportHandbookFile, { params: { ws, file }, query: {} })) })
  const isPast = asOf !== undefined
  return (
    <Menu
      label="Export product data"
      groups={[
        { title: isPast ? 'The handbook’s files: of today alone' : 'The handbook’s files', entries: [{ text: 'All of them', isDisabled: isPast, run: () => void files(handbookStems) }, ...handbookStems.map((file) => ({ text: `${file}.yml`, isDisabled: isPast, run: () => void files([file]) }))] },
        { title: 'Slides', entries: [{ text: deck === undefined ? 'Make the deck of product data' : 'The deck of product data', isDisabled: deck === undefined && (isPast || !may), run: () => void toDeck() }] },
        { title: 'Pages made of it', entries: [{ text: 'Copy as Markdown', isDisabled: isPast, entries: productPages.map((table) => ({ text: pageWords[table], run: () => void copy(table) })) }, ...formats.map(([format, text]) => ({ text, isDisabled: isPast, entries: productPages.map((table) => ({ text: pageWords[table], run: () => void save(table, format) })) }))] },
      ]}
    >
      <Button kind="bare" icon={FileDown}>
        Export
      </Button>
    </Menu>
  )
}

/** Does it, and says in its own sentence why it could not be done. */
async function attempt(work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    say({ key: 'export', kind: 'refused', sentence: error instanceof Error ? error.message : String(error) })
  }
}
