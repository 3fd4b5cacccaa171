import type { Assessment } from '../exams/assessment.ts'
import type { Experience, Profile } from '../profile/profile.ts'
import type { Frame } from './frame.ts'
import type { OutlineSection } from './outline.ts'
import { blank, fill, renderFrame } from './frame.ts'
import { needsScoreParagraph } from './statement-outline.ts'

/** Questions this applicant should expect, each with a frame: brief, honest, forward, then back to the work. */
export function outlineInterview(profile: Profile, assessment: Assessment): readonly OutlineSection[] {
  const experiences = profile.experiences ?? []
  const work = experiences.filter((each) => each.kind !== 'training' && each.kind !== 'other')
  const measured = experiences.filter((each) => each.result !== undefined)
  const questions: readonly (OutlineSection | undefined)[] = [
    question(
      'why-informatics',
      'Why informatics?',
      work,
      fill`I first saw the need when ${blank('the moment')}. I then ${blank('what you did')}. What I want next is ${blank('your next step')}.`,
    ),
    question(
      'project',
      'Tell me about a project you are proud of.',
      measured,
      fill`The problem was ${blank('problem')}. My part was ${blank('what you yourself did')}. It changed ${blank('measure, before and after')}. What I would do differently is ${blank('one honest thing')}.`,
    ),
    needsScoreParagraph(assessment)
      ? question(
          'scores',
          'What happened with your exams?',
          [],
          fill`${blank('what happened, one plain sentence')}. I changed ${blank('what you changed')}, and ${blank('what followed')}. I work the same way in ${blank('a project of yours')}.`,
        )
      : undefined,
    (profile.education?.gaps?.length ?? 0) > 0
      ? question(
          'gap',
          'What did you do in the time between?',
          work,
          fill`In that time I ${blank('what you did, plainly')}. It kept me ${blank('skill or contact with patients')}.`,
        )
      : undefined,
    question(
      'conflict',
      'Tell me about a disagreement at work.',
      work,
      fill`We disagreed about ${blank('what')}. I ${blank('what you did')}. We ended with ${blank('outcome')}, and I learned ${blank('what')}.`,
    ),
    question(
      'why-here',
      'Why our program?',
      [],
      fill`I read on ${blank('page or person')} that you ${blank('what they do')}. With my work on ${blank('your project')} I could help with ${blank('what')}.`,
    ),
  ]
  return questions.filter((each) => each !== undefined)
}

function question(id: string, title: string, evidence: readonly Experience[], frame: Frame): OutlineSection {
  const purpose = 'Brief, honest, forward, then back to your work. Under two minutes.'
  return { id, title, purpose, evidence: evidence.map((each) => each.title), frame: renderFrame(frame) }
}
