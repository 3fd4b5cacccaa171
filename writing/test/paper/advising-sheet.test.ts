/** The page an adviser lays on the table: one page, whoever it is about. */
import { describe, expect, it } from 'vitest'
import { adviseWithLevers, advise, isoDate } from '#domain'
import { loadFacts } from '#facts'
import { factsIn } from '#facts/node'
import { readProfile } from '#store'
import { readFileSync } from 'node:fs'
import { advisingSheet, writeText } from '#writing/paper'

const today = isoDate('2026-11-22')

async function sheetOf(example: string, work = advise): Promise<string> {
  const read = readProfile(readFileSync(`examples/${example}.yaml`, 'utf8'))
  if (read.kind !== 'read') throw new Error(`the example ${example} is a profile`)
  const { profile } = read
  const facts = await loadFacts(
    factsIn('facts/data'),
    profile.specialties.map(({ id }) => id),
  )
  const advised = work(profile, facts, today, 1)
  return writeText(advisingSheet({ name: 'Amina (invented)', specialties: ['Internal medicine'], advised, today }), {
    // As it is printed: notes are for the screen.
    notes: false,
  })
}

describe('the advising sheet', () => {
  it('says who, where they stand, what is next and what would help, on one page', async () => {
    const text = await sheetOf('j1-internal-medicine', adviseWithLevers)
    expect(text).toMatch(/^Amina \(invented\), Internal medicine, Match 20\d\d\n/)
    for (const title of ['Where they stand', 'The list', 'Next steps', 'What would help most', 'What we agreed'])
      expect(text).toContain(`\n${title}\n`)
    expect(text).toContain('As of Sun 22 Nov 2026.')
    expect(text).toMatch(/\d+ in 100 \(\d+ to \d+\)/)
    // A4 at 11 points has 50 lines of about 95 characters.
    const printed = text.split('\n').reduce((sum, line) => sum + Math.ceil(line.length / 95), 0)
    expect(printed).toBeLessThan(75)
  })
})
