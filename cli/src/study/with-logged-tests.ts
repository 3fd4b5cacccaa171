import { addToLog, emptyStudyLog } from '#domain/study'
import type { Profile } from '#domain/person'
import type { Call } from '../command.ts'
import { readStudyLog } from '../own-data.ts'

/** The profile with the practice tests of the study log beside its own, each once; the file itself stays as it is. */
export async function withLoggedTests(profile: Profile, call: Call): Promise<Profile> {
  const { log } = await readStudyLog(call)
  if (log.practiceTests.length === 0) return profile
  const own = { ...emptyStudyLog, practiceTests: profile.practiceTests ?? [] }
  const { practiceTests } = addToLog(own, { practiceTests: log.practiceTests }).log
  return { ...profile, practiceTests }
}
