import { useState } from 'react'
import type { Id } from '../../../core/kernel/change.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'

/** Who is in the room, and what was passed over in this sitting. Kept in this window alone, until it is closed. */
export interface Sitting {
  readonly people: readonly Id[]
  readonly setPeople: (people: readonly Id[]) => void
  readonly passed: readonly string[]
  readonly pass: (cell: string) => void
}

interface Kept {
  readonly people?: readonly Id[]
  readonly passed?: readonly string[]
}

/** Whoever reads, and everybody who has the workspace open beside them, until somebody says who is there. */
export function useSitting(roadmap: Id): Sitting {
  const { here, actor } = useSeen()
  const name = `examine ${roadmap}`
  const [kept, setKept] = useState<Kept>(() => read(name))
  const keep = (next: Kept) => {
    setKept(next)
    write(name, next)
  }
  const present = [...new Set([actor.person, ...here.map(({ person }) => person)].filter((person) => person !== undefined))]
  const passed = kept.passed ?? []
  return {
    people: kept.people ?? present,
    setPeople: (people) => keep({ ...kept, people }),
    passed,
    pass: (cell) => keep({ ...kept, passed: [cell, ...passed.filter((one) => one !== cell)] }),
  }
}

function read(name: string): Kept {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? '{}') as Kept
  } catch {
    return {}
  }
}

/** A browser that keeps nothing forgets it with the page. */
function write(name: string, kept: Kept): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(kept))
  } catch {
    // Nothing is lost but who was passed over.
  }
}
