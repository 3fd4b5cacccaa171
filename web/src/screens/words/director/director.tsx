import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { LogEntry } from '#writing/informatics'
import type { ProgramDirectorView } from '#writing/words'
import { Page, Section } from '../../../parts/page.tsx'
import { counted } from '#domain/say'
import { FrameText } from '../../../parts/frame-text.tsx'
import type { WordsPageProps } from '../page-props.ts'
import './director.css'

/** The file as a program director reads it: three questions, what speaks for and against, and the honest answer to each doubt. */
export function DirectorScreen({ words }: WordsPageProps): ReactNode {
  const { questions, risks, values } = words.director
  return (
    <Page
      title={`A director finds ${risks.length === 0 ? 'no obvious doubt' : counted(risks.length, 'doubt')} and ${values.length === 0 ? 'nothing special yet' : `${counted(values.length, 'thing')} to like`}`}
      lede="Three questions are asked of every file like yours. Better that you ask them first."
    >
      {questions.map((question) => (
        <DirectorQuestion key={question.id} question={question} />
      ))}
      {risks.length > 0 && (
        <Section title="Doubts, and the honest sentence for each" id="risks">
          <p className="prose soft">
            Say what happened, what you changed, what followed, then go back to your work. Bold words are yours; underlined places
            wait for you. Nothing hidden, nothing excused.
          </p>
          <ul className="frames">
            {risks.map(({ flag, evidence, sentence }) => (
              <li key={flag.id} className="card">
                <h3>{flag.title}</h3>
                <p className="prose">{flag.why}</p>
                {flag.remedy && (
                  <p className="prose">
                    <b>What helps:</b> {flag.remedy}
                  </p>
                )}
                <FrameText frame={sentence} />
                {sentence.some(({ kind }) => kind === 'own') && <Rests entries={evidence} />}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}

function DirectorQuestion({ question }: { readonly question: ProgramDirectorView['questions'][number] }): ReactNode {
  const { id, speaksFor, speaksAgainst } = question
  return (
    <Section title={`“${question.question}”`} id={`question-${id}`}>
      <div className="grid-2 director-sides">
        <Side title="Speaks for you" texts={speaksFor} nothing="Nothing in your profile yet." good />
        <Side title="A reader will wonder" texts={speaksAgainst} nothing="Nothing stands against you here." good={false} />
      </div>
    </Section>
  )
}

function Side({
  title,
  texts,
  nothing,
  good,
}: {
  readonly title: string
  readonly texts: readonly string[]
  readonly nothing: string
  readonly good: boolean
}): ReactNode {
  const Icon = good ? ArrowUp : ArrowDown
  return (
    <div>
      <h3>{title}</h3>
      {texts.length === 0 ? (
        <p className="soft">{nothing}</p>
      ) : (
        <ul className={`director-side ${good ? 'director-for' : 'director-against'}`}>
          {texts.map((text) => (
            <li key={text} dir="auto">
              <Icon size={16} strokeWidth={2.5} aria-hidden />
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** The experiences a sentence can rest on. */
export function Rests({ entries }: { readonly entries: readonly LogEntry[] }): ReactNode {
  if (entries.length === 0)
    return (
      <p className="small soft">
        Nothing in your log supports this yet. <Link href="/words">Open the log</Link>
      </p>
    )
  return (
    <p className="small" dir="auto">
      <b>Can rest on:</b> {entries.map(({ experience }) => experience.title).join('; ')}
    </p>
  )
}
