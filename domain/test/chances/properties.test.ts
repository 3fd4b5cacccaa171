import { expect, test } from 'vitest'
import type { Profile } from '#domain/person'
import type { Chances, PlannedApplication } from '#domain/chances'
import { drawnChanceOfMatching } from '#domain/chances'
import { createRandom } from '#engine/numbers'
import type { Random } from '#engine/numbers'
import { specialtyId } from '#domain'
import { candidate, chancesOf, model, picksOf, season } from './world.ts'

/** Specialties with a number for one person, of many shapes: steep and flat in the score, with chances of a rank that rise and fall. */
const numbered = model.specialties.flatMap(({ specialty, evidence }) => (evidence.kind === 'enough' ? [specialty] : []))

const people = 2000

/** An invented person, with answers left out as people leave them out. */
function invented(random: Random): Profile {
  const maybe = <T>(value: T): T | undefined => (random.next() < 0.8 ? value : undefined)
  const graduationYear = maybe(season.match - Math.floor(12 * random.next()))
  const visaNeeded = maybe(random.next() < 0.8)
  const failures = random.next() < 0.2 ? 1 + Math.floor(2 * random.next()) : 0
  return {
    version: 1,
    specialties: [{ id: numbered[Math.floor(numbered.length * random.next())] ?? specialtyId('internal-medicine') }],
    exams: { step2ck: { score: 214 + Math.floor(66 * random.next()), result: 'pass', attempts: 1 + failures } },
    ...(graduationYear === undefined ? {} : { education: { graduationYear } }),
    ...(visaNeeded === undefined ? {} : { visa: { needed: visaNeeded } }),
  }
}

/** The chance of a list by the best estimates; bands rest on the same chain. */
function chanceOf(chances: Chances, picks: readonly PlannedApplication[]): number {
  return drawnChanceOfMatching({ ...chances, draws: [] }, picks).point
}

/** The same person with one thing better. */
function betterIn(person: Profile, random: Random): Profile {
  const { exams, education, visa } = person
  const { score = 214, attempts = 1 } = exams?.step2ck ?? {}
  const better: readonly Profile[] = [
    { ...person, exams: { step2ck: { ...exams?.step2ck, score: score + 1 + Math.floor(20 * random.next()) } } },
    { ...person, exams: { step2ck: { ...exams?.step2ck, attempts: Math.max(1, attempts - 1) } } },
    ...(education?.graduationYear === undefined
      ? []
      : [{ ...person, education: { graduationYear: Math.min(season.match, education.graduationYear + 1) } }]),
    ...(visa?.needed === true ? [{ ...person, visa: { needed: false } }] : []),
  ]
  return better[Math.floor(better.length * random.next())] ?? person
}

/** Found on 2,000 people whose chance no change for the better, no further application and no more room may lower. */
test('a better record, one more application or more room for interviews never lowers the chance', () => {
  const random = createRandom(2028)
  const lower: string[] = []
  for (let n = 0; n < people; n++) {
    const person = invented(random)
    const [choice] = person.specialties
    // Few programs where each counts, and long lists at open programs where interviews come near what anybody keeps.
    const isLong = n % 20 === 0
    const open = Array.from({ length: isLong ? 120 : 6 }, (_, i) => {
      const point = isLong ? 0.2 + 0.7 * random.next() : 0.002 + 0.2 * random.next() ** 3
      return candidate(i, {
        rate: { point, low: point * 0.6, high: Math.min(0.99, point * 1.6) },
        ...(choice ? { specialty: choice.id } : {}),
      })
    })
    const [chances, better] = [chancesOf(open, { profile: person }), chancesOf(open, { profile: betterIn(person, random) })]
    const [whole, shorter] = [picksOf(open), picksOf(open.slice(1))]
    const now = chanceOf(chances, whole)
    const worse = {
      'a better record': chanceOf(better, whole) < now - 1e-12,
      'one more application': chanceOf(chances, shorter) > now + 1e-12,
      'less room for interviews': chanceOf({ ...chances, capacity: chances.capacity * random.next() }, whole) > now + 1e-12,
    }
    for (const [what, isWorse] of Object.entries(worse)) if (isWorse) lower.push(`${what}: ${JSON.stringify(person)}`)
  }
  expect(lower).toEqual([])
})
