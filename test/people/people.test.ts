import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { adviseWithLevers, isoDate } from '#domain'
import { loadFacts } from '#facts'
import { factsIn } from '#facts/node'
import { readProfile } from '#store'
import { adviceMarkdown } from '#writing/paper'

const root = join(import.meta.dirname, '..', '..')
const people = [...filesIn('examples'), ...filesIn('test/people')]

/** The whole advice of each person as a physician would read it. A change in it is reviewed as a diff: `npx vitest run test/people -u` accepts it. */
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
  await expect(adviceMarkdown({ profile, facts, advised, today })).toMatchFileSnapshot(
    `${path.split('/').at(-1)?.replace('.yaml', '')}.advice.md`,
  )
})

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`)
}
