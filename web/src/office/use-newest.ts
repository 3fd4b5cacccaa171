import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** The newest of what is made anew with every look at a page, for work that began before. */
export function useNewest<Value>(value: Value): RefObject<Value> {
  const newest = useRef(value)
  useEffect(() => {
    newest.current = value
  })
  return newest
}
