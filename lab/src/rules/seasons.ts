import type { Fact } from '#domain'
import type { FeeSchedule, FeeTier, SeasonCalendar, SeasonEvent, SeasonFacts } from '#domain/season'
import { nrmpPage, oneOffCosts } from './costs.ts'
import { asRecord, factOf, numberOf, readRules, textOf } from './rule-table.ts'
import type { Citation, RuleTable } from './rule-table.ts'

/** Dates, fees and limits by Match year, in the shape the domain reads. */
export function makeSeasonFacts(folder: string): SeasonFacts {
  const rules = readRules(folder)
  return {
    calendars: [calendar2026(rules), calendar2027(rules), calendar2028()],
    fees: fees(rules),
    oneOffCosts: oneOffCosts(rules),
    limits: limits(rules),
    requirements: requirements(rules),
  }
}

type Events = Partial<Record<SeasonEvent, Fact<string>>>

const ecfmgPage = 'https://www.ecfmg.org/certification-pathways/'
const casDates =
  'https://www.saem.org/about-saem/academies-interest-groups-affiliates2/rams/rams-resources/aeros-residencycas-infographics'

function calendar2026(rules: RuleTable): SeasonCalendar {
  return {
    season: 2026,
    events: {
      ...erasEvents(rules, '2026'),
      nrmpRegistrationOpens: nrmp(rules, '2026', 'registrationOpens'),
      pathwaysOpen: factOf(rules.leaf('ecfmg', 'pathways2026Opened'), textOf(rules.leaf('ecfmg', 'pathways2026Opened'))),
      rankingOpens: pattern('2026-02-02', 'Match 2026', 'Early February in every season.'),
      rankListDeadline: nrmp(rules, '2026', 'rankListDeadline'),
      matchWeek: nrmp(rules, '2026', 'matchWeekStart'),
      matchDay: nrmp(rules, '2026', 'matchDay'),
      residencyStarts: pattern('2026-07-01', 'Match 2026', 'Training years start on 1 July.'),
      ...residencyCasEvents(rules),
    },
  }
}

function calendar2027(rules: RuleTable): SeasonCalendar {
  const pathways = rules.leaf('ecfmg', 'pathways2027Deadline')
  return {
    season: 2027,
    events: {
      ...erasEvents(rules, '2027'),
      nrmpRegistrationOpens: nrmp(rules, '2027', 'registrationOpens'),
      nrmpRegistrationDeadline: nrmp(rules, '2027', 'standardRegistrationDeadline'),
      pathwaysOpen: pattern('2026-08-18', '2027 Pathways', 'Mid-August, as in 2025.'),
      pathwaysDeadline: factOf(pathways, textOf(pathways), { url: ecfmgPage }),
      rankingOpens: pattern('2027-02-01', 'Match 2027', 'Early February in every season.'),
      rankListDeadline: nrmp(rules, '2027', 'rankListDeadline'),
      matchWeek: nrmp(rules, '2027', 'matchWeekStart'),
      matchDay: nrmp(rules, '2027', 'matchDay'),
      residencyStarts: pattern('2027-07-01', 'Match 2027', 'Training years start on 1 July.'),
      residencyCasOpens: pattern('2026-06-03', 'ResidencyCAS 2026-27', 'The same week as ERAS, as in 2025.'),
      residencyCasSubmitFrom: pattern('2026-09-02', 'ResidencyCAS 2026-27', 'The same week as ERAS, as in 2025.'),
      residencyCasSubmitBy: pattern('2026-09-23', 'ResidencyCAS 2026-27', 'Three weeks after it opens, as in 2025.'),
      residencyCasReviewFrom: pattern('2026-09-30', 'ResidencyCAS 2026-27', 'A week after the last day to submit, as in 2025.'),
    },
  }
}

