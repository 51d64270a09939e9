import type { View } from '../../core/audiences/view.ts'
import { posterFacts } from './poster-facts.ts'
import { posterPdf } from './poster-pdf.ts'
import { posterPng } from './poster-png.ts'
import { type Paper, posterScene } from './poster-scene.ts'

/** An activity roadmap as a poster for the wall, from a View. Refuses as posterFacts does. */
export async function toPoster(view: View, asked: { readonly roadmap?: string | undefined; readonly paper: Paper; readonly format: 'pdf' | 'png' }): Promise<Uint8Array<ArrayBuffer>> {
  const scene = posterScene(posterFacts(view, asked.roadmap), asked.paper)
  return asked.format === 'pdf' ? posterPdf(scene) : posterPng(scene)
}
