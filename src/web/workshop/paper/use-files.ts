import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { exportBoard, printSheet } from '../../../protocol/paper-routes.ts'
import { saveFile } from '../../parts/save-file.ts'
import { say } from '../../parts/toast-store.ts'
import { useClient } from '../../workspace/use-client.tsx'

export type Sheet = 'note-cards' | 'question-cards' | 'grid' | 'plans' | 'agenda'
export type SheetPaper = 'a4' | 'letter' | 'a1' | 'a0'
export type BoardFormat = 'png' | 'pdf' | 'csv' | 'xlsx' | 'json'

/** The files of a workshop, fetched and saved; `making` is the one that is being made. */
export function useFiles(workshop: Id) {
  const { ws = '' } = useParams({ strict: false })
  const client = useClient()
  const [making, setMaking] = useState<string>()
  const saved = async (name: string, fetched: () => Promise<Uint8Array>) => {
    setMaking(name)
    try {
      saveFile(name, await fetched())
      say({ key: 'paper', sentence: `${name} is saved. It is for people inside: not for customers or sales` })
    } catch (error) {
      say({ key: 'paper', kind: 'refused', sentence: error instanceof Error ? error.message : String(error) })
    }
    setMaking(undefined)
  }
  return {
    making,
    saveSheet: (sheet: Sheet, paper: SheetPaper) => saved(`workshop-${sheet}-${paper}.pdf`, () => client.call(printSheet, { params: { ws, workshop, sheet }, query: { paper } })),
    saveBoard: (format: BoardFormat) => saved(`workshop-board.${format}`, () => client.call(exportBoard, { params: { ws, workshop, format } })),
  }
}
