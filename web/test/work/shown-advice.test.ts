import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { advise, isoDate } from '#domain'
import { specialtiesNeeded, usualSeed } from '#domain/person'
import type { Candidate } from '#domain/programs'
import { loadFacts } from '#facts'
import { factsIn } from '#facts/node'
import { readProfile } from '#store'
import { showAdvice } from '../../src/work/shown-advice.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const today = isoDate('2026-11-22')
/** The invented applicant of the first example, with an invented partner. */
const text = `${readFileSync(join(root, 'examples', 'j1-internal-medicine.yaml'), 'utf8').replace('internal-medicine', 'pathology')}
partner: { name: Omar Fiktiv, couplesMatch: true, specialty: family-medicine }
`

function shown(picks: readonly { readonly candidate: Candidate }[]): readonly unknown[] {
  return picks.map(({ candidate: { tier, reasons, asks } }) => ({ tier: tier.letter, reasons: [...reasons], asks: [...asks] }))
}

it('brings the page whole candidates, of a couple those of both', async () => {
  const read = readProfile(text)
  if (read.kind !== 'read') throw new Error('the invented profile cannot be read')
  const facts = await loadFacts(factsIn(join(root, 'facts', 'data')), specialtiesNeeded(read.profile, {}))
  const advised = advise(read.profile, facts, today, usualSeed)
  if (advised.kind !== 'with list' || advised.couple?.kind !== 'couple') throw new Error('there is a list, of a couple')
  const advice = structuredClone(showAdvice({ advised, facts, today, tookMs: 0 }))
  if (advice.couple?.kind !== 'couple') throw new Error('the couple arrived')
  const { partner, places } = advised.couple
  expect(partner.list.picks.length).toBeGreaterThan(0)
  expect(places.length).toBeGreaterThan(0)
  expect(shown(advice.couple.partner.list.picks)).toEqual(shown(partner.list.picks))
  expect(advice.couple.places.map(({ yours, partners }) => [shown(yours), shown(partners)])).toEqual(
    places.map(({ yours, partners }) => [shown(yours), shown(partners)]),
  )
  expect(shown(advice.list.picks)).toEqual(shown(advised.list.picks))
})
