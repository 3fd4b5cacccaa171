import { createContext, useContext } from 'react'
import type { Context, ReactNode } from 'react'
import { Link } from 'wouter'
import type { Blocker } from '#domain/blockers'
import { SourceNote } from './source-note.tsx'
import './blockers.css'

/** What decides first for the person whose advice a screen shows. */
export const BlockersContext: Context<readonly Blocker[]> = createContext<readonly Blocker[]>([])

/** On every screen but Home, which tells them whole: what decides first, in a line each. */
export function BlockersInShort(): ReactNode {
  const blockers = useContext(BlockersContext)
  if (blockers.length === 0) return null
  return (
    <aside className="blockers-short" aria-label="What decides first">
      <ul>
        {blockers.map(({ kind, title }) => (
          <li key={kind}>{title}</li>
        ))}
      </ul>
      <Link href="/">What to do first</Link>
    </aside>
  )
}

/** Why it decides, what to do now, and who says so. */
export function BlockerStory({ blocker }: { readonly blocker: Blocker }): ReactNode {
  const { why, todo, source } = blocker
  return (
    <>
      <p>{why}</p>
      <p>
        <b>Now:</b> {todo}
      </p>
      <p className="small soft">
        <SourceNote source={source} />
      </p>
    </>
  )
}
