import { useNavigate, useParams } from '@tanstack/react-router'
import { useCallback } from 'react'

/** To the import screen. */
export function useImport(): () => void {
  const navigate = useNavigate()
  const { ws = '' } = useParams({ strict: false })
  return useCallback(() => void navigate({ to: '/$ws/plans/import', params: { ws } }), [navigate, ws])
}
