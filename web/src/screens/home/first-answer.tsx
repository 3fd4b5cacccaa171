import { useState } from 'react'
import type { ReactNode } from 'react'
import { Page } from '../../parts/page.tsx'
import { lazyScreen } from '../../shell/lazy-screen.tsx'
import { valueAt } from '../../draft/draft.ts'
import { useAppState, useDraft } from '../../state/hooks.ts'
import type { Field } from '../profile/fields/field.ts'
import { YesNoInput } from '../profile/form/yes-no-input.tsx'
import { FieldFrame } from '../profile/form/field-frame.tsx'
import { NumberInput } from '../profile/form/number-input.tsx'
import { SpecialtyChoices } from '../profile/form/specialty-choices.tsx'
import './first-answer.css'

// Most who come first have no file.
const FileActions = lazyScreen(async () => (await import('../../shell/file-actions.tsx')).FileActions)

// Beside the questions where there is room.
const FirstLook = lazyScreen(async () => (await import('./first-look.tsx')).FirstLook)
const hasRoom = matchMedia('(min-width: 64rem)')

const specialty: Field = {
  path: 'specialties',
  label: 'Which specialty?',
  hint: 'One or more. The first six are the usual ways into clinical informatics.',
  input: { kind: 'specialty choices' },
}

const visa: Field = {
  path: 'visa.needed',
  label: 'Do you need a program to sponsor a visa?',
  input: { kind: 'yes or no' },
  why: 'A program that cannot sponsor you cannot take you, so it closes some and changes the list.',
}

const score: Field = {
  path: 'exams.step2ck.score',
  label: 'Your Step 2 CK score',
  input: { kind: 'number' },
  hint: 'Three digits. Not taken yet? Leave it empty.',
  why: 'It is the number programs look at first. Without it the answer is wider, not worse.',
}

/** The three questions that are enough for a first answer. Everything else is asked where it changes something. */
export function FirstAnswer({ done }: { readonly done: () => void }): ReactNode {
  const { profile } = useAppState()
  const [missing, setMissing] = useState(false)
  const [other, setOther] = useState(false)
  const [wide] = useState(hasRoom.matches)
  const chosen = valueAt(useDraft(), 'specialties') !== undefined
  const begin = (): void => {
    if (!chosen) return setMissing(true)
    void profile.flush()
    return done()
  }
  return (
    <Page
      title="Where could you match, and what would help most?"
      lede="For graduates of medical schools outside the US who aim at residency and clinical informatics. Three answers give a first picture. No account; nothing leaves this device."
    >
      <div className="first-both">
        <form
          className="first"
          onSubmit={(event) => {
            event.preventDefault()
            begin()
          }}
        >
          {missing && !chosen && (
            <p className="first-missing" role="alert">
              Choose at least one specialty: it is the one thing advice cannot do without.
            </p>
          )}
          <FieldFrame field={specialty} path={specialty.path}>
            {(control) => <SpecialtyChoices {...control} />}
          </FieldFrame>
          <FieldFrame field={visa} path={visa.path}>
            {(control) => <YesNoInput {...control} />}
          </FieldFrame>
          <FieldFrame field={score} path={score.path}>
            {(control) => <NumberInput {...control} unit={undefined} decimals={false} />}
          </FieldFrame>
          <button type="submit" className="button primary first-go">
            Show my first answer
          </button>
        </form>
        {wide && <FirstLook />}
      </div>
      <details className="first-other" onToggle={({ currentTarget }) => setOther(currentTarget.open)}>
        <summary>Open a profile file, or look at an invented applicant</summary>
        {other && <FileActions done={done} />}
      </details>
    </Page>
  )
}
