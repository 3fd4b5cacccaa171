import { Plus, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { WritingReading } from '#writing'
import type { PlannedLetter } from '#writing/words'
import { assignLetters, isTechnical, writingRules } from '#writing/words'
import { specialtyId } from '#domain'
import { Page, Section } from '../../../parts/page.tsx'
import { SourceNote } from '../../../parts/source-note.tsx'
import { specialtyName } from '../../../parts/specialty-name.ts'
import { counted } from '#domain/say'
import { useAppState } from '../../../state/hooks.ts'
import type { WordsPageProps } from '../page-props.ts'
import { LetterCard } from './letter-card.tsx'
import './letters.css'

/** Who to ask for what, where each letter stands, and what its writer needs to write it. */
export function LettersScreen({ words }: WordsPageProps): ReactNode {
  const { letters, warnings, asks } = words.letters
  const { profile } = useAppState()
  return (
    <Page
      title={titleOf(letters)}
      lede={`At most ${counted(words.limits.lettersPerProgram.value, 'letter')} go to a program. At least one should speak of your work with data, systems or quality.`}
    >
      {warnings.length > 0 && (
        <ul className="letter-warnings">
          {warnings.map((warning) => (
            <li key={warning}>
              <TriangleAlert size={18} aria-hidden /> {warning}
            </li>
          ))}
        </ul>
      )}
      <Section title="Who to ask for what" id="letters" aside={<Link href="/profile/letters">All fields of every letter</Link>}>
        {letters.length === 0 && (
          <p className="prose">
            {asks[0]?.text ?? 'Nobody is named yet.'} {asks[0]?.why}
          </p>
        )}
        <ul className="frames">
          {words.letterDrafts.map((drafts, index) => (
            <li key={`${drafts.letter.writer}${index}`}>
              <LetterCard drafts={drafts} profileIndex={drafts.letter.origin === 'in profile' ? index : undefined} />
            </li>
          ))}
        </ul>
        <button
          type="button"
          className="button letters-add"
          onClick={() =>
            profile.change(`letters[${letters.filter(({ origin }) => origin === 'in profile').length}]`, { status: 'to ask' })
          }
        >
          <Plus size={18} aria-hidden /> Add a writer
        </button>
      </Section>
      <Assignment words={words} />
      <Section title="The rules for letters" id="letter-rules">
        <ul className="rules prose">
          {writingRules
            .filter(({ about }) => about === 'letters')
            .map((rule) => (
              <li key={rule.id}>
                {rule.text} <SourceNote source={rule} />
              </li>
            ))}
        </ul>
      </Section>
    </Page>
  )
}

function titleOf(letters: readonly PlannedLetter[]): string {
  const present = letters.filter(({ origin }) => origin === 'in profile')
  const ready = present.filter(({ status }) => status === 'uploaded').length
  if (letters.length === 0) return 'No letter yet: begin with who has seen you work'
  if (present.length === 0) return `${counted(letters.length, 'person', 'people')} could write for you; nobody is asked yet`
  const rest = letters.length - present.length
  return `${ready} of ${counted(present.length, 'letter')} uploaded${rest > 0 ? `; ${rest} more could write` : ''}`
}

/** Which of them go to the programs of a specialty: the most helpful, with one that speaks of data or systems. */
function Assignment({ words }: { readonly words: WritingReading }): ReactNode {
  const most = words.limits.lettersPerProgram.value
  if (words.letters.letters.length <= 1) return null
  return (
    <Section title={`Which ${most} to assign`} id="assign">
      <dl className="assign">
        {words.variants.map(({ specialty }) => (
          <div key={specialty}>
            <dt>{specialtyName(specialty)}</dt>
            <dd dir="auto">
              {assignLetters(words.letters.letters, specialtyId(specialty), most)
                .map((letter) => `${letter.writer}${isTechnical(letter) ? ' (data or systems)' : ''}`)
                .join('; ')}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
