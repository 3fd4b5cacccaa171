import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { isoDate, valuesOf } from '#domain'
import type { Choice } from '#domain'
import { moneyText } from '#domain/say'
import type { Board } from '#domain/track'
import { labelFor } from '../../parts/choice-label.ts'
import { Labelled } from '../../parts/labelled.tsx'
import { Section } from '../../parts/page.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { ReasonList } from '../../parts/reason-line.tsx'
import { useAppState } from '../../state/hooks.ts'
import { useSeason } from '../../state/use-season.ts'

/** What the season has cost so far, against what was set aside; fees follow from what was sent, the rest is noted. */
export function Money({ board: { costs } }: { readonly board: Board }): ReactNode {
  return (
    <Section title={`Spent so far: ${moneyText(costs.total)}`} id="money">
      <table className="season-money">
        <tbody>
          {costs.lines.map(({ id, title, usd, budget }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td>{moneyText(usd)}</td>
              <td className="soft">{budget === undefined ? '' : `of ${moneyText(budget)} set aside`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ReasonList reasons={costs.because} />
      <NoteMoney />
    </Section>
  )
}

function NoteMoney(): ReactNode {
  const { today } = useAppState()
  const season = useSeason()
  const tell = useNotice()
  const [amount, setAmount] = useState('')
  const [what, setWhat] = useState<Choice<'spentFor'>>('travel')
  const usd = Number(amount)
  const fits = amount !== '' && usd > 0 && usd <= 1_000_000
  const note = (): void => {
    season.say([{ kind: 'spent', match: season.match, for: what, usd, on: isoDate(today()) }])
    setAmount('')
    tell({ text: `${moneyText(usd)} noted.`, action: { label: 'Undo', run: season.undo } })
  }
  return (
    <form
      className="season-fields"
      onSubmit={(event) => {
        event.preventDefault()
        if (fits) note()
      }}
    >
      <Labelled label="Paid, in USD">
        {(id) => (
          <input
            id={id}
            className="input"
            inputMode="decimal"
            type="number"
            min={0}
            step="0.01"
            value={amount}
            onChange={(event) => setAmount(event.target.value)}
          />
        )}
      </Labelled>
      <Labelled label="For">
        {(id) => (
          <select
            id={id}
            className="input"
            value={what}
            onChange={(event) => setWhat(valuesOf('spentFor').find((one) => one === event.target.value) ?? 'other')}
          >
            {valuesOf('spentFor').map((one) => (
              <option key={one} value={one}>
                {labelFor('spentFor', one)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <button type="submit" className="button" disabled={!fits}>
        <Plus size={18} aria-hidden /> Note it
      </button>
    </form>
  )
}
