import type { OfficeLine } from './office-line.ts'

/** Where somebody stands in Match Week, as an office looks after them: who has to be called first stands first. */
export const dutyLanes = ['needs SOAP', 'open places', 'not heard', 'matched'] as const
export type DutyLane = (typeof dutyLanes)[number]

export const dutyTitles: Readonly<Record<DutyLane, string>> = {
  'needs SOAP': 'A place is missing, and SOAP is open to them',
  'open places': 'SOAP is closed to them: open places from Thursday evening on',
  'not heard': 'Nothing heard of yet',
  matched: 'Matched',
}

/** The lane of one applicant; undefined for whom this week is none of theirs. */
export function dutyLaneOf({ stage, message }: Pick<OfficeLine, 'stage' | 'message'>): DutyLane | undefined {
  switch (stage) {
    case 'match week':
    case 'result awaited':
      return 'not heard'
    case 'soap':
      return message === 'not eligible' || message === 'withdrawn' ? 'open places' : 'needs SOAP'
    case 'matched':
      return 'matched'
    default:
      return undefined
  }
}
