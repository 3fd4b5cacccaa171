import type { Assessment } from '../exams/assessment.ts'
import type { Experience, Profile } from '../profile/profile.ts'
import type { Frame } from './frame.ts'
import type { OutlineSection } from './outline.ts'
import { blank, fill, renderFrame } from './frame.ts'

/** The statement in the order a reader needs it; the score part only where an exam is a question at all. */
export function outlineStatement(profile: Profile, assessment: Assessment): readonly OutlineSection[] {
  const experiences = profile.experiences ?? []
  const dataWork = experiences.filter(isDataWork)
  const sections: readonly (OutlineSection | undefined)[] = [
    section('gap', experiences.filter(isClinical), {
      title: 'A gap you saw at the bedside',
      purpose: 'One scene in which the system, not a person, let a patient down. It shows why you look at systems.',
      frame: fill`In ${blank('where and when')}, ${blank('what happened to one patient, without anything that identifies them')}. What failed was ${blank('the list, handover, record or follow-up behind it')}.`,
    }),
    section('data', dataWork, {
      title: 'What you did with data or technology',
      purpose: 'Your main theme: a clinician who uses data and technology to improve care. One project, told fully.',
      frame: fill`I ${blank('what you built, measured or changed')} with ${blank('tool')}; ${blank('what changed, with number and period')}.`,
    }),
    needsScoreParagraph(assessment)
      ? section('score', [], {
          title: 'Your exams, briefly',
          purpose: 'Two sentences at most: what happened, what you changed, what came of it. No excuse. Leave it out if you can.',
          frame: fill`${blank('which exam and result')} was ${blank('your honest word for it')}. I changed ${blank('what you changed in how you worked')}, and ${blank('what followed')}.`,
        })
      : undefined,
    section(
      'growth',
      experiences.filter((each) => each.canVouch !== undefined || each.result !== undefined),
      {
        title: 'Adapting and getting better',
        purpose: 'The second theme: adaptable, steady, improving. Show it with something another person can confirm.',
        frame: fill`When ${blank('what was new or went badly')}, I ${blank('what you did about it')}; ${blank('who can confirm what came of it')}.`,
      },
    ),
    section('goal', dataWork, {
      title: 'Where you are going',
      purpose: 'Residency first, then informatics, then the effect on a system. Specific beats grand.',
      frame: fill`In residency I want to ${blank('skill or clinic you want to grow in')}. After it, ${blank('fellowship or role, if that is your goal')}, to ${blank('the problem you want to work on')}.`,
    }),
  ]
  return sections.filter((each) => each !== undefined)
}

function section(
  id: string,
  experiences: readonly Experience[],
  { title, purpose, frame }: { readonly title: string; readonly purpose: string; readonly frame: Frame },
): OutlineSection {
  return { id, title, purpose, evidence: experiences.map((each) => each.title), frame: renderFrame(frame) }
}

/** An exam is worth a sentence only where the assessment found it to be a question a reader will have. */
export function needsScoreParagraph(assessment: Assessment): boolean {
  return assessment.redFlags.some((flag) => /step|exam|score|attempt|trend/i.test(`${flag.id} ${flag.title}`))
}

function isClinical(experience: Experience): boolean {
  return experience.kind === 'work' || experience.kind === 'volunteering' || experience.kind === 'quality-improvement'
}

function isDataWork(experience: Experience): boolean {
  const kinds: readonly Experience['kind'][] = ['informatics', 'quality-improvement', 'research']
  return kinds.includes(experience.kind) || (experience.tools?.length ?? 0) > 0
}
