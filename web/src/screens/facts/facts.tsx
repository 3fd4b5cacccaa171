import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { seenThisYear } from '#domain/list'
import { completenessOf, coverageOf } from '#domain/programs'
import type { Completeness } from '#domain/programs'
import type { IsoDate } from '#domain'
import type { Program } from '#domain/claims'
import { questionMail } from '#domain/verify'
import { AskedQuestion } from '../../parts/asked-question.tsx'
import { CopyButton } from '../../parts/frame-text.tsx'
import { NeedsProfile } from '../needs-profile/needs-profile.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { ShowMore } from '../../parts/show-more.tsx'
import { nameOf } from '../../parts/program-name.ts'
import { countText, counted } from '#domain/say'
import type { Advice } from '../../work/protocol.ts'
import { fieldLabel } from '../programs/label-lines.ts'
import { Sideways } from '../../parts/sideways.tsx'
import './facts.css'

/** What is known of the programs of the chosen specialties, what is old, and what to ask those on the list. */
export function FactsScreen(): ReactNode {
  return (
    <NeedsProfile promise="Then this page says what is known of its programs, what is old, and what to ask.">
      {(advice) => <Shown advice={advice} />}
    </NeedsProfile>
  )
}

interface Looked {
  readonly program: Program
  readonly completeness: Completeness
}

function Shown({ advice }: { readonly advice: Advice }): ReactNode {
  const { open, unknown, refused } = advice.candidates
  const programs = [...open, ...unknown, ...refused].map(({ program }) => program)
  const listed = advice.list.picks.map(({ candidate }) => lookAt(candidate.program, advice))
  return (
    <Page
      title={seenThisYear(programs, advice.today)}
      lede={
        <>
          By a list, a page or you; single answers can be older. Unknown is never a no. What you find out{' '}
          <Link href="/import">stands above what we know</Link>.
        </>
      }
    >
      <Section title="By question" id="by-field">
        <FieldTable programs={programs} today={advice.today} />
      </Section>
      {listed.length > 0 && (
        <Section title="What to ask the programs on your list" id="to-ask">
          <ShowMore
            items={listed}
            first={60}
            many="programs"
            keyOf={(one) => one.program.id}
            frame={(items) => <ul className="known-list">{items}</ul>}
          >
            {(one) => (
              <li>
                <ProgramQuestions looked={one} />
              </li>
            )}
          </ShowMore>
        </Section>
      )}
    </Page>
  )
}

function lookAt(program: Program, advice: Advice): Looked {
  return { program, completeness: completenessOf(program, advice.today) }
}

function FieldTable({ programs, today }: { readonly programs: readonly Program[]; readonly today: IsoDate }): ReactNode {
  return (
    <Sideways label="What is known, by question">
      <table className="table known-fields">
        <thead>
          <tr>
            <th scope="col">Question</th>
            <th scope="col">Known</th>
            <th scope="col">Over a year old</th>
            <th scope="col">Unknown</th>
          </tr>
        </thead>
        <tbody>
          {coverageOf(programs, today).map(({ field, known, stale, programs: all }) => (
            <tr key={field}>
              <th scope="row">{fieldLabel(field)}</th>
              <td className="number">{countText(known)}</td>
              <td className="number">{countText(stale)}</td>
              <td className="number">{countText(all - known)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Sideways>
  )
}

/** The questions of one program, the e-mail that asks those that decide, and the place for each answer. */
function ProgramQuestions({ looked: { program, completeness } }: { readonly looked: Looked }): ReactNode {
  const { questions } = completeness
  return (
    <details>
      <summary>
        {nameOf(program)}: {counted(questions.length, 'question')}
      </summary>
      <ul className="prose bullets">
        {questions.map((ask) => (
          <li key={ask.text}>
            <AskedQuestion ask={ask} program={program} />
          </li>
        ))}
      </ul>
      <div className="row">
        <CopyButton
          text={questionMail(
            questions.map(({ text }) => text),
            'before applying',
          )}
          label="Copy the e-mail"
        />
        <Link href={`/programs/${program.id}`}>All that is known of it</Link>
      </div>
    </details>
  )
}
