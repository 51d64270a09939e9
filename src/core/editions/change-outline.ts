export type { Outline, OutlineGroup, OutlineLine, OutlinePart } from '../audiences/outline.ts'
