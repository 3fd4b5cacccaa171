import type { Source } from '#domain'

export type SourceName =
  | 'residencyExplorer2021'
  | 'residencyExplorer2024'
  | 'militaryName'
  | 'freida2025'
  | 'erasList2021'
  | 'erasList2026'
  | 'uniformedServices'
  | 'compass2026'
  | 'nrmpDirectory2024'
  | 'nrmpCodes2024'
  | 'nrmpCodes2020'
  | 'ehrSheet2023'
  | 'fhirEndpoints'
  | 'fellowshipList2021'
  | 'fellowshipList2026'
  | 'houstonFellows'
  | 'laborFilings2025'
  | 'laborFilings2023to2025'
  | 'uscis2023'
  | 'estimate'
  | 'estimate2021'
  | 'likeness'
  | 'chartingOutcomes2026'

/** Every place the directory's values come from, as a person reads it. */
export const sources: Readonly<Record<SourceName, Source>> = {
  residencyExplorer2021: { source: 'AAMC Residency Explorer, 2021 season (as transcribed)', asOf: '2021', known: 'reported' },
  residencyExplorer2024: { source: 'AAMC Residency Explorer, list of the 2024 season', asOf: '2024', known: 'published' },
  militaryName: { source: 'Read from the name of the hospital', asOf: '2024', known: 'derived' },
  freida2025: { source: 'FREIDA, list of programs 2025', asOf: '2025', known: 'published' },
  erasList2021: { source: 'ERAS participating programs, 2021 season', asOf: '2021', known: 'published' },
  erasList2026: { source: 'ERAS participating programs, 2026 season (as transcribed)', asOf: 'ERAS 2026', known: 'reported' },
  uniformedServices: {
    source: 'Defense Health Agency, sites of graduate medical education',
    asOf: '2024',
    known: 'reported',
  },
  compass2026: { source: 'Residency Compass 2026 (applicants’ own collection)', asOf: '2026', known: 'reported' },
  nrmpDirectory2024: { source: 'NRMP program directory, August 2024', asOf: '2024-08', known: 'published' },
  nrmpCodes2024: { source: 'NRMP program directory 2024, joined by name', asOf: '2024', known: 'published' },
  nrmpCodes2020: { source: 'NRMP program results 2016-2020, code only, joined by name', asOf: '2020', known: 'published' },
  ehrSheet2023: { source: 'Applicants’ internal medicine sheet 2023-24, by institution', asOf: '2023-24', known: 'reported' },
  fhirEndpoints: { source: 'Public FHIR endpoint lists of EHR vendors, by hospital', asOf: '2026', known: 'published' },
  fellowshipList2021: { source: 'List of clinical informatics fellowships, May 2021', asOf: '2021-05', known: 'reported' },
  fellowshipList2026: {
    source: 'ACGME list of clinical informatics fellowships (as transcribed), joined by institution',
    asOf: '2026-06-16',
    known: 'reported',
  },
  houstonFellows: {
    source: 'UTHealth Houston, visas of residents and fellows (undated page, read 2026)',
    asOf: '2026',
    known: 'reported',
  },
  laborFilings2025: {
    source: 'US Department of Labor, LCA disclosure, January to March 2025',
    asOf: '2025-03',
    known: 'filed',
    url: 'https://www.dol.gov/agencies/eta/foreign-labor/performance',
  },
  laborFilings2023to2025: {
    source: 'US Department of Labor, LCA disclosure, fiscal years 2023 to 2025 (as transcribed), joined by employer',
    asOf: '2025-09',
    known: 'filed',
    url: 'https://www.dol.gov/agencies/eta/foreign-labor/performance',
  },
  uscis2023: {
    source: 'USCIS H-1B Employer Data Hub, fiscal year 2023',
    asOf: '2023',
    known: 'filed',
    url: 'https://www.uscis.gov/tools/reports-and-studies/h-1b-employer-data-hub',
  },
  estimate: { source: 'Matchwright estimate', asOf: '2024', known: 'estimated' },
  estimate2021: { source: 'Matchwright estimate', asOf: '2021', known: 'estimated' },
  /** What programs like it do, where nothing of the kind was seen of the program itself. */
  likeness: { source: 'Matchwright estimate from programs like it', asOf: '2021', known: 'derived' },
  chartingOutcomes2026: {
    source: 'NRMP Charting Outcomes: Non-U.S. IMGs, 2026 Main Residency Match',
    asOf: '2026',
    known: 'published',
    url: 'https://www.nrmp.org/match-data/',
  },
}
