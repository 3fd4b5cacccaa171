import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Chart } from '../../parts/chart.tsx'
import { NeedsProfile } from '../needs-profile/needs-profile.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { ReasonList } from '../../parts/reason-line.tsx'
import { matchChanceNote } from '../../parts/basis.tsx'
import { outlookWords } from '#domain/list'
import { chanceText, counted, endText, inHundred, perHundred } from '#domain/say'
import type { Advice } from '../../work/protocol.ts'
import { ChanceTable } from './chance-table.tsx'
import { IconArray } from './icon-array.tsx'
import './chances.css'

/** How likely: of a hundred applicants like you, and program by program. */
export function Chances(): ReactNode {
  return (
    <NeedsProfile promise="Then this page says how many applicants like you match, and how sure that is.">
      {(advice) => <Shown advice={advice} />}
    </NeedsProfile>
  )
}

function Shown({ advice }: { readonly advice: Advice }): ReactNode {
  const { matchChance, outlook, picks } = advice.list
  const { answer, beyondNumber, interviews } = outlookWords(outlook)
  return (
    <Page
      title={
        matchChance ? `${chanceText(matchChance)} applicants like you match` : 'No number for you here, and the programs in order'
      }
      lede={`For the ${advice.season.match} Match, ${matchChance ? beyondNumber : `with ${counted(picks.length, 'program')}.`} Outcomes at different programs hang together: what makes one invite you makes others invite you too, and this is counted in.`}
    >
      <div className="chances-top">
        {matchChance ? (
          <Chart
            title={`${endText(matchChance.low)} at the low end of what the evidence allows, ${endText(matchChance.high)} at the high end`}
            table={{
              head: ['Applicants like you', perHundred('Number')],
              rows: [
                ['match, low end of the band', endText(matchChance.low)],
                ['match, best estimate', inHundred(matchChance.point)],
                ['match, high end of the band', endText(matchChance.high)],
              ],
            }}
          >
            <IconArray band={matchChance} />
          </Chart>
        ) : (
          <p>{answer}</p>
        )}
        <div className="prose">
          {interviews && <p>{interviews}</p>}
          {outlook.kind !== 'no number' && <ReasonList reasons={outlook.uncounted} showSource />}
          <p>
            {matchChanceNote} <Link href="/chances/scorecard">The scorecard: how well it does, and how it fails</Link>
          </p>
          {advice.chances.notes.length > 0 && <ReasonList reasons={advice.chances.notes} showSource />}
          {advice.chances.asks.length > 0 && (
            <>
              <h3>What would narrow the band</h3>
              <ul>
                {advice.chances.asks.map((ask) => (
                  <li key={ask.field}>
                    <Link href="/profile">{ask.text}</Link> <span className="soft">{ask.why}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
      <Section title="Program by program" id="by-program">
        <ChanceTable advice={advice} />
      </Section>
    </Page>
  )
}
