import type { Facts } from '../facts.ts'
import { counted } from '../say/number.ts'
import { dayText, daysFrom } from '../say/day.ts'
import { calendarOf } from '../season/calendar.ts'
import type { IsoDate, ProgramId } from '../units.ts'
import { heldText } from '../track/todo.ts'
import type { Verified } from '../verify/verification.ts'

/** What to look at before the list is certified, the gravest first. */
export interface EveCheck {
  readonly title: string
  readonly items: readonly CheckItem[]
}

export interface CheckItem {
  readonly kind: 'held' | 'visa impossible' | 'visa not in writing' | 'would not go' | 'left out' | 'not certified'
  readonly text: string
  readonly program?: ProgramId
}

export interface Place {
  readonly program: ProgramId
  readonly name: string
  readonly rating: number | undefined
  readonly impossible: boolean
}

export interface Checked {
  readonly places: readonly Place[]
  /** Places said where no visa can be used. */
  readonly held: readonly (Pick<Place, 'program' | 'name'> & { readonly rank: number })[]
  readonly waiting: readonly (Place & { readonly wasThere: boolean })[]
  readonly verified: readonly Verified[]
  readonly certified: boolean
  readonly facts: Pick<Facts, 'seasons'>
  readonly match: number
  readonly today: IsoDate
}

/** A rating so low that a place there may be worse than none to this person. Ours. */
const hardlyBearable = 2

export function checkBeforeDeadline(checked: Checked): EveCheck {
  const deadline = calendarOf(checked.facts.seasons, checked.match).events.rankListDeadline?.value
  const held = checked.held.map(({ program, name, rank }): CheckItem => ({ kind: 'held', program, text: heldText(name, rank) }))
  const items = [...held, ...visaItems(checked), ...placeItems(checked), ...certifyItems(checked, deadline)]
  const by = deadline === undefined ? '' : `, ${daysFrom(checked.today, deadline)}: ${dayText(deadline)}`
  return {
    title:
      items.length === 0
        ? `Nothing speaks against this list${by}`
        : `${counted(items.length, 'thing')} to look at before the deadline${by}`,
    items,
  }
}

function visaItems({ places, verified }: Checked): readonly CheckItem[] {
  const byProgram = new Map(verified.map((one) => [one.program, one]))
  return places.flatMap(({ program, name, impossible }): readonly CheckItem[] => {
    if (impossible)
      return [
        {
          kind: 'visa impossible',
          program,
          text: `${name}: no visa it sponsors can be used, as far as is known. A match there binds all the same.`,
        },
      ]
    const one = byProgram.get(program)
    const open = (one?.questions ?? []).filter(({ field, state }) => field.startsWith('visa') && state !== 'in writing')
    const contract = one?.contract === false ? ['contract and rules'] : []
    const missing = [...open.map(({ field }) => (field === 'visaJ1' ? 'J-1' : 'H-1B')), ...contract]
    return missing.length === 0
      ? []
      : [
          {
            kind: 'visa not in writing',
            program,
            text: `${name}: not in writing yet: ${missing.join(', ')}. NRMP does not check visas.`,
          },
        ]
  })
}

function placeItems({ places, waiting }: Checked): readonly CheckItem[] {
  return [
    ...places.flatMap(({ program, name, rating }): readonly CheckItem[] =>
      rating === undefined || rating > hardlyBearable
        ? []
        : [
            {
              kind: 'would not go',
              program,
              text: `${name}: you rate it low. Rank it only if you would go rather than not match: a match binds.`,
            },
          ],
    ),
    ...waiting.flatMap(({ program, name, wasThere }): readonly CheckItem[] =>
      wasThere
        ? [
            {
              kind: 'left out',
              program,
              text: `${name} interviewed you and is not on your list. Leaving it out helps only if you would rather not match than go there.`,
            },
          ]
        : [],
    ),
  ]
}

function certifyItems({ certified, places }: Checked, deadline: string | undefined): readonly CheckItem[] {
  if (certified || places.length === 0) return []
  const until = deadline === undefined ? '' : ` until ${dayText(deadline)}`
  return [
    {
      kind: 'not certified',
      text: `The list as it stands is not certified: only the certified one counts${until}. Certify early; it can be changed and certified again.`,
    },
  ]
}