/** Nothing of this season is announced: the days keep the weekdays and gaps of the seasons before. */
function calendar2028(): SeasonCalendar {
  const eras = (day: string, note: string): Fact<string> => pattern(day, 'ERAS 2028', note)
  const match = (day: string, note: string): Fact<string> => pattern(day, 'Match 2028', note)
  return {
    season: 2028,
    events: {
      seasonOpens: eras('2027-06-02', 'First Wednesday of June.'),
      submitFrom: eras('2027-09-01', 'First Wednesday of September.'),
      programReviewFrom: eras('2027-09-22', 'Three weeks after submission opens.'),
      mspeRelease: eras('2027-09-22', 'The moment programs begin to review.'),
      seasonEnds: eras('2028-05-31', 'Last day of May.'),
      nrmpRegistrationOpens: match('2027-09-15', 'Mid-September.'),
      nrmpRegistrationDeadline: match('2028-01-31', 'Last day of January.'),
      pathwaysOpen: pattern('2027-08-17', '2028 Pathways', 'Mid-August, as in 2025.'),
      pathwaysDeadline: pattern('2028-01-31', '2028 Pathways', 'Last day of January, as for 2027.'),
      rankingOpens: match('2028-01-31', 'Early February in every season.'),
      rankListDeadline: match('2028-03-01T21:00-05:00', 'The Wednesday twelve days before Match Week.'),
      matchWeek: match('2028-03-13T10:00-04:00', 'Monday of the week with the third Friday of March.'),
      matchDay: match('2028-03-17T12:00-04:00', 'Third Friday of March.'),
      residencyStarts: match('2028-07-01', 'Training years start on 1 July.'),
      residencyCasOpens: pattern('2027-06-02', 'ResidencyCAS 2027-28', 'The same week as ERAS, as in 2025.'),
      residencyCasSubmitFrom: pattern('2027-09-01', 'ResidencyCAS 2027-28', 'The same week as ERAS, as in 2025.'),
      residencyCasSubmitBy: pattern('2027-09-22', 'ResidencyCAS 2027-28', 'Three weeks after it opens, as in 2025.'),
      residencyCasReviewFrom: pattern('2027-09-29', 'ResidencyCAS 2027-28', 'A week after the last day to submit, as in 2025.'),
    },
  }
}

function pattern(day: string, asOf: string, note: string): Fact<string> {
  return { value: day, source: 'Pattern of earlier seasons', asOf, known: 'derived', note: `${note} Expected, not announced.` }
}

function erasEvents(rules: RuleTable, season: string): Events {
  const event = (name: string): Fact<string> => {
    const leaf = rules.leaf('eras', 'calendar', season, name)
    return factOf(leaf, textOf(leaf), {
      url: 'https://students-residents.aamc.org/applying-residencies-eras/publication-chapters/eras-timeline',
    })
  }
  return {
    seasonOpens: event('seasonOpens'),
    submitFrom: event('submitFrom'),
    programReviewFrom: event('programReviewFrom'),
    mspeRelease: event('mspeRelease'),
    seasonEnds: event('seasonEnds'),
  }
}

function nrmp(rules: RuleTable, season: string, name: string): Fact<string> {
  const leaf = rules.leaf('nrmp', 'calendar', season, name)
  return factOf(leaf, textOf(leaf), { url: nrmpPage })
}

function residencyCasEvents(rules: RuleTable): Events {
  const leaf = rules.leaf('eras', 'residencyCasCalendarEM')
  const days = asRecord(leaf.value)
  const event = (name: string): Fact<string> => factOf(leaf, String(days[name]), { url: casDates })
  return {
    residencyCasOpens: event('opens'),
    residencyCasSubmitFrom: event('submitFrom'),
    residencyCasSubmitBy: event('submitBy'),
    residencyCasReviewFrom: event('releasedToPrograms'),
  }
}

function fees(rules: RuleTable): readonly FeeSchedule[] {
  const eras = rules.leaf('eras', 'residencyFeeTiers')
  const old = rules.leaf('eras', 'residencyFeeTiersOld2024')
  const cas = rules.leaf('eras', 'residencyCasFeeTiers')
  const guide: Citation = {
    title: 'Two public guides for IMGs to Match 2027, agreeing with AAMC fees of ERAS 2026',
    asOf: 'ERAS 2027',
    known: 'reported',
    note: 'The tiers start again for each specialty. AAMC gives no refunds.',
  }
  return [
    { service: 'ERAS', season: 2024, tiers: factOf(old, tiers(old.value)), perSpecialty: true },
    {
      service: 'ERAS',
      season: 2026,
      tiers: factOf(eras, tiers(eras.value), {
        asOf: 'ERAS 2026',
        note: 'The tiers start again for each specialty. AAMC gives no refunds.',
      }),
      perSpecialty: true,
    },
    { service: 'ERAS', season: 2027, tiers: factOf(eras, tiers(eras.value), guide), perSpecialty: true },
    {
      service: 'ResidencyCAS',
      season: 2026,
      tiers: factOf(cas, tiers(cas.value), { note: 'Published for emergency medicine; 46 programs cost $683.' }),
      perSpecialty: false,
    },
  ]
}

