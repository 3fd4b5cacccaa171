import type { ReactNode } from 'react'
import { isoDate } from '#domain'
import { counted, dayText } from '#domain/say'
import type { CohortRow } from '#client'
import { BandFigure } from '../parts/number-with-band.tsx'
import { Section } from '../parts/page.tsx'
import type { AdvisingProps } from './advising-props.ts'
import { given, useAsked } from './asked.ts'
import { bandOf } from './cohort-table.tsx'
import { Documents } from './documents.tsx'
import { Frame, When } from './frame.tsx'
import { readinessWords, visaWords } from './line-words.ts'
import { PaperNote } from './paper-note.tsx'

/** One applicant as their adviser sees them: what the advice says, what they shared, and a word for them. */
export function ApplicantPage({
  id,
  who,
  office,
  nav,
}: AdvisingProps & { readonly id: string; readonly who: string }): ReactNode {
  const [cohort, askAgain] = useAsked(async () => given(await office.GET('/api/cohort')))
  const row = cohort.kind === 'there' ? cohort.data.rows.find((one) => one.id === id) : undefined
  return (
    <Frame title={row?.label ?? 'An applicant'} nav={nav}>
      <When asked={cohort}>
        {() =>
          row === undefined ? (
            <p role="alert">There is no such applicant; they may have taken everything away.</p>
          ) : (
            <>
              {row.line ? <Line line={row.line} /> : <p>{row.unread ?? 'Their line is not worked out yet.'}</p>}
              {row.line && <PaperNote office={office} owner={id} papers={row.line.papers} done={askAgain} />}
              <Changes row={row} />
              <Documents office={office} owner={id} who={who} mayComment secret={undefined} />
            </>
          )
        }
      </When>
    </Frame>
  )
}

function Line({ line }: { readonly line: NonNullable<CohortRow['line']> }): ReactNode {
  const { overdue, decides, next, asked } = line
  return (
    <Section title="Where they stand" id="stands">
      <dl className="office-facts">
        <Fact name="Stage">{`${line.stage}, Match ${line.match}`}</Fact>
        <Fact name="Readiness">{readinessWords(line.readiness)}</Fact>
        <Fact name="Chance of matching">
          <BandFigure band={line.chance && bandOf(line.chance)} size="small" scale={1} />
        </Fact>
        <Fact name="Visa">{visaWords(line.visa)}</Fact>
        {asked > 0 && <Fact name="Still to say">{counted(asked, 'answer')}</Fact>}
        {next && <Fact name="Next">{`${next.title}, by ${dayText(isoDate(next.by))}`}</Fact>}
      </dl>
      <Few title="Decides first" items={decides} />
      <Few title="Overdue" items={overdue.map(({ title, by }) => `${title}, since ${dayText(isoDate(by))}`)} />
    </Section>
  )
}

function Changes({ row: { changes } }: { readonly row: CohortRow }): ReactNode {
  return changes.length === 0 ? null : (
    <Section title="Otherwise than a week before" id="changes">
      <ul className="bullets">
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </Section>
  )
}

function Few({ title, items }: { readonly title: string; readonly items: readonly string[] }): ReactNode {
  return items.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <ul className="bullets">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
