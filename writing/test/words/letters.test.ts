import { describe, expect, it } from 'vitest'
import { renderFrame } from '../../src/words/frame.ts'
import { assignLetters, isTechnical, planLetters } from '../../src/words/letters/plan-letters.ts'
import { requestEmail, writerBrief } from '../../src/words/letters/write-to-writer.ts'
import { readLog } from '../../src/informatics/evidence-log.ts'
import type { Profile } from '../../../domain/src/person/profile.ts'
import { isoDate, specialtyId } from '../../../domain/src/units.ts'
import { limits, profile } from './world.ts'

const plan = planLetters({ profile, log: readLog(profile), today: isoDate('2027-08-10') })
const medicine = specialtyId('internal-medicine')

describe('letters', () => {
  it('proposes the person who saw the registry, for analytical thinking, with what they saw', () => {
    const proposed = plan.letters.find((letter) => letter.writer === 'Dr. Nguyễn Thị Hoa')
    expect(proposed).toMatchObject({ angle: 'analytical thinking', origin: 'proposed', status: 'to ask' })
    expect(proposed?.evidence.map((entry) => entry.experience.title)).toEqual(['Diabetes follow-up list'])
  })

  it('says what to do next as the day comes near, and when it is past', () => {
    expect(plan.letters[0]?.next).toBe('Due in 5 days: remind once, kindly.')
    const late = planLetters({ profile, log: readLog(profile), today: isoDate('2027-09-01') })
    expect(late.letters[0]?.next).toContain('Overdue')
  })

  it('assigns at most four to a program, one of them technical even when others rank higher', () => {
    const uploaded = ['A', 'B', 'C', 'D', 'E'].map((author) => ({
      author,
      status: 'uploaded' as const,
      specialty: medicine,
      fromUs: true,
    }))
    const many: Profile = { ...profile, letters: uploaded }
    const { letters } = planLetters({ profile: many, log: readLog(many) })
    const assigned = assignLetters(letters, medicine, limits.lettersPerProgram.value)
    expect(assigned).toHaveLength(4)
    expect(assigned.some(isTechnical)).toBe(true)
  })

  it('warns where no letter speaks of data or quality, and asks where there is none', () => {
    const plain: Profile = { version: 1, specialties: profile.specialties, letters: [{ author: 'A', fromUs: false }] }
    expect(planLetters({ profile: plain, log: readLog(plain) }).warnings).toEqual([
      'No letter speaks of data, IT or quality work. At least one should.',
      'None of your letters is from the US. Many programs look for one or more from physicians who saw you with patients there.',
    ])
    const none: Profile = { version: 1, specialties: profile.specialties }
    expect(planLetters({ profile: none, log: readLog(none) }).asks[0]?.field).toBe('letters')
  })

  it('drafts a request and a page of facts from the log, in the writer’s and applicant’s own script', () => {
    const [, letter] = plan.letters
    if (!letter) throw new Error('the plan requires a proposed letter')
    const email = renderFrame(requestEmail(letter, profile))
    expect(email).toContain('Dear Dr. Nguyễn Thị Hoa')
    expect(email).toContain('प्रिया शर्मा')
    expect(email).toContain('[')
    const brief = writerBrief(letter, profile)
    const result = brief.sections.flatMap((section) => section.lines).find((line) => line.label === 'Result')
    expect(renderFrame(result?.text ?? [])).toBe('patients seen within three months: 41 to 68 %, 16 months')
  })
})
