import type { Source } from '#domain'

/** The five domains of clinical informatics practice, AMIA delineation of practice, 2019. */
export type DomainId = 'fundamentals' | 'care-delivery' | 'information-systems' | 'data' | 'leadership'

export interface PracticeDomain {
  readonly id: DomainId
  readonly name: string
  /** What belongs here, in words a physician uses. */
  readonly meaning: string
}

export const practiceDomains: readonly PracticeDomain[] = [
  {
    id: 'fundamentals',
    name: 'Fundamental knowledge and skills',
    meaning: 'Courses, programming and statistics basics, evidence searching, standards and vocabularies.',
  },
  {
    id: 'care-delivery',
    name: 'Improving care delivery and outcomes',
    meaning: 'Quality improvement, decision support, workflow and safety work, telehealth.',
  },
  {
    id: 'information-systems',
    name: 'Enterprise information systems',
    meaning: 'Choosing, building, configuring, connecting and supporting record systems and apps.',
  },
  {
    id: 'data',
    name: 'Data governance and data analytics',
    meaning: 'Registries, data quality and privacy, analysis, dashboards and prediction.',
  },
  {
    id: 'leadership',
    name: 'Leadership and professionalism',
    meaning: 'Committees, leading people through a change, teaching colleagues, ethics.',
  },
]

export const practiceDomainsSource: Source = {
  source: 'AMIA, delineation of practice for clinical informatics subspecialists',
  asOf: '2019',
  known: 'published',
}

export function domainName(id: DomainId): string {
  const domain = practiceDomains.find((each) => each.id === id)
  if (!domain) throw new RangeError(`domainName requires one of the five practice domains, got ${id}`)
  return domain.name
}
