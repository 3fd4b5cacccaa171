import type { ReactNode } from 'react'
import { counted } from '#domain/say'
import { kinds, setAsideKind } from '#store'
import type { Doc } from '#store'
import { Page, Section } from '../../parts/page.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { useUnsaved } from '../../shell/screen-wall.tsx'
import { Erase } from './erase.tsx'
import { KeepForGood } from './keep-for-good.tsx'
import { PutBack } from './put-back.tsx'
import { SaveAll } from './save-all.tsx'
import { SetAsideList } from './set-aside-list.tsx'
import { useKept } from './use-kept.ts'
import './data.css'

/** Everything kept on this device: what it is, out into one file, back again, and gone. */
export function DataScreen(): ReactNode {
  const { docs, problem } = useKept()
  const unsaved = useUnsaved()
  return (
    <Page
      title={docs && docs.length > 0 ? 'What you keep is on this device, and nowhere else' : 'Nothing is kept on this device yet'}
      lede={unsaved && <p>{unsaved}</p>}
    >
      {problem && <p className="page-problem">{problem}</p>}
      {docs ? <Counts docs={docs} /> : !problem && <Skeleton lines={3} label="Reading what is kept" />}
      <SaveAll />
      <PutBack docs={docs ?? []} />
      <SetAsideList docs={(docs ?? []).filter(({ kind }) => kind === setAsideKind.name)} />
      <KeepForGood />
      <Erase docs={docs ?? []} />
    </Page>
  )
}

function Counts({ docs }: { readonly docs: readonly Doc[] }): ReactNode {
  const names = [...new Set(docs.map(({ kind }) => kind))]
  if (names.length === 0) return null
  return (
    <Section title="What is kept" id="kept">
      <ul className="rules">
        {names.map((name) => (
          <li key={name}>
            {counted(docs.filter(({ kind }) => kind === name).length, kinds.find((kind) => kind.name === name)?.title ?? name)}
          </li>
        ))}
      </ul>
    </Section>
  )
}
