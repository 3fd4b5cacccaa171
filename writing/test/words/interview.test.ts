import { describe, expect, it } from 'vitest'
import { renderFrame } from '../../src/words/frame.ts'
import { checkMessage, conductRules } from '../../src/words/interview/conduct.ts'
import { briefProgram } from '../../src/words/interview/program-brief.ts'
import { prepareQuestions } from '../../src/words/interview/questions.ts'
import { seeAsProgramDirector } from '../../src/words/program-director-view.ts'
import { readLog } from '../../src/informatics/evidence-log.ts'
import type { Program } from '../../../domain/src/claims/program.ts'
import type { Profile } from '../../../domain/src/person/profile.ts'
import { programId, specialtyId } from '../../../domain/src/units.ts'
import { assessmentWith, person, profile } from './world.ts'

const log = readLog(profile)
const themes = (applicant: Profile, ...flags: string[]): readonly string[] =>
  prepareQuestions({ profile: applicant, exams: assessmentWith(...flags), log: readLog(applicant) }).map((each) => each.theme)

/** The answer to a theme, of somebody who graduated years ago. */
function textOf(theme: string, applicant: Profile): string {
  const questions = prepareQuestions({
    profile: applicant,
    exams: assessmentWith('years-since-graduation'),
    log: readLog(applicant),
  })
  return renderFrame(questions.find((each) => each.theme === theme)?.frame ?? [])
}

describe('interview questions', () => {
  it('asks about scores, gaps, visa and years only where the file raises them', () => {
    const plain: Profile = { version: 1, specialties: profile.specialties }
    expect(themes(plain)).not.toContain('scores')
    expect(themes(plain)).not.toContain('visa')
    expect(themes(profile, 'step1-low', 'years-since-graduation')).toEqual(
      expect.arrayContaining(['scores', 'visa', 'graduation']),
    )
    expect(themes({ ...plain, education: { gaps: [{ from: '2020', to: '2021' }] } })).toContain('gap')
  })

  it('names the newest post with patients as the most recent, and after a gap or a cycle only what came after it', () => {
    const experiences: Profile['experiences'] = [
      { kind: 'training', title: 'Residency in general surgery', from: '2018-11', to: '2023-10', canVouch: 'Prof. Finto' },
      { kind: 'informatics', title: 'Database of operations', from: '2025-01', to: 'now', evidence: 'poster' },
      { kind: 'work', title: 'Consultant general surgeon', from: '2023-12', to: 'now' },
      { kind: 'training', title: 'Course in medical statistics', from: '2026-01', to: '2026-03' },
    ]
    const surgeon: Profile = { ...profile, experiences }
    expect(textOf('graduation', surgeon)).toContain('Most recently “Consultant general surgeon”')
    const analyst: Profile = { ...profile, experiences: experiences.slice(1, 2) }
    expect(textOf('graduation', analyst)).toContain('Most recently [your newest clinical work]')
    const gap = (to: string): Profile => ({ ...surgeon, education: { gaps: [{ from: '2023-11', to }] } })
    expect(textOf('gap', gap('2023-12'))).toContain('Since then “Consultant general surgeon”')
    expect(textOf('gap', { ...gap('2023-12'), experiences: experiences.slice(0, 1) })).toContain('Since then [your newest work]')
    const again: Profile = { ...surgeon, previousMatches: [{ year: 2024, outcome: 'not matched' }] }
    expect(textOf('previous match', again)).toContain('“Database of operations”')
    const view = seeAsProgramDirector(assessmentWith('years-since-graduation'), readLog(surgeon))
    expect(renderFrame(view.risks[0]?.sentence ?? [])).toContain('since then “Consultant general surgeon”')
  })

  it('covers the themes of the bank for everyone', () => {
    expect(themes(profile)).toEqual(
      expect.arrayContaining(['opening', 'informatics', 'improvement', 'program', 'future', 'conflict', 'error', 'team']),
    )
  })

  it('answers the score question briefly and turns to the applicant’s own work', () => {
    const [scores] = prepareQuestions({ profile, exams: assessmentWith('step1-low'), log }).filter(
      (each) => each.theme === 'scores',
    )
    const text = renderFrame(scores?.frame ?? [])
    expect(text).toContain('Diabetes follow-up list')
    expect(text.split(/(?<=\.)\s/)).toHaveLength(3)
    expect(scores?.seconds).toBeLessThanOrEqual(60)
  })

  it('builds the project answer from the measured result, quoting its numbers and their unit', () => {
    const [project] = prepareQuestions({ profile, exams: assessmentWith(), log }).filter((each) => each.id === 'project')
    expect(renderFrame(project?.frame ?? [])).toContain('patients seen within three months went from 41 to 68 %;')
  })
})

