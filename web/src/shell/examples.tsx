import { Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { useNotice } from '../parts/notice.tsx'
import { useAppState } from '../state/hooks.ts'
import './file-actions.css'

const addresses = import.meta.glob<string>('../../../examples/*.yaml', { query: '?url', import: 'default', eager: true })

/** Invented applicants that come with the product. */
const examples = [
  { file: 'j1-internal-medicine', who: 'Low Step 1, rising Step 2 CK, needs J-1, internal medicine' },
  { file: 'h1b-medicine-pathology', who: 'Step 1 pass, Step 2 CK 252, wants H-1B, internal medicine and pathology' },
  { file: 'family-medicine-few-funds', who: 'Step 2 CK 224, years since graduation, family medicine, few funds' },
] as const

interface ExamplesProps {
  readonly done?: () => void
  /** The screen one then looks at. */
  readonly to?: string
  readonly title?: string
}

/** Each opens beside the own profile, which is there again when the demo is left. */
export function Examples({ done, to = '/', title = 'Look at an invented applicant' }: ExamplesProps): ReactNode {
  const { worker, desk } = useAppState()
  const say = useNotice()
  const [, go] = useLocation()
  const open = async (file: string, who: string): Promise<void> => {
    const address = addresses[`../../../examples/${file}.yaml`]
    if (address === undefined) throw new Error(`there is no example ${file} in this version`)
    const read = await worker.readFile(new Uint8Array(await (await fetch(address)).arrayBuffer()))
    if (read.kind === 'refused') return say({ text: `This example cannot be read: ${read.problems[0]?.sentence ?? ''}` })
    done?.()
    go(to)
    return desk.showDemo(who, read.draft)
  }
  return (
    <>
      <h3>
        <Users size={18} aria-hidden /> {title}
      </h3>
      <p className="soft small">Opens as a demo beside your profile. Yours stays as it is.</p>
      <ul className="examples">
        {examples.map(({ file, who }) => (
          <li key={file}>
            <button type="button" className="example" onClick={() => void open(file, who)}>
              {who}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
