import { describe, expect, it } from 'vitest'
import type { Person } from '#domain/person'
import { renderFrame } from '../../../src/words/frame.ts'
import { checkMessage, thankYouFrame } from '../../../src/words/interview/conduct.ts'
import { planLetters } from '../../../src/words/letters/plan-letters.ts'
import { requestEmail } from '../../../src/words/letters/write-to-writer.ts'
import { draftVariant } from '../../../src/words/statement/variants.ts'
import { checkTruth } from '../../../src/words/truth/check-truth.ts'
import { readLog } from '../../../src/informatics/evidence-log.ts'
import { personOf } from '../../../../domain/test/person/invented.ts'
import { programId } from '../../../../domain/src/units.ts'
import { assessmentWith } from '../world.ts'
import { readings, readSentences, tables, tally } from './corpus.ts'
import { people } from './people.ts'

const leastCaught = 0.95
const mostAccused = 0.02

function reading(who: string): Person {
  const person = readings.get(who)
  if (person === undefined) throw new RangeError(`readings know no ${who}`)
  return person
}

const redOf = (text: string, who: string): readonly string[] =>
  checkTruth(text, reading(who)).flatMap(({ weight, message }) => (weight === 'must' ? [message] : []))

describe('sentences held against a person', () => {
  it.each(tables)('%s: 95 in 100 false ones are red, at most 2 in 100 true ones', (name) => {
    const { accused, missed, askedOfFalse, count } = tally(readSentences(name))
    expect((count.isFalse - missed.length - askedOfFalse.length) / count.isFalse).toBeGreaterThanOrEqual(leastCaught)
    expect(accused.length / count.isTrue).toBeLessThanOrEqual(mostAccused)
  })
})

describe('what is found', () => {
  it('names both values, and the words where they stand, counts in words too', () => {
    const text = 'The ward was quiet. I scored two hundred and fifty-one on Step 2 CK.'
    const [finding] = checkTruth(text, reading('amara'))
    expect(finding).toMatchObject({ check: 'truth', weight: 'must', quote: 'two hundred and fifty-one' })
    expect(finding?.message).toContain('Step 2 CK passed with 241')
    expect(text.slice(finding?.start, finding?.end)).toBe(finding?.quote)
  })

  it('asks what the profile does not say, and accuses nobody of it', () => {
    const empty = personOf({})
    const text =
      'I scored 251 on Step 2 CK. I have never failed a Step. I have four publications. I graduated in 2019. I am a US citizen. I completed three months of electives in Ohio. I graduated with honours.'
    const found = checkTruth(text, empty)
    expect(found.map(({ weight }) => weight)).toEqual(found.map(() => 'look'))
    expect(found.length).toBeGreaterThanOrEqual(7)
  })

  it('leaves what others did, what is hoped and what is supposed alone', () => {
    expect(redOf('My brother never failed a Step, and he holds a green card.', 'leila')).toEqual([])
    expect(redOf('I hope to pass Step 3 on the first attempt.', 'anwar')).toEqual([])
    expect(redOf('If I had passed Step 3 I would say so.', 'anwar')).toEqual([])
  })

  it('reads a message like a statement, and what it says of ranks against the list', () => {
    const program = programId('1402631204')
    const person = personOf({ season: { appliedFor: 2028, applications: [{ program, rank: 3 }] } })
    expect(checkMessage('I will rank you first.', { person, program })[0]?.message).toContain('your list has it at place 3')
    expect(checkMessage('I have never failed a Step.', { person: reading('leila') })[0]).toMatchObject({ weight: 'must' })
  })
})

describe('numbers of a work', () => {
  const camp = personOf({
    experiences: [
      { kind: 'volunteering', title: 'Flood camp', peopleServed: 400 },
      {
        kind: 'informatics',
        title: 'Dengue triage board',
        peopleServed: 1100,
        result: { measure: 'Median wait from door to first platelet count', before: 140, after: 85, unit: 'minutes', n: 600 },
      },
    ],
  })
  const weights = (text: string): readonly string[] => checkTruth(text, camp).map(({ weight }) => weight)

  it.each([
    'In the camp after the flood of 2022 I was one of 3 doctors for 400 patients.',
    'In the flood camp I remember twelve children with cholera.',
    'The corridor held forty people that night, and I could not say who had come first.',
    'My flood camp stood in a district of about 40,000 people.',
    'In the flood of 2022 I saw that 30,000 people had lost their homes.',
    'I first kept a count of falls, which went from 12 to 3.',
    'My median wait from door to platelet count went from 140 to 85 minutes.',
  ])('a part, staff, a scene and a word in passing contradict nothing: %s', (text) => {
    expect(weights(text)).toEqual([])
  })

  it.each([
    ['In the flood camp I served 900 patients.', 'must'],
    ['In that camp I served 900 patients.', 'look'],
    ['My median wait went from 140 to 60 minutes.', 'must'],
    ['On my ward the median wait went from 90 to 30 minutes.', 'look'],
  ])('%s is %s', (text, weight) => {
    expect(weights(text)).toEqual([weight])
  })
})

describe('the product’s own frames', () => {
  it.each(Object.keys(people))('never speak against the profile they are made of: %s', (who) => {
    const profile = people[who] ?? { version: 1, specialties: [] }
    const log = readLog(profile)
    const [first] = profile.specialties
    const exams = assessmentWith('step1-low', 'failed-attempt')
    const texts = [
      ...(first === undefined ? [] : draftVariant({ log, exams, specialty: first.id }).paragraphs.map(({ text }) => text)),
      ...planLetters({ profile, log }).letters.map((letter) => renderFrame(requestEmail(letter, profile))),
      renderFrame(thankYouFrame()),
    ]
    for (const text of texts) expect(checkMessage(text, { person: reading(who) })).toEqual([])
  })
})
