/** What programs told, as the office takes it after a look: for everybody of the office, with its day. */
import type { GivenAnswer } from '#domain/claims'
import { parsedJson } from '#store'
import type { Row, SqlDatabase } from '#store/sql'

export interface AcceptedAnswer {
  readonly answer: GivenAnswer
  /** Who of the office looked at it, and when. */
  readonly who: string
  readonly accepted: string
}

/** Takes the place of what stood for the same question. */
export async function acceptAnswer(
  { query }: SqlDatabase,
  office: string,
  { answer, who, accepted }: AcceptedAnswer,
): Promise<void> {
  await query(
    `insert into claim (office, program, field, answer, accepted, who) values ($1, $2, $3, $4, $5, $6)
      on conflict (office, program, field) do update set answer = excluded.answer, accepted = excluded.accepted, who = excluded.who`,
    [office, answer.program, answer.field, JSON.stringify(answer), accepted, who],
  )
}

export async function acceptedOf({ query }: SqlDatabase, office: string): Promise<readonly AcceptedAnswer[]> {
  const rows = await query('select answer, accepted, who from claim where office = $1 order by program, field', [office])
  return rows.map(acceptedAnswer)
}

/** False where there is no such claim. */
export async function withdrawAnswer(
  { query }: SqlDatabase,
  office: string,
  of: Pick<GivenAnswer, 'program' | 'field'>,
): Promise<boolean> {
  const rows = await query('delete from claim where office = $1 and program = $2 and field = $3 returning program', [
    office,
    of.program,
    of.field,
  ])
  return rows.length > 0
}

function acceptedAnswer({ answer, accepted, who }: Row): AcceptedAnswer {
  // Looked at when it was accepted.
  return { answer: parsedJson(String(answer)) as GivenAnswer, accepted: String(accepted), who: String(who) }
}
