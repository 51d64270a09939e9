import { useEffect, useState } from 'react'

const nameOf = (run: string) => `throughline.left-out.${run}`

/** Lines that were left out by hand. This tab keeps them with their dry run, so that a reload never brings one back unseen. */
export function useLeftOut(run: string | undefined): readonly [ReadonlySet<string>, (ids: ReadonlySet<string>) => void] {
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(() => new Set(run === undefined ? [] : kept(run)))
  useEffect(() => {
    if (run !== undefined && leftOut.size > 0) sessionStorage.setItem(nameOf(run), JSON.stringify([...leftOut]))
    else if (run !== undefined) sessionStorage.removeItem(nameOf(run))
  }, [run, leftOut])
  return [leftOut, setLeftOut]
}

function kept(run: string): string[] {
  return JSON.parse(sessionStorage.getItem(nameOf(run)) ?? '[]') as string[]
}
