import type { Experience, Profile } from '../profile/profile.ts'
import type { ExperienceFrame } from './outline.ts'
import { domainName } from '../informatics/domains.ts'
import { domainsByKind } from '../informatics/domains-by-kind.ts'
import type { Frame } from './frame.ts'
import { blank, blanksOf, fill, own, ownOr, renderFrame } from './frame.ts'

/** One ERAS entry a frame, in the order of the profile, most meaningful first. */
export function frameExperiences(profile: Profile): readonly ExperienceFrame[] {
  return (profile.experiences ?? [])
    .map((experience, index) => ({ experience, at: `experiences[${index}]` }))
    .toSorted((a, b) => Number(b.experience.mostMeaningful ?? false) - Number(a.experience.mostMeaningful ?? false))
    .map(({ experience, at }) => {
      const frame = frameExperience(experience, at)
      return {
        experience: experience.title,
        frame: renderFrame(frame),
        missing: blanksOf(frame),
        domains: domainsByKind(experience).map(domainName),
      }
    })
}

/** What was found, what I did with what, what changed, who gained: the order a program director reads in. */
export function frameExperience(experience: Experience, at: string): Frame {
  return [
    ...fill`${own(experience.title, `${at}.title`)}, ${ownOr(experience.organization, `${at}.organization`, 'where')}. `,
    ...fill`The problem: ${blank('what went wrong or was missing before, in one line')}. `,
    ...whatIDid(experience, at),
    ...frameResult(experience, at),
  ]
}

function whatIDid(experience: Experience, at: string): Frame {
  const tools = experience.tools?.join(', ')
  return [
    ...fill`As ${ownOr(experience.role, `${at}.role`, 'your role')} I ${blank('what you yourself did, one strong verb first')}, `,
    ...fill`using ${ownOr(tools, `${at}.tools`, 'tools, even a spreadsheet')}, `,
    ...fill`for ${ownOr(experience.peopleServed, `${at}.peopleServed`, 'how many')} ${blank('patients, staff or students')}. `,
  ]
}

export function frameResult(experience: Experience, at: string): Frame {
  const result = experience.result
  const unit = result?.unit ? [...fill` ${own(result.unit, `${at}.result.unit`)}`] : []
  return [
    ...fill`Result: ${ownOr(result?.measure, `${at}.result.measure`, 'what was measured')} `,
    ...fill`from ${ownOr(result?.before, `${at}.result.before`, 'before')} to ${ownOr(result?.after, `${at}.result.after`, 'after')}`,
    ...unit,
    ...fill` over ${ownOr(result?.period, `${at}.result.period`, 'period')} `,
    ...fill`(n = ${ownOr(result?.n, `${at}.result.n`, 'how many cases')}), because ${blank('what you think made the difference')}.`,
  ]
}
