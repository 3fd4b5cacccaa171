import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { DomainCoverage, DomainId, Evidence, LogEntry, Possibility, Proof } from '#writing/informatics'
import { practiceDomains, practiceDomainsSource } from '#writing/informatics'
import { Page, Section } from '../../../parts/page.tsx'
import { ShowMore } from '../../../parts/show-more.tsx'
import { SourceNote } from '../../../parts/source-note.tsx'
import type { WordsPageProps } from '../page-props.ts'
import { Quote } from './quote.tsx'
import './lens.css'

const levels: Readonly<Record<DomainCoverage['level'], string>> = {
  none: 'nothing yet',
  started: 'started',
  shown: 'shown',
  strong: 'strong',
}

/** What the log shows in the language of clinical informatics, each with the applicant's own words that prove it. */
export function LensScreen({ words }: WordsPageProps): ReactNode {
  const { log, coverage, lookFor } = words
  const covered = coverage.filter(({ level }) => level !== 'none').length
  return (
    <Page
      title={
        covered === 0
          ? 'Your log does not show informatics work yet'
          : `Your log shows ${covered} of the 5 domains of clinical informatics`
      }
      lede="Many people have done informatics without calling it so. Each finding below stands on words of your own, marked; wishes and other people's work are not counted."
    >
      {log.entries.length === 0 && (
        <Link href="/words" className="button primary">
          Add an experience
        </Link>
      )}
      {practiceDomains.map(({ id, name, meaning }) => (
        <Section
          key={id}
          title={name}
          id={`domain-${id}`}
          aside={<LevelMark level={coverage.find(({ domain }) => domain === id)?.level ?? 'none'} />}
        >
          <p className="soft small prose">{meaning}</p>
          <Findings domain={id} entries={log.entries} />
        </Section>
      ))}
      <Section title="What program directors look for" id="look-for">
        <dl className="look-for">
          {lookFor.map(([what, evidence]) => (
            <div key={what}>
              <dt>{what.charAt(0).toUpperCase() + what.slice(1)}</dt>
              <dd dir="auto">
                {evidence.length === 0 ? <span className="soft">nothing in your log yet</span> : evidenceInWords(evidence)}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <Questions entries={log.entries} />
      <p className="soft small lens-source">
        <SourceNote source={practiceDomainsSource} />
      </p>
    </Page>
  )
}

function evidenceInWords(evidence: readonly Evidence[]): string {
  const shown = evidence.slice(0, 2).map((each) => `${each.experience} (“${each.words}”)`)
  return evidence.length > shown.length ? `${shown.join('; ')}; and ${evidence.length - shown.length} more` : shown.join('; ')
}

function LevelMark({ level }: { readonly level: DomainCoverage['level'] }): ReactNode {
  return <span className={`lens-level lens-level-${level}`}>{levels[level]}</span>
}

function Findings({ domain, entries }: { readonly domain: DomainId; readonly entries: readonly LogEntry[] }): ReactNode {
  const found = entries.flatMap((entry) =>
    entry.reading.suggestions.filter((each) => each.domain === domain).map((suggestion) => ({ entry, suggestion })),
  )
  if (found.length === 0)
    return (
      <p className="prose">
        Nothing in your log shows this yet. <Link href="/words/capital">See what to add</Link>
      </p>
    )
  return (
    <ShowMore
      items={found}
      first={12}
      many="findings"
      keyOf={({ entry, suggestion }) => entry.at + suggestion.concept}
      frame={(items) => <ul className="lens-list">{items}</ul>}
    >
      {({ entry, suggestion }) => (
        <li className="card">
          <h3>{suggestion.name}</h3>
          <p className="small soft">{suggestion.meaning}</p>
          {suggestion.proofs.slice(0, 2).map((proof) => (
            <Quote key={`${proof.field}${proof.start}`} text={textOf(entry, proof.field)} proof={proof} />
          ))}
          <p className="small" dir="auto">
            From <b>{entry.experience.title}</b>
            {suggestion.claim === 'in progress' ? ', in progress' : ''}
            {suggestion.recency === 'undated' ? '' : `, ${suggestion.recency}`}
          </p>
        </li>
      )}
    </ShowMore>
  )
}

const notCountedBecause: Readonly<Partial<Record<Proof['claim'], string>>> = {
  hypothetical: 'a wish or plan',
  negated: 'said not to have happened',
  'of others': 'somebody else’s work',
  'only named': 'named, not done',
}

/** What the words may mean, asked; and what was seen and left out, with the reason. */
function Questions({ entries }: { readonly entries: readonly LogEntry[] }): ReactNode {
  const asks = entries.flatMap((entry) => entry.reading.asks.map((ask) => ({ entry, ask })))
  const left = entries.flatMap((entry) => entry.reading.notCounted.map((each) => ({ entry, each })))
  return (
    <>
      {asks.length > 0 && (
        <Section title="Did you also do this?" id="lens-asks">
          <p className="prose soft">A word of yours hints at it and nothing says it. If it is true, say so in the log.</p>
          <AskList asks={asks.slice(0, firstAsks)} />
          {asks.length > firstAsks && (
            <details>
              <summary>{asks.length - firstAsks} more</summary>
              <AskList asks={asks.slice(firstAsks)} />
            </details>
          )}
        </Section>
      )}
      {left.length > 0 && (
        <Section title="Seen, and not counted" id="lens-left">
          <ShowMore
            items={left}
            first={20}
            many="places"
            keyOf={({ entry, each }) => `${entry.at}${each.concept}${each.proof.start}`}
            frame={(items) => <ul className="lens-asks">{items}</ul>}
          >
            {({ each }) => (
              <li dir="auto">
                “{each.proof.text}” is {notCountedBecause[each.proof.claim] ?? 'not clearly claimed'}, so{' '}
                {each.name.toLowerCase()} does not count.
              </li>
            )}
          </ShowMore>
        </Section>
      )}
    </>
  )
}

const firstAsks = 4

function AskList({ asks }: { readonly asks: readonly { readonly entry: LogEntry; readonly ask: Possibility }[] }): ReactNode {
  return (
    <ul className="lens-asks">
      {asks.map(({ entry, ask }) => (
        <li key={entry.at + ask.concept}>
          <b dir="auto">{entry.experience.title}:</b> {ask.question}
        </li>
      ))}
    </ul>
  )
}

function textOf({ experience }: LogEntry, field: Proof['field']): string {
  switch (field) {
    case 'title':
      return experience.title
    case 'role':
      return experience.role ?? ''
    case 'tools':
      return experience.tools?.join(', ') ?? ''
    case 'description':
      return experience.description ?? ''
    case 'measure':
      return experience.result?.measure ?? ''
  }
}
