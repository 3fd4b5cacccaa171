import type { IsoDate } from '../units.ts'
import type { Person } from './person.ts'

/** The last day of a work permit that has ended by today; undefined where there is none, it still holds, or its end is not known. */
export function endedPermit({ visa }: Pick<Person, 'visa'>, today: IsoDate): IsoDate | undefined {
  const until = visa.permit?.until
  return until !== undefined && until < today ? until : undefined
}
