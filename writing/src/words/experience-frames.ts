import { domainName } from '../informatics/domains.ts'
import type { EvidenceLog, LogEntry } from '../informatics/evidence-log.ts'
import { phraseOf } from '../informatics/phrase.ts'
import type { SeasonLimits } from '#domain/season'
import type { Frame } from './frame.ts'
import { blank, blanksOf, fill, own, ownOr, renderFrame } from './frame.ts'
import type { ExperienceFrame } from './outline.ts'
import { countCharacters } from './statement/checks/length.ts'
import { strengthOf } from './statement/structure.ts'
import { unitOfResult } from './unit-of-result.ts'

/** One entry of the ERAS experiences section as a frame, with its counter. */
export interface ErasEntry {
  readonly entry: LogEntry
  readonly frame: Frame
  readonly characters: number
  readonly limit: number
  /** For the entries marked most meaningful: why it mattered, with its own counter. */
  readonly meaningful?: { readonly frame: Frame; readonly characters: number; readonly limit: number }
}

/** The ten strongest experiences as frames in ERAS lengths, the three most meaningful with a second frame. */
export function frameForEras(log: EvidenceLog, limits: SeasonLimits): readonly ErasEntry[] {
  const ordered = log.entries.filter(({ from }) => from === 'experiences').toSorted((a, b) => strengthOf(b) - strengthOf(a))
  const chosen = ordered.slice(0, limits.experiences.value)
  const marked = chosen.filter((entry) => entry.experience.mostMeaningful === true)
  const meaningful = new Set((marked.length > 0 ? marked : chosen).slice(0, limits.mostMeaningful.value))
  return chosen.map((entry) => {
    const frame = frameEntry(entry)
    const counted = { entry, frame, characters: countCharacters(renderFrame(frame)), limit: limits.experienceCharacters.value }
    if (!meaningful.has(entry)) return counted
    const why = frameMeaning(entry)
    return {
      ...counted,
      meaningful: { frame: why, characters: countCharacters(renderFrame(why)), limit: limits.mostMeaningfulCharacters.value },
    }
  })
}

/** The frames as an outline: what is still to fill, and the domains the words show. */
export function outlineExperiences(log: EvidenceLog): readonly ExperienceFrame[] {
  return log.entries
    .filter(({ from }) => from === 'experiences')
    .toSorted((a, b) => strengthOf(b) - strengthOf(a))
    .map((entry) => {
      const frame = frameEntry(entry)
      return {
        experience: entry.experience.title,
        frame: renderFrame(frame),
        missing: blanksOf(frame),
        domains: [...new Set(entry.reading.suggestions.map((each) => domainName(each.domain)))],
      }
    })
}

/** In informatics language, from the words that prove it: "kept [..] (“Excel list of ward patients”), a patient registry, of [how many] ...". */
export function frameEntry(entry: LogEntry): Frame {
  const { experience, at } = entry
  if (experience.kind === 'training') return frameTraining(entry)
  const [first] = entry.reading.suggestions
  const proof = first?.proofs[0]
  const quoted =
    first && proof
      ? fill` (${own(proof.text, `${at}.${proof.field}`)}: ${{ kind: 'link', text: phraseOf(first.concept) }}, ${blank('if that is the right word for it')})`
      : fill``
  const tools = experience.tools?.join(', ')
  return [
    ...fill`As ${ownOr(experience.role, `${at}.role`, 'your role')} at ${ownOr(experience.organization, `${at}.organization`, 'where')} I saw that ${blank('what was wrong or missing')}. `,
    ...fill`I ${blank('what you yourself did, a strong verb first')}${quoted} `,
    ...fill`with ${ownOr(tools, `${at}.tools`, 'tools, even a spreadsheet')} for ${ownOr(experience.peopleServed, `${at}.peopleServed`, 'how many')} ${blank('patients, staff or students')}. `,
    ...frameResult(entry),
  ]
}

/** A course is not a project: what it covered, and what it was used for since. */
function frameTraining({ experience, at }: LogEntry): Frame {
  return [
    ...fill`${own(experience.title, `${at}.title`)}, ${ownOr(experience.organization, `${at}.organization`, 'where or by whom')}. `,
    ...fill`It covered ${ownOr(experience.description, `${at}.description`, 'what, in one line')} ${blank('how it was examined, if it was')}. `,
    ...fill`I have used it to ${blank('what you did with it since; leave out if nothing yet')}.`,
  ]
}

function frameResult(entry: LogEntry): Frame {
  const { at } = entry
  const { result } = entry.experience
  if (result === undefined) return fill`As a result ${blank('what changed; a number only if it was counted')}.`
  return [
    ...fill`${own(result.measure, `${at}.result.measure`)} went from ${ownOr(result.before, `${at}.result.before`, 'before')} to ${ownOr(result.after, `${at}.result.after`, 'after')}`,
    ...unitOfResult(entry),
    ...fill` over ${ownOr(result.period, `${at}.result.period`, 'what period')} (n = ${ownOr(result.n, `${at}.result.n`, 'how many')}), because ${blank('what you think made the difference')}.`,
  ]
}

function frameMeaning({ experience, at }: LogEntry): Frame {
  return fill`“${own(experience.title, `${at}.title`)}” mattered to me because ${blank('what you understood that you had not before')}. Since then I ${blank('what you do differently')}.`
}
