import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { Page } from '../../parts/page.tsx'
import { Examples } from '../../shell/examples.tsx'
import { FieldFrame } from '../profile/form/field-frame.tsx'
import { SpecialtyChoices } from '../profile/form/specialty-choices.tsx'

/** A screen before anything is known: takes the one answer it cannot do without, and shows how it looks with somebody else's. */
export function EmptyScreen({ promise }: { readonly promise: string }): ReactNode {
  const [path] = useLocation()
  return (
    <Page title="Choose a specialty first" lede={promise}>
      <div className="form">
        <FieldFrame
          path="specialties"
          field={{ path: 'specialties', label: 'Which specialty?', input: { kind: 'specialty choices' } }}
        >
          {(control) => <SpecialtyChoices {...control} />}
        </FieldFrame>
        <p>
          <Link href="/">Answer three questions instead</Link>
        </p>
        <section aria-labelledby="how-it-looks">
          <h2 id="how-it-looks">How this page looks</h2>
          <Examples to={path} title="Filled in, with an invented applicant" />
        </section>
      </div>
    </Page>
  )
}
