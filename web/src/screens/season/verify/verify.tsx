import { useCallback, useMemo } from 'react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { isoDate } from '#domain'
import type { ProgramId } from '#domain'
import type { Program as KnownProgram } from '#domain/claims'
import type { SeasonEntry } from '#domain/season'
import { verifyLanes, verifyLaneTitles } from '#domain/verify'
import type { Verified } from '#domain/verify'
import { AnswerButton } from '../../../parts/answer-form.tsx'
import { Page, Section } from '../../../parts/page.tsx'
import { CopyButton } from '../../../parts/frame-text.tsx'
import { ShowMore } from '../../../parts/show-more.tsx'
import { useAppState, useObserved } from '../../../state/hooks.ts'
import { useAnswer } from '../../../state/use-answer.ts'
import { useSeason } from '../../../state/use-season.ts'
import type { Advice } from '../../../work/protocol.ts'
import './verify.css'

/** What each program owes in writing: before an application is paid for, and before a rank list is certified. */
export function Verify({ advice }: { readonly advice: Advice }): ReactNode {
  const { worker, season } = useAppState()
  const log = useObserved(season.log)
  const board = useAnswer(useCallback(async () => advice && worker.verification(log), [worker, log, advice]))
  const known = useMemo(() => knownPrograms(advice), [advice])
  return (
    <Page
      title={board?.title ?? 'What programs owe in writing'}
      lede={
        board?.moment === 'before certifying'
          ? 'A match binds, and NRMP does not check visas: have visa, contract and rules in writing before you certify.'
          : 'Ask what decides for you before you pay: whatever is told to you, with its words, stands above every list.'
      }
    >
      {verifyLanes.map((lane) => {
        const programs = board?.programs.filter((one) => one.lane === lane) ?? []
        return programs.length === 0 ? null : (
          <Section key={lane} title={`${verifyLaneTitles[lane]}: ${programs.length}`} id={`verify-${lane.replace(' ', '-')}`}>
            <ShowMore
              items={programs}
              first={8}
              many="programs"
              keyOf={({ program }) => program}
              frame={(rows) => <ul className="verify">{rows}</ul>}
            >
              {(one) => <Program one={one} known={known.get(one.program)} />}
            </ShowMore>
          </Section>
        )
      })}
    </Page>
  )
}

function knownPrograms({ candidates: { open, unknown, refused } }: Advice): ReadonlyMap<ProgramId, KnownProgram> {
  return new Map([...open, ...unknown, ...refused].map(({ program }) => [program.id, program]))
}

interface ProgramProps {
  readonly one: Verified
  /** What is known of it, where it is among the chosen specialties. */
  readonly known: KnownProgram | undefined
}

function Program({ one, known }: ProgramProps): ReactNode {
  const { program, name, place, questions, contract, mail } = one
  return (
    <li>
      <Link href={`/programs/${program}`} className="program-name">
        {name}
      </Link>
      <p className="small soft">{place}</p>
      <ul className="verify-questions">
        {questions.map(({ field, ask, state, said }) => (
          <li key={field} className={state === 'in writing' ? '' : 'verify-open'}>
            {ask} <b>{state}</b>
            {said !== undefined && `: ${said}`}
            {known && (
              <div>
                <AnswerButton program={known} field={field} />
              </div>
            )}
          </li>
        ))}
        {contract !== undefined && (
          <li className={contract ? '' : 'verify-open'}>
            Contract and rules on visas and licence: <b>{contract ? 'in writing' : 'not yet'}</b>
          </li>
        )}
      </ul>
      <div className="row">
        {mail !== '' && <CopyButton text={mail} label="Copy the mail" />}
        <Said one={one} />
      </div>
    </li>
  )
}

/** That it was asked, that it answered, that the contract came. */
function Said({ one: { program, lane, contract, name } }: { readonly one: Verified }): ReactNode {
  const { today } = useAppState()
  const season = useSeason()
  const about = { match: season.match, program, on: isoDate(today()) }
  const say = (label: string, entry: SeasonEntry): ReactNode => (
    <button type="button" className="button quiet" aria-label={`${name}: ${label}`} onClick={() => season.say([entry])}>
      {label}
    </button>
  )
  return (
    <>
      {lane === 'to ask' && say('I wrote', { kind: 'wrote', letter: 'question', ...about })}
      {lane === 'asked' && say('They answered', { kind: 'answered', ...about })}
      {contract === false && say('The contract came', { kind: 'answered', contract: true, ...about })}
    </>
  )
}
