import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { adviseWithLevers, isoDate } from '#domain'
import { loadFacts } from '#facts'
import { factsIn } from '#facts/node'
import { dayText } from '#domain/say'
import { readProfile } from '#store'
import { adviceMarkdown } from '#writing/paper'
import { personCard } from './person-card.ts'

const root = join(import.meta.dirname, '..', '..')
const people = [...filesIn('examples'), ...filesIn('test/people')]

/** What decides for each person, as a physician would read it in a minute. A change in it is reviewed as a diff: `npx vitest run test/people -u` accepts it. */
test.each(people)('%s', async (path) => {
  const read = readProfile(readFileSync(join(root, path), 'utf8'))
  if (read.kind === 'refused') throw new Error(read.problems.map(({ sentence }) => sentence).join('\n'))
  const { profile } = read
  const facts = await loadFacts(
    factsIn(join(root, 'facts/data')),
    profile.specialties.map(({ id }) => id),
  )
  const today = isoDate('2026-11-22')
  const advised = adviseWithLevers(profile, facts, today, 1)
  if (advised.kind !== 'with list') throw new Error(advised.why)
  await expect(personCard(advised, facts, today)).toMatchFileSnapshot(
    `${path.split('/').at(-1)?.replace('.yaml', '')}.advice.txt`,
  )
  // The whole page holds what decides, and every program, step and source beside it.
  const page = adviceMarkdown({ profile, facts, advised, today })
  for (const { candidate } of advised.list.picks) expect(page).toContain(candidate.program.city)
  for (const { by } of advised.plan.steps) expect(page).toContain(dayText(by))
  expect(page).toContain('## Your visa')
})

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`)
}
