import { readFileSync } from 'node:fs'
import type { Fact } from '../../src/answer.ts'
import type { Profile, VisaSituation } from '../../src/person/profile.ts'
import type { Program } from '../../src/claims/program.ts'
import type { Facts } from '../../src/facts.ts'
import type { VisaCase } from '../../src/visa/visa-case.ts'
import { openCase } from '../../src/person/case.ts'
import { countryCode } from '../../src/country-codes.ts'
import { isoDate, programId, specialtyId } from '../../src/units.ts'

function shipped<Name extends 'release' | 'seasons' | 'exams' | 'visas' | 'fellowship' | 'chances'>(name: Name): Facts[Name] {
  return JSON.parse(readFileSync(`facts/data/${name}.json`, 'utf8'))
}

/** The facts as they are shipped, without the directory. */
const facts: Facts = {
  release: shipped('release'),
  seasons: shipped('seasons'),
  exams: shipped('exams'),
  visas: shipped('visas'),
  fellowship: shipped('fellowship'),
  chances: shipped('chances'),
  specialties: [],
  notCovered: [],
  programs: [],
}

export const visaFacts: Facts['visas'] = facts.visas

/** The case of a profile on a day. */
export function caseOf(profile: Profile, day: string): VisaCase {
  return openCase(profile, { facts, today: isoDate(day), seed: 1 })
}

export type Location = 'abroad' | 'in-us'

export interface PersonSketch {
  readonly passports?: readonly string[]
  readonly location?: Location
  readonly step3?: 'pass' | 'fail'
  readonly visa?: VisaSituation
}

/** A person with only what a visa answer reads; certified, and in the US by a status that can be changed where nothing else is said. */
export function person(sketch: PersonSketch): Profile {
  const visa: VisaSituation | undefined =
    sketch.location === 'in-us' ? { needed: true, status: 'other', ...sketch.visa } : sketch.visa
  return {
    version: 1,
    specialties: [{ id: specialtyId('internal-medicine') }],
    applicant: {
      ...(sketch.passports === undefined ? {} : { citizenships: sketch.passports.map(countryCode) }),
      ...(sketch.location === undefined ? {} : { location: sketch.location }),
    },
    exams: {
      ecfmgCertificate: { status: 'issued' },
      ...(sketch.step3 === undefined ? {} : { step3: { result: sketch.step3 } }),
    },
    ...(visa === undefined ? {} : { visa }),
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
