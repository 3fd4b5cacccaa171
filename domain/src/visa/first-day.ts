import type { Question } from '../answer.ts'
import type { SuspendedClass } from '../rules/visa-facts.ts'
import type { IsoDate } from '../units.ts'
import type { Listing } from '../rules/rules-in-force.ts'
import { questionFor } from '../person/questions.ts'
import { firstDaysOf } from '../rules/rules-in-force.ts'
import { dayText } from '../say/day.ts'

/** The first day of a suspension, on which it hangs whom it reaches. */
export interface FirstDay {
  readonly first: IsoDate
  /** A sentence for whoever stood well only on the first day of a newer list; empty where there is one list. */
  readonly newer: string
}

/** No source says which day counts where a newer list took up an older one: both are named. */
export function firstDayOf(listing: Listing, visa: SuspendedClass): FirstDay {
  const [first, ...more] = firstDaysOf(listing, visa)
  const days = more.map((day) => dayText(day)).join(' or ')
  return {
    first,
    newer:
      days === ''
        ? ''
        : ` A newer list took this one up on ${days}: if you can say it of that day alone, ask an immigration lawyer which day counts.`,
  }
}

/** Where the person stood on that day. */
export function askFirstDay(listing: Listing, visa: SuspendedClass): Question {
  const { first, newer } = firstDayOf(listing, visa)
  const asked = questionFor('visa.onFirstDay')
  return {
    ...asked,
    text: `On ${dayText(first)}, the first day of the suspension that names your country, were you in the US, or did you hold a valid visa?${newer}`,
  }
}
