import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frameForEras } from '../../src/words/experience-frames.ts'
import type { Frame } from '../../src/words/frame.ts'
import { blanksOf, renderFrame } from '../../src/words/frame.ts'
import { thankYouFrame } from '../../src/words/interview/conduct.ts'
import { prepareQuestions } from '../../src/words/interview/questions.ts'
import { planLetters } from '../../src/words/letters/plan-letters.ts'
import { requestEmail, writerBrief } from '../../src/words/letters/write-to-writer.ts'
import { seeAsProgramDirector } from '../../src/words/program-director-view.ts'
import { draftVariant } from '../../src/words/statement/variants.ts'
import type { ExamAssessment } from '../../../domain/src/exams/exam-assessment.ts'
import { readLog } from '../../src/informatics/evidence-log.ts'
import type { Experience, Profile } from '../../../domain/src/person/profile.ts'
import { programId, specialtyId } from '../../../domain/src/units.ts'
import type { Program } from '../../../domain/src/claims/program.ts'
import { assessmentWith, limits } from './world.ts'

/** Capitalised words that linking words of ours may begin a sentence with. Checked by hand: none is a name. */
const ours = new Set(
  'I In What The Then When After At As Since Dear If A Yes Last First With It We You Your Most Result My They Tell So Because Among'.split(
    ' ',
  ),
)

const program: Program = {
  id: programId('1402631204'),
  name: 'Zyxwabel Quortham Program',
  city: 'Vendrokil',
  state: 'OH',
  specialty: specialtyId('internal-medicine'),
  claims: {
    informaticsMention: [
      { value: 'quality improvement and Epic optimization since 1887', source: 'page', asOf: '2026', known: 'published' },
    ],
  },
}

/** Every draft the workshop can make for one applicant. */
function draftsOf(profile: Profile, exams: ExamAssessment): readonly Frame[] {
  const log = readLog(profile)
  const letters = planLetters({ profile, log }).letters
  const variants = [
    draftVariant({ log, exams, specialty: program.specialty }),
    draftVariant({ log, exams, specialty: program.specialty, program }),
  ]
  return [
    ...variants.flatMap((variant) => variant.paragraphs.map((each) => each.frame)),
    ...frameForEras(log, limits).flatMap((each) => [each.frame, ...(each.meaningful ? [each.meaningful.frame] : [])]),
    ...letters.map((letter) => requestEmail(letter, profile)),
    ...letters.flatMap((letter) =>
      writerBrief(letter, profile).sections.flatMap((section) => section.lines.map((line) => line.text)),
    ),
    ...prepareQuestions({ profile, exams, log }).map((each) => each.frame),
    ...seeAsProgramDirector(exams, log).risks.map((each) => each.sentence),
    thankYouFrame(),
  ]
}

const syllables = ['Kra', 'Vel', 'Nguy', 'ễn', 'Ось', 'ова', 'प्रि', 'या', 'نور', 'Zu', 'mba', 'Ø', 'rel', 'İz', 'ch']
const name = fc.array(fc.constantFrom(...syllables), { minLength: 2, maxLength: 4 }).map((parts) => parts.join(''))
const sentence = fc.constantFrom(
  'Many patients missed their visits.',
  'I kept an Excel list of ward patients.',
  'Built a dashboard in Power BI for the ward.',
  'I would like to learn SQL.',
  'Consulted patients by phone during the lockdown.',
  'Trained 30 nurses to use the new system.',
  'Audited 120 charts and audited again.',
)
const number = fc.integer({ min: 0, max: 99_999 })
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined })

/** Drops what is absent, as a saved profile does. */
function withoutUndefined<T>(value: object): T {
  return JSON.parse(JSON.stringify(value))
}

const experience: fc.Arbitrary<Experience> = fc
  .record({
    kind: fc.constantFrom(
      'work' as const,
      'quality-improvement' as const,
      'informatics' as const,
      'research' as const,
      'leadership' as const,
    ),
    title: fc.tuple(name, sentence).map(([who, what]) => `${who}: ${what.slice(0, 24)}`),
    organization: maybe(name),
    role: maybe(name),
    description: maybe(fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '))),
    tools: maybe(fc.array(fc.constantFrom('Excel', 'Epic', 'R', 'SQL', 'Zuträger'), { minLength: 1, maxLength: 2 })),
    peopleServed: maybe(number),
    result: maybe(
      fc.record({
        measure: name,
        before: maybe(number),
        after: maybe(number),
        n: maybe(number),
        unit: maybe(name),
        period: maybe(name),
      }),
    ),
    canVouch: maybe(name.map((who) => `Dr. ${who}`)),
    from: maybe(fc.constantFrom('2019', '2021-03')),
    mostMeaningful: maybe(fc.boolean()),
  })
  .map((value): Experience => withoutUndefined(value))

const anyProfile: fc.Arbitrary<Profile> = fc
  .record({
    name: maybe(name),
    experiences: fc.array(experience, { maxLength: 12 }),
    letters: maybe(
      fc.array(fc.record({ author: name, status: fc.constantFrom('to ask' as const, 'asked' as const) }), { maxLength: 3 }),
    ),
    gaps: fc.boolean(),
    visa: fc.boolean(),
  })
  .map(({ gaps, visa, ...rest }): Profile =>
    withoutUndefined({
      version: 1 as const,
      specialties: [{ id: specialtyId('internal-medicine') }],
      ...rest,
      education: gaps ? { gaps: [{ from: '2020', to: '2021' }] } : undefined,
      visa: visa ? { needed: true } : undefined,
    }),
  )

const flags = fc.subarray(['step1-low', 'step2ck-attempts', 'trend-falling', 'gap-2020', 'years-since-graduation', 'visa'])

describe('nothing is invented', () => {
  it('lets no number and no proper name into any draft of 500 random logs that is not in the log', () => {
    fc.assert(
      fc.property(anyProfile, flags, (profile, flagIds) => {
        const written = JSON.stringify(profile)
        const numbers = new Set(written.match(/\p{Nd}+/gu))
        const names = new Set(written.match(/[\p{L}\p{M}]+/gu))
        const strange = draftsOf(profile, assessmentWith(...flagIds)).flatMap((draft) => {
          const text = renderFrame(draft)
          const foreignNumbers = (text.match(/\p{Nd}+/gu) ?? []).filter((found) => !numbers.has(found))
          const words = text.match(/[\p{L}\p{M}]+/gu) ?? []
          const foreignNames = words.filter((word) => /^\p{Lu}/u.test(word) && !ours.has(word) && !names.has(word))
          return [...foreignNumbers, ...foreignNames].map((found) => `${found} in: ${text}`)
        })
        expect(strange).toEqual([])
      }),
      { seed: 500, numRuns: 500 },
    )
  })

  it('leaves in every draft sentence a hole, or only the applicant’s own words', () => {
    fc.assert(
      fc.property(anyProfile, flags, (profile, flagIds) => {
        const finished = draftsOf(profile, assessmentWith(...flagIds)).filter((draft) => {
          const linked = draft.some((piece) => piece.kind === 'link' && /\p{L}{3}/u.test(piece.text))
          return linked && blanksOf(draft).length === 0
        })
        expect(finished.map(renderFrame)).toEqual([])
      }),
      { seed: 7, numRuns: 200 },
    )
  })

  it('keeps the name of a program out of the text written for it', () => {
    const drafts = draftsOf({ version: 1, specialties: [{ id: program.specialty }] }, assessmentWith('step1-low')).map(
      renderFrame,
    )
    expect(drafts.filter((text) => /Zyxwabel|Quortham|Vendrokil|1887/.test(text))).toEqual([])
  })
})
