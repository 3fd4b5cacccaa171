import type { Remark, RemarkPlace, Review } from '#store'
import { answerText } from '../profile/answer-text.ts'
import { shownGroups } from './shown-answers.ts'
import type { ShownAnswer } from './shown-answers.ts'
import { shownProfile } from './taking.ts'

/** What a remark is about, in words. */
export function placeWords(at: RemarkPlace, review: Review): string {
  switch (at.kind) {
    case 'all':
      return 'all of it'
    case 'field':
      return answerAt(at.path, review)?.label ?? at.path
    case 'program': {
      const pick = review.list?.picks.find(({ program }) => program === at.program)
      return pick ? `${pick.name}, ${pick.where}` : at.program
    }
    case 'step':
      return review.plan?.find(({ id }) => id === at.step)?.title ?? at.step
    case 'sentence':
      return `“${at.words}”`
  }
}

const says: Readonly<Record<string, string>> = {
  always: 'always on the list',
  never: 'never on the list',
  decide: 'left to the list',
}

/** What is suggested, or what stands there, in words. */
export function valueWords(at: RemarkPlace, value: Remark['suggests'], review: Review): string {
  if (value === null || value === undefined) return 'nothing'
  if (at.kind === 'program') return says[String(value)] ?? String(value)
  const answer = at.kind === 'field' ? answerAt(at.path, review) : undefined
  return (answer && answerText(answer.input, value)) ?? String(value)
}

function answerAt(path: string, review: Review): ShownAnswer | undefined {
  return shownGroups(shownProfile(review))
    .flatMap(({ answers }) => answers)
    .find((one) => one.path === path)
}
