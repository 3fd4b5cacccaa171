import type { Facts } from '../facts.ts'
import { counted } from '../say/number.ts'
import { dayText, daysFrom } from '../say/day.ts'
import { calendarOf } from '../season/calendar.ts'
import { dutyIn } from '../season/duties.ts'
import { ranksClosed } from '../season/ranks-closed.ts'
import type { IsoDate, ProgramId } from '../units.ts'
import { heldText } from '../track/todo.ts'
import type { Verified } from '../verify/verification.ts'

/** What to look at before the list is certified, the gravest first; once lists are closed, whether it was. */
export interface EveCheck {
  readonly title: string
  /** Whether lists are closed: nothing that is said here changes the one at NRMP any more. */
  readonly isClosed: boolean
  readonly items: readonly CheckItem[]
}

export interface CheckItem {
  readonly kind:
    | 'cannot rank you'
    | 'held'
    | 'visa impossible'
    | 'visa not in writing'
    | 'would not go'
    | 'left out'
    | 'not certified'
  readonly text: string
  readonly program?: ProgramId
}

export interface Place {
  readonly program: ProgramId
  readonly name: string
  readonly rating: number | undefined
  readonly impossible: boolean
  /** Why the program will rank nobody like this, as the log has it; absent where it may. */
  readonly cannotRank?: string
}

export interface Checked {
  readonly places: readonly Place[]
  /** Places said where no visa can be used. */
  readonly held: readonly (Pick<Place, 'program' | 'name'> & { readonly rank: number })[]
  readonly waiting: readonly (Place & { readonly wasThere: boolean })[]
  readonly verified: readonly Verified[]
  /** `changed`: once certified, and changed here since. */
  readonly certified: 'yes' | 'changed' | 'no'
  readonly facts: Pick<Facts, 'seasons'>
  readonly match: number
  readonly today: IsoDate
}

/** A rating so low that a place there may be worse than none to this person. Ours. */
const hardlyBearable = 2

export function checkList(checked: Checked): EveCheck {
  const calendar = calendarOf(checked.facts.seasons, checked.match)
  const deadline = calendar.events.rankListDeadline?.value
  const when = deadline === undefined ? '' : `${daysFrom(checked.today, deadline)}: ${dayText(deadline)}`
  if (ranksClosed(calendar, checked.today) !== undefined)
    return { title: `Rank lists closed ${when}`, isClosed: true, items: closedItems(checked) }
  const held = checked.held.map(({ program, name, rank }): CheckItem => ({ kind: 'held', program, text: heldText(name, rank) }))
  const items = [
    ...cannotItems(checked),
    ...held,
    ...visaItems(checked),
    ...placeItems(checked),
    ...certifyItems(checked, deadline),
  ]
  const by = when === '' ? '' : `, ${when}`
  return {
    title:
      items.length === 0
        ? `Nothing speaks against this list${by}`
        : `${counted(items.length, 'thing')} to look at before the deadline${by}`,
    isClosed: false,
    items,
  }
}

/** Nothing changes a list any more: what is left to know is whether there is one. */
function closedItems({ certified, facts }: Checked): readonly CheckItem[] {
  switch (certified) {
    case 'yes':
      return []
    case 'changed':
      return [
        {
          kind: 'not certified',
          text: 'This list was changed after you noted that it is certified. NRMP matches by the list that was certified last, as it stood there: what is changed here now changes nothing.',
        },
      ]
    case 'no':
      return [
        {
          kind: 'not certified',
          text: `Did you certify a list? If you did, note it: it counts as it stood then, and what is changed here now changes nothing. If you did not, no program can be matched to you, and only SOAP is left: prepare for it. ${dutyIn(facts.seasons, 'soap-eligibility')?.text ?? ''}`.trim(),
        },
      ]
  }
}

function cannotItems({ places }: Checked): readonly CheckItem[] {
  return places.flatMap(({ program, name, cannotRank }): readonly CheckItem[] =>
    cannotRank === undefined ? [] : [{ kind: 'cannot rank you', program, text: `${name}: ${cannotRank}` }],
  )
}

function visaItems({ places, verified }: Checked): readonly CheckItem[] {
  const byProgram = new Map(verified.map((one) => [one.program, one]))
  return places.flatMap(({ program, name, impossible, cannotRank }): readonly CheckItem[] => {
    if (cannotRank !== undefined) return []
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
    ...places.flatMap(({ program, name, rating, cannotRank }): readonly CheckItem[] =>
      rating === undefined || rating > hardlyBearable || cannotRank !== undefined
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
  if (certified === 'yes' || places.length === 0) return []
  const until = deadline === undefined ? '' : ` until ${dayText(deadline)}`
  return [
    {
      kind: 'not certified',
      text: `The list as it stands is not certified: only the certified one counts${until}. Certify early; it can be changed and certified again.`,
    },
  ]
}
