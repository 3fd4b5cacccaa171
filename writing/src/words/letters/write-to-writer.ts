import type { LogEntry } from '../../informatics/evidence-log.ts'
import type { Profile } from '#domain/person'
import type { Frame } from '../frame.ts'
import { blank, fill, own, ownOr } from '../frame.ts'
import { quoted } from '../statement/structure.ts'
import type { LetterAngle, PlannedLetter } from './plan-letters.ts'

const angleWords: Readonly<Record<LetterAngle, string>> = {
  'analytical thinking': 'how I think with data',
  'health IT or quality role': 'my part in the system or quality work',
  'reliability and clinical work': 'my clinical work and reliability',
}

/** A request e-mail to fill: easy to decline, clear about what to write of, with the day and the brief. */
export function requestEmail(letter: PlannedLetter, profile: Profile): Frame {
  const [entry] = letter.evidence
  const at = profile.letters?.findIndex((each) => each.author === letter.writer) ?? -1
  const writer =
    entry !== undefined || at >= 0
      ? own(letter.writer, at >= 0 ? `letters[${at}].author` : `${entry?.at}.canVouch`)
      : blank('name')
  return [
    ...fill`Dear ${writer}, `,
    ...fill`I am applying for residency and would be grateful for a letter from you, ${blank('why from this person, in one clause')}. `,
    ...fill`If you have the time, could you write about ${{ kind: 'link', text: angleWords[letter.angle] }}, as you saw it in ${entry ? quoted(entry) : blank('what you worked on together')} ${blank('one moment they may remember')}? `,
    ...fill`I would need it by ${ownOr(letter.due, at >= 0 ? `letters[${at}].due` : 'letters', 'the day, two weeks before your deadline')}; ${blank('how to upload it')}. `,
    ...fill`A page with facts about my work is attached; please use or leave what you like. If you would rather not, tell me freely, ${blank('a word of thanks of your own')}. `,
    ...fill`${ownOr(profile.name, 'name', 'your name')}`,
  ]
}

/** One line of the brief: a label, and the applicant's words or a hole. */
export interface BriefLine {
  readonly label: string
  readonly text: Frame
}

export interface WriterBrief {
  readonly writer: string
  readonly purpose: string
  readonly sections: readonly { readonly title: string; readonly lines: readonly BriefLine[] }[]
}

const mostEntries = 3

/** One page of facts for the writer, from the log. Facts only: the writer writes the letter, and a waived letter is never seen. */
export function writerBrief(
  letter: PlannedLetter,
  profile: Profile,
  entries: readonly LogEntry[] = letter.evidence,
): WriterBrief {
  return {
    writer: letter.writer,
    purpose: 'Facts to help your memory. The words are yours.',
    sections: [
      {
        title: 'Who is asking',
        lines: [
          { label: 'Name', text: fill`${ownOr(profile.name, 'name', 'name as on the application')}` },
          {
            label: 'School and year',
            text: fill`${ownOr(profile.education?.school, 'education.school', 'school')}, ${ownOr(profile.education?.graduationYear, 'education.graduationYear', 'year')}`,
          },
          { label: 'What I would ask you to speak of', text: fill`${blank('one or two sentences of your own')}` },
        ],
      },
      ...entries.slice(0, mostEntries).map((entry) => ({ title: entry.experience.title, lines: linesOf(entry) })),
    ],
  }
}

function linesOf({ experience, at }: LogEntry): readonly BriefLine[] {
  const { organization, role, tools, result, from, to, description, evidence } = experience
  const dates = fill`${ownOr(from, `${at}.from`, 'from')} to ${ownOr(to, `${at}.to`, 'to, or still going')}`
  const resultText = result
    ? fill`${own(result.measure, `${at}.result.measure`)}: ${ownOr(result.before, `${at}.result.before`, 'before')} to ${ownOr(result.after, `${at}.result.after`, 'after')} ${ownOr(result.unit, `${at}.result.unit`, 'unit')}, ${ownOr(result.period, `${at}.result.period`, 'over what time')}`
    : fill`${blank('what changed, if it was measured')}`
  return [
    { label: 'Where and when', text: [...fill`${ownOr(organization, `${at}.organization`, 'where')}, `, ...dates] },
    { label: 'My part', text: fill`${ownOr(role, `${at}.role`, 'your part')}` },
    { label: 'What I did', text: fill`${ownOr(description, `${at}.description`, 'what you did, in two sentences')}` },
    { label: 'Tools', text: fill`${ownOr(tools?.join(', '), `${at}.tools`, 'tools')}` },
    { label: 'Result', text: resultText },
    ...(evidence === undefined ? [] : [{ label: 'To look at', text: fill`${own(evidence, `${at}.evidence`)}` }]),
  ]
}
