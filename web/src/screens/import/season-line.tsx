import type { ReactNode } from 'react'
import { isIsoDate, valuesOf } from '#domain'
import { dayText, zoneText } from '#domain/say'
import type { ReadSeason } from '#store/import'
import { labelFor } from '../../parts/choice-label.ts'
import type { SeasonDecision } from './decisions.ts'

export interface SeasonLineProps {
  /** The program the row names. */
  readonly name: string
  readonly season: SeasonDecision
  readonly change: (season: SeasonDecision) => void
}

/** What a row tells of the applicant's own season, corrected in place; it counts only with its tick. */
export function SeasonLine({ name, season, change }: SeasonLineProps): ReactNode {
  const { said, counts } = season
  const correct = (part: Partial<ReadSeason>): void => change({ said: { ...said, ...part }, counts: true })
  return (
    <fieldset className="import-season">
      <legend className="hidden">Your own season at {name}</legend>
      <label className="import-tick">
        <input type="checkbox" checked={counts} onChange={(event) => change({ ...season, counts: event.target.checked })} />
        <span>Your own season{appliedText(said)}</span>
      </label>
      <div className="import-season-parts">
        {said.signalSent && <Signal name={name} value={said.signalSent} correct={correct} />}
        {said.answer && <Answer name={name} value={said.answer} on={said.answeredOn} correct={correct} />}
        {said.interviewDay && (
          <label>
            <span>Interview on</span>
            <input
              type="date"
              aria-label={`Day of your interview at ${name}`}
              value={said.interviewDay}
              onChange={({ target: { value } }) => isIsoDate(value) && correct({ interviewDay: value })}
            />
          </label>
        )}
        {said.interviewAt !== undefined && (
          <label>
            <span>At, {said.interviewZone === undefined ? "on the program's clock" : zoneText(said.interviewZone)}</span>
            <input
              type="time"
              aria-label={`Hour of your interview at ${name}`}
              value={said.interviewAt}
              onChange={({ target: { value } }) => value !== '' && correct({ interviewAt: value })}
            />
          </label>
        )}
        {said.isOff === true && <span>Interview called off</span>}
        {said.rank !== undefined && (
          <label>
            <span>Place on your list</span>
            <input
              type="number"
              min={1}
              aria-label={`Place of ${name} on your rank list`}
              value={said.rank}
              onChange={({ target: { valueAsNumber } }) => valueAsNumber >= 1 && correct({ rank: valueAsNumber })}
            />
          </label>
        )}
      </div>
    </fieldset>
  )
}

function appliedText({ applied, sentOn }: ReadSeason): string {
  if (applied === undefined) return ''
  if (!applied) return ': you did not apply'
  return `: you applied${sentOn === undefined ? '' : ` on ${dayText(sentOn)}`}`
}

interface PartProps<Value> {
  readonly name: string
  readonly value: Value
  readonly correct: (part: Partial<ReadSeason>) => void
}

function Signal({ name, value, correct }: PartProps<NonNullable<ReadSeason['signalSent']>>): ReactNode {
  const signals = ['none', ...valuesOf('sentSignal')] as const
  return (
    <label>
      <span>Signal sent</span>
      <select
        aria-label={`Signal sent to ${name}`}
        value={value}
        onChange={({ target }) => correct(found('signalSent', signals, target.value))}
      >
        {signals.map((one) => (
          <option key={one} value={one}>
            {one === 'none' ? 'None' : labelFor('sentSignal', one)}
          </option>
        ))}
      </select>
    </label>
  )
}

interface AnswerProps extends PartProps<NonNullable<ReadSeason['answer']>> {
  readonly on: ReadSeason['answeredOn']
}

function Answer({ name, value, on, correct }: AnswerProps): ReactNode {
  const answers = ['waiting', ...valuesOf('programAnswer')] as const
  return (
    <label>
      <span>They said{on === undefined ? '' : `, on ${dayText(on)}`}</span>
      <select
        aria-label={`What ${name} said`}
        value={value}
        onChange={({ target }) => correct(found('answer', answers, target.value))}
      >
        {answers.map((one) => (
          <option key={one} value={one}>
            {one === 'waiting' ? 'No answer yet' : labelFor('programAnswer', one)}
          </option>
        ))}
      </select>
    </label>
  )
}

function found<Key extends 'signalSent' | 'answer'>(
  key: Key,
  values: readonly NonNullable<ReadSeason[Key]>[],
  chosen: string,
): Partial<ReadSeason> {
  const value = values.find((one) => one === chosen)
  return value === undefined ? {} : { [key]: value }
}
