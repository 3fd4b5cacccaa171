import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { Section } from '../../parts/page.tsx'
import { askToPersist, isPersisted } from '../../shell/persistence.ts'

/** Whether the browser may clear the data by itself, and the request that it does not. */
export function KeepForGood(): ReactNode {
  const [persisted, setPersisted] = useState<boolean>()
  useEffect(() => void isPersisted().then(setPersisted), [])
  if (persisted === undefined) return null
  return (
    <Section title="Keep it for good" id="keep">
      {persisted ? (
        <p className="prose">This browser keeps your data until you clear them yourself.</p>
      ) : (
        <>
          <p className="prose">
            A browser may clear what pages keep when space runs short, some after weeks without a visit. It asks nobody. You can
            ask it not to; some browsers decide by themselves, some ask you.
          </p>
          <button type="button" className="button" onClick={() => void askToPersist().then(setPersisted)}>
            Ask this browser to keep my data
          </button>
        </>
      )}
    </Section>
  )
}
