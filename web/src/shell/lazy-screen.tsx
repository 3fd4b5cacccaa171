import { useEffect, useState } from 'react'
import type { ComponentType, ReactNode } from 'react'
import { AgainOrTheRest } from './again-or-the-rest.tsx'
import { Page } from '../parts/page.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { WhatWasKept } from './screen-wall.tsx'

const firstPauseMs = 2000
const longestPauseMs = 30_000

/**
 * A screen that is fetched when it is first opened. Where that fails, the screen says so and is fetched again: after a while,
 * when the connection is back, or when asked.
 */
export function lazyScreen<Props extends object = Record<never, never>>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let Loaded: ComponentType<Props> | undefined
  return function LazyScreen(props: Props): ReactNode {
    const [, setShown] = useState(Loaded !== undefined)
    const [failed, setFailed] = useState(false)
    const [attempt, setAttempt] = useState(0)
    useEffect(() => {
      let left = false
      load().then(
        (screen) => {
          Loaded = screen
          if (!left) setShown(true)
        },
        () => {
          if (!left) setFailed(true)
        },
      )
      return () => {
        left = true
      }
    }, [attempt])
    const again = (): void => setAttempt((before) => before + 1)
    if (Loaded) return <Loaded {...props} />
    return failed ? <NotLoaded attempt={attempt} again={again} /> : <Waiting />
  }
}

/** Holds the place of a screen that is coming. */
export function Waiting(): ReactNode {
  return (
    <div className="page">
      <Skeleton lines={4} label="Loading" />
    </div>
  )
}

interface NotLoadedProps {
  readonly attempt: number
  readonly again: () => void
}

function NotLoaded({ attempt, again }: NotLoadedProps): ReactNode {
  useEffect(() => {
    const timer = setTimeout(again, Math.min(longestPauseMs, firstPauseMs * 2 ** attempt))
    addEventListener('online', again)
    return () => {
      clearTimeout(timer)
      removeEventListener('online', again)
    }
  })
  return (
    <Page title="This screen could not be loaded yet" lede={<WhatWasKept />}>
      <p className="prose">
        A screen is fetched when it is first opened, and that did not work: is there a connection? It is tried again by itself.
      </p>
      <div className="row">
        <AgainOrTheRest again={again} />
      </div>
    </Page>
  )
}
