import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { OutlineSection } from '#domain'
import { NeedsProfile } from '../../parts/needs-profile.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { plural } from '../../parts/words.ts'
import type { Advice } from '../../work/protocol.ts'
import './words.css'

/** Outlines from the applicant's own experiences: frames to fill, never finished sentences. */
export function Words(): ReactNode {
  return (
    <NeedsProfile promise="Then this page shows what your statement, letters and interview can rest on.">
      {(advice) => <Shown advice={advice} />}
    </NeedsProfile>
  )
}

function Shown({ advice }: { readonly advice: Advice }): ReactNode {
  const { documents } = advice
  const unfinished = documents.experiences.filter((frame) => frame.missing.length > 0).length
  return (
    <Page
      title={
        documents.experiences.length === 0
          ? 'Your words need something to rest on: add an experience'
          : `${plural(documents.experiences.length, 'experience')} to build on${unfinished === 0 ? '' : `; ${unfinished === 1 ? 'one asks' : `${unfinished} ask`} for something only you know`}`
      }
      lede="Frames with blanks for you to fill. Nothing here is a sentence to copy, and no number is supplied that you did not give."
    >
      {documents.experiences.length === 0 && (
        <Link href="/profile/experiences" className="button primary">
          Add an experience
        </Link>
      )}
      {documents.experiences.length > 0 && (
        <Section
          title="Your experiences, in informatics words"
          id="experiences"
          aside={<Link href="/profile/experiences">Edit them</Link>}
        >
          <ul className="frames">
            {documents.experiences.map((frame) => (
              <li key={frame.experience} className="card">
                <h3>{frame.experience}</h3>
                {frame.domains.length > 0 && <p className="small soft">{frame.domains.join(' · ')}</p>}
                <p className="frame">{frame.frame}</p>
                {frame.missing.length > 0 && (
                  <p className="small">
                    <b>Still to find out:</b> {frame.missing.join('; ')}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Outline id="statement" title="Personal statement" sections={documents.statement} />
      {documents.letters.length > 0 && (
        <Section title="Letters" id="letters" aside={<Link href="/profile/letters">Edit them</Link>}>
          <ul className="frames">
            {documents.letters.map((letter) => (
              <li key={letter.writer + letter.angle} className="card">
                <h3>{letter.writer}</h3>
                <p className="small soft">{letter.status}</p>
                <p>{letter.angle}</p>
                <Evidence titles={letter.evidence} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Outline id="interview" title="Interview" sections={documents.interview} />
      {documents.rules.length > 0 && (
        <Section title="The rules for your words" id="rules">
          <ul className="rules prose">
            {documents.rules.map((rule) => (
              <li key={rule.text}>
                {rule.text} <span className="soft small">{rule.source}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}

function Outline({
  id,
  title,
  sections,
}: {
  readonly id: string
  readonly title: string
  readonly sections: readonly OutlineSection[]
}): ReactNode {
  if (sections.length === 0) return null
  return (
    <Section title={title} id={id}>
      <ol className="frames">
        {sections.map((section) => (
          <li key={section.id} className="card">
            <h3>{section.title}</h3>
            <p className="soft">{section.purpose}</p>
            <p className="frame">{section.frame}</p>
            <Evidence titles={section.evidence} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Evidence({ titles }: { readonly titles: readonly string[] }): ReactNode {
  if (titles.length === 0) return <p className="small soft">Nothing in your log supports this yet.</p>
  return (
    <p className="small">
      <b>Rests on:</b> {titles.join('; ')}
    </p>
  )
}
