import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import type { ProgramId } from '#domain'
import { isPlainKey } from '../../shell/keys.ts'
import type { Row } from './catalogue.ts'

export interface RowKeys {
  readonly rows: readonly Row[]
  readonly active: number
  readonly go: (index: number) => void
  readonly choose: (id: ProgramId) => void
  readonly peek: () => void
}

/** `j` and `k` go down and up, `x` chooses, `p` peeks; Enter opens, the row's link having the focus. What comes back says once whether a key moved. */
export function useRowKeys(keys: RowKeys): () => boolean {
  const moved = useRef(false)
  const latest = useRef(keys)
  // With the rows on the page, and not a frame later: the next key may come before that.
  useLayoutEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (!isPlainKey(event)) return
      const { rows, active, go, choose, peek } = latest.current
      const step = (by: number): void => {
        moved.current = true
        go(Math.max(0, Math.min(rows.length - 1, active + by)))
      }
      const id = rows[active]?.candidate.program.id
      switch (event.key) {
        case 'j':
          return step(1)
        case 'k':
          return step(-1)
        case 'x':
          return id === undefined ? undefined : choose(id)
        case 'p':
          return peek()
        default:
          return undefined
      }
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [])
  return useCallback(() => {
    const byKey = moved.current
    moved.current = false
    return byKey
  }, [])
}
