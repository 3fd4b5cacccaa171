import type { Experience, Letter, Profile } from '../profile/profile.ts'
import type { SeasonLimits } from '../season/season-facts.ts'
import type { LetterBrief } from './outline.ts'

const informaticsAngle = 'your analytical thinking, and your part in a health IT, quality or process project'
const clinicalAngle = 'your clinical reasoning, reliability, and how fast you learned a new system'

/** Who to ask for what: the letters in hand first, then people who can vouch for an experience, up to the limit per program. */
export function briefLetters(profile: Profile, limits: SeasonLimits): readonly LetterBrief[] {
  const most = limits.lettersPerProgram.value
  const present = (profile.letters ?? []).map((letter) => briefOf(letter, profile.experiences ?? []))
  const writers = new Set((profile.letters ?? []).map((letter) => letter.author?.toLowerCase()))
  const possible = (profile.experiences ?? [])
    .filter((each) => each.canVouch !== undefined && !writers.has(each.canVouch.toLowerCase()))
    .map((each) => proposeFrom(each))
  const hasAngle = (profile.letters ?? []).some((letter) => letter.informaticsAngle === true)
  const proposals = hasAngle ? possible : possible.toSorted((a, b) => rankOf(a) - rankOf(b))
  return [...present, ...proposals.slice(0, Math.max(0, most - present.length))]
}

function briefOf(letter: Letter, experiences: readonly Experience[]): LetterBrief {
  const evidence = experiences.filter((each) => each.canVouch !== undefined && each.canVouch === letter.author)
  return {
    writer: letter.author ?? letter.role ?? 'writer not named yet',
    angle: letter.informaticsAngle === true ? informaticsAngle : clinicalAngle,
    evidence: evidence.map((each) => each.title),
    status: letter.due === undefined ? (letter.status ?? 'to ask') : `${letter.status ?? 'to ask'}, due ${letter.due}`,
  }
}

function proposeFrom(experience: Experience): LetterBrief {
  const technical =
    experience.kind === 'informatics' || experience.kind === 'quality-improvement' || experience.kind === 'research'
  return {
    writer: experience.canVouch ?? '',
    angle: technical ? informaticsAngle : clinicalAngle,
    evidence: [experience.title],
    status: 'to ask',
  }
}

function rankOf(brief: LetterBrief): number {
  return brief.angle === informaticsAngle ? 0 : 1
}
