import { readFileSync } from 'node:fs'
import type { Fact } from '../../src/answer.ts'
import type { Profile, VisaSituation } from '../../src/person/profile.ts'
import type { Program } from '../../src/claims/program.ts'
import type { VisaFacts } from '../../src/rules/visa-facts.ts'
import { countryCode, programId, specialtyId } from '../../src/units.ts'

/** The visa facts as they are shipped. */
export const visaFacts: VisaFacts = JSON.parse(readFileSync('facts/data/visas.json', 'utf8'))

export type Location = 'abroad' | 'in-us'

export interface PersonSketch {
  readonly passports?: readonly string[]
  readonly location?: Location
  readonly step3?: 'pass' | 'fail'
  readonly visa?: VisaSituation
}

/** A person with only what a visa answer reads. */
export function person(sketch: PersonSketch): Profile {
  return {
    version: 1,
    specialties: [{ id: specialtyId('internal-medicine') }],
    applicant: {
      ...(sketch.passports === undefined ? {} : { citizenships: sketch.passports.map(countryCode) }),
      ...(sketch.location === undefined ? {} : { location: sketch.location }),
    },
    ...(sketch.step3 === undefined ? {} : { exams: { step3: { result: sketch.step3 } } }),
    ...(sketch.visa === undefined ? {} : { visa: sketch.visa }),
  }
}

/** A program that said what it sponsors; what is left out nobody said. */
export function program(stance: {
  readonly j1?: boolean
  readonly h1b?: boolean
  readonly f1Opt?: boolean
  readonly asOf?: string
}): Program {
  const said = (value: boolean): readonly Fact<boolean>[] => [
    { value, source: 'The program’s page', asOf: stance.asOf ?? '2026-10-01', known: 'published' },
  ]
  return {
    id: programId('1400000001'),
    name: 'Invented Hospital',
    city: 'Springfield',
    state: 'OH',
    specialty: specialtyId('internal-medicine'),
    claims: {
      ...(stance.j1 === undefined ? {} : { visaJ1: said(stance.j1) }),
      ...(stance.h1b === undefined ? {} : { visaH1b: said(stance.h1b) }),
      ...(stance.f1Opt === undefined ? {} : { visaF1Opt: said(stance.f1Opt) }),
    },
  }
}
