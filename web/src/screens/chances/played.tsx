import { inHundred, perHundred, sentenceCase, counted } from '#domain/say'
import type { ReactNode } from 'react'
import { Section } from '../../parts/page.tsx'
import type { PlayedRow } from './played-rows.ts'
import { playedRows } from './played-rows.ts'
import type { Backtest } from './scorecard-data.ts'
import { Sideways } from '../../parts/sideways.tsx'

/** The list against simpler rules, where it wins and where it does not. */
export function Played({ backtest }: { readonly backtest: Backtest }): ReactNode {
  const tables = worlds.flatMap((world) => {
    const rows = playedRows(backtest, world.where)
    return rows.length === 0 ? [] : [{ ...world, rows }]
  })
  if (tables.length === 0) return null
  return (
    <Section title="The list against simpler rules" id="played">
      <p className="soft">
        Invented applicants, one at a time, send our list, and lists by simpler rules, with as many applications and signals.
        Where ours brings fewer, or no more, the simpler rule does as well there.
      </p>
      {tables.map(({ where, title, about, rows }) => (
        <div key={where}>
          <h3>{title}</h3>
          <p className="soft">{about}</p>
          <PlayedTable rows={rows} label={title} />
        </div>
      ))}
    </Section>
  )
}

const worlds = [
  {
    where: 'chain',
    title: 'Where everything goes as the model believes',
    about:
      'What nobody knows is drawn as unsure as the model holds it. This shows whether the list is the best by what is believed and whether what is said comes true, not whether the model is right.',
  },
  {
    where: 'nation',
    title: 'In drawn national seasons, where everybody else competes',
    about:
      'A second model, which differs from the first: what an interview is worth comes of who else wants the place and of how programs rank; of what is believed about it only one number is in there. Applicants who send such lists together compete at the same programs.',
  },
] as const

function PlayedTable({ rows, label }: { readonly rows: readonly PlayedRow[]; readonly label: string }): ReactNode {
  return (
    <Sideways label={label}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Specialty</th>
            <th scope="col">{perHundred('Matched with ours')}</th>
            <th scope="col">{perHundred('Said beforehand')}</th>
            <th scope="col">{perHundred('With a typical list')}</th>
          </tr>
        </thead>
        {rows.map((row) => (
          <tbody key={row.specialty}>
            <tr className="row-above">
              <th scope="row">
                {sentenceCase(row.specialty)}
                <br />
                <span className="soft">{counted(row.applicants, 'applicant')}</span>
              </th>
              <td>{inHundred(row.ours)}</td>
              <td>{inHundred(row.said)}</td>
              <td>{inHundred(row.typical)}</td>
            </tr>
            <tr>
              <td colSpan={4}>
                {row.against.map((text) => (
                  <div key={text}>{text}</div>
                ))}
                {row.crowded !== undefined && <div className="soft">{row.crowded}</div>}
              </td>
            </tr>
          </tbody>
        ))}
      </table>
    </Sideways>
  )
}