/** The table writes a first tier as `upTo`; the domain writes every tier as from and to. */
function tiers(value: unknown): readonly FeeTier[] {
  if (!Array.isArray(value)) throw new TypeError('fee tiers must be a list')
  return value.map((row): FeeTier => {
    const tier = asRecord(row)
    const upTo = tier['upTo']
    const to = upTo ?? tier['to']
    return {
      from: upTo === undefined ? Number(tier['from']) : 1,
      to: to === null || to === undefined ? null : Number(to),
      ...(tier['usdEach'] === undefined ? {} : { usdEach: Number(tier['usdEach']) }),
      ...(tier['usdFlat'] === undefined ? {} : { usdFlat: Number(tier['usdFlat']) }),
    }
  })
}

function limits(rules: RuleTable): SeasonFacts['limits'] {
  const limit = (...path: readonly string[]): Fact<number> => factOf(rules.leaf(...path), numberOf(rules.leaf(...path)))
  return {
    experiences: limit('eras', 'limits', 'experiencesMax'),
    experienceCharacters: limit('eras', 'limits', 'experienceChars'),
    mostMeaningful: limit('eras', 'limits', 'mostMeaningfulMax'),
    mostMeaningfulCharacters: limit('eras', 'limits', 'mostMeaningfulChars'),
    personalStatementCharacters: limit('eras', 'limits', 'personalStatementChars'),
    lettersPerProgram: limit('eras', 'limits', 'lettersPerProgramMax'),
    geographicDivisions: limit('eras', 'limits', 'geographicDivisionsMax'),
    ranksIncluded: limit('nrmp', 'fees', 'ranksIncludedPrimary'),
    extraRankUsd: limit('nrmp', 'fees', 'extraRankUsd'),
    soapApplications: limit('nrmp', 'soap', 'applicationsMax'),
  }
}

function requirements(rules: RuleTable): NonNullable<SeasonFacts['requirements']> {
  const flag = (path: readonly string[], citation: Citation = {}): Fact<boolean> =>
    factOf(rules.leaf(...path), rules.leaf(...path).value === true, citation)
  const oetFrom = rules.leaf('ecfmg', 'oetTakenOnOrAfter')
  const oet = rules.leaf('ecfmg', 'oetMinimum')
  const minimum = asRecord(oet.value)
  const algorithm = rules.leaf('nrmp', 'algorithm')
  const step3After = rules.leaf('usmle', 'step3ApplyAfter')
  return {
    oetTakenFrom: [{ season: 2027, day: factOf(oetFrom, textOf(oetFrom), { url: ecfmgPage }) }],
    oetMinimum: factOf(
      oet,
      {
        listening: Number(minimum['listening']),
        reading: Number(minimum['reading']),
        speaking: Number(minimum['speaking']),
        writing: Number(minimum['writing']),
      },
      { url: ecfmgPage, note: 'In one sitting; asked of everybody, native speakers included.' },
    ),
    examsByRankListDeadline: flag(['nrmp', 'imgExamsRequiredByRankDeadline']),
    matchIsBinding: factOf(algorithm, asRecord(algorithm.value)['bindingCommitment'] === true, {
      url: 'https://www.nrmp.org/professionalism-and-the-match/',
    }),
    soapOfferRounds: factOf(rules.leaf('nrmp', 'soap', 'offerRounds'), numberOf(rules.leaf('nrmp', 'soap', 'offerRounds'))),
    soapMayContactPrograms: flag(['nrmp', 'soap', 'applicantMayInitiateContact']),
    step3After: factOf(step3After, textOf(step3After), { url: 'https://www.fsmb.org/' }),
    signalsGoOutWithApplication: {
      value: true,
      source: 'AAMC, program signaling',
      asOf: 'ERAS 2024',
      known: 'published',
      url: 'https://students-residents.aamc.org/applying-residencies-eras/program-signaling-2025-myeras-application-season',
      note: 'Signals are sent with the application; one signal reaches all tracks of a specialty at an institution.',
    },
  }
}