describe('a brief for one program', () => {
  const fact = { source: 'own note', asOf: '2026', known: 'own note' } as const
  const program: Program = {
    id: programId('1402631204'),
    name: 'Invented Program',
    city: 'Springfield',
    state: 'IL',
    specialty: specialtyId('internal-medicine'),
    claims: { ehrVendor: [{ value: 'Epic', ...fact }] },
  }

  it('shows facts with their year, what is unknown, and what they and the log have in common', () => {
    const brief = briefProgram(program, log, 'Dr. X published on a diabetes registry.')
    expect(brief.facts).toEqual([{ label: 'Health record', fact: { value: 'Epic', ...fact } }])
    expect(brief.unknown).toEqual([
      'Informatics fellowship on site',
      'Informatics training of the institution',
      'Informatics, quality or data work',
    ])
    const registries = brief.common.find((each) => each.lookFor === 'registries')
    expect(registries?.entries.map((entry) => entry.at)).toEqual(['experiences[0]'])
    expect(brief.questionsToAsk.join(' ')).toContain('Epic')
  })
})

describe('conduct', () => {
  it.each([
    'Could you tell me where you will rank me?',
    'May I ask whether your program is going to rank me?',
    'I wonder where I stand on your rank order list.',
    'Please let me know how high I will be ranked.',
    'Would you let me know my place on your list?',
    'Will I be ranked?',
  ])('finds a question for the own rank in any order of words: %s', (text) => {
    expect(checkMessage(text, { person }).map(({ message }) => message)).toEqual(['Asks a program how it will rank you.'])
  })

  it.each([
    'I studied in a school where I was ranked first of two hundred.',
    'How I ranked my own mistakes is what I tell interns.',
    'You asked how a nurse would rank the beds.',
  ])('leaves other ranks alone: %s', (text) => {
    expect(checkMessage(text, { person }).filter(({ check }) => check === 'conduct')).toEqual([])
  })

  it('says of a message in another language that it was not read', () => {
    const text = 'Muchas gracias por la entrevista de la semana pasada, quisiera saber dónde me va a poner en su lista.'
    expect(checkMessage(text, { person }).map(({ check, weight }) => [check, weight])).toEqual([['language', 'must']])
  })

  it('refuses to ask for a promise or offer a deal, and warns before a promise of one’s own', () => {
    expect(checkMessage('Where will you rank me?', { person }).map((each) => each.message)).toEqual([
      'Asks a program how it will rank you.',
    ])
    expect(checkMessage('If you rank me high, I will come.', { person }).map((each) => each.message)).toEqual([
      'Offers or asks for a deal.',
    ])
    expect(checkMessage('I will rank your program first.', { person })[0]?.advice).toContain('only if it is true')
    expect(checkMessage('Thank you for telling me about the night team.', { person })).toEqual([])
  })

  it('states the rules with source and year', () => {
    expect(conductRules.length).toBeGreaterThan(0)
    expect(conductRules.every((rule) => rule.source.includes('NRMP') && /^\d{4}/.test(rule.asOf))).toBe(true)
  })
})

describe('as a program director reads it', () => {
  it('puts exam, visa and other flags under the question they raise, and values with their proof', () => {
    const view = seeAsProgramDirector(assessmentWith('step2ck-attempts', 'visa', 'years-since-graduation'), log)
    expect(view.questions.map((each) => [each.id, each.speaksAgainst.length])).toEqual([
      ['boards', 1],
      ['special', 1],
      ['visa', 1],
    ])
    expect(view.values.map((each) => each.lookFor)).toEqual(expect.arrayContaining(['registries', 'telehealth']))
    expect(view.risks.every((risk) => renderFrame(risk.sentence).includes('['))).toBe(true)
  })

  it('on a work permit of one’s own speaks of the permit, and of no sponsorship', () => {
    for (const id of ['work-permit', 'work-permit-ended']) {
      const view = seeAsProgramDirector(assessmentWith(id), log)
      const sentences = view.risks.map(({ sentence }) => renderFrame(sentence)).join(' ')
      expect([id, sentences.includes('work permit'), sentences.includes('sponsorship')]).toEqual([id, true, false])
      const asked = prepareQuestions({ profile: { ...profile, visa: { needed: true } }, exams: assessmentWith(id), log })
      expect(asked.filter(({ theme }) => theme === 'visa').map((each) => each.id)).toEqual(['work-permit'])
    }
  })

  it('says plainly when there is nothing to show yet', () => {
    const view = seeAsProgramDirector(assessmentWith(), readLog({ version: 1, specialties: profile.specialties }))
    expect(view.questions[1]?.speaksAgainst).toContain('Nothing in the log shows informatics or quality work yet.')
  })
})
