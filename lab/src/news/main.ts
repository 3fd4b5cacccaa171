/** Prints how the chance comes true once the news of a season is in: `npm run validate:news -- 400`. Takes some minutes of processor time. */
import { isoDate, specialtyId } from '#domain'
import { countText, decimalText } from '#domain/say'
import { createRandom } from '#engine/numbers'
import { loadFacts } from '#facts'
import { factsIn } from '#facts/node'
import { calibrationLine } from '../statistics/calibration-line.ts'
import { drawSeason, pairsOn } from './simulated-seasons.ts'

const applicants = Number(process.argv[2] ?? 400)
const match = 2027
const cuts = ['2026-10-15', '2026-11-15', '2026-12-15', '2027-01-15'].map((day) => isoDate(day))

for (const name of process.argv[3]?.split(',') ?? ['internal-medicine', 'pediatrics', 'family-medicine']) {
  const specialty = specialtyId(name)
  const facts = await loadFacts(factsIn('facts/data'), [specialty])
  const random = createRandom(1)
  const seasons = Array.from({ length: applicants }, () => drawSeason({ facts, specialty, match, cuts, random }))
  const came = seasons.reduce((sum, season) => sum + season.came, 0) / seasons.length
  for (const [at, cut] of cuts.entries()) {
    const line = calibrationLine(pairsOn(seasons, at))
    const said = seasons.reduce((sum, season) => sum + (season.said[at] ?? 0), 0) / seasons.length
    const invited = seasons.reduce((sum, season) => sum + (season.invited[at] ?? 0), 0) / seasons.length
    console.log(
      `${name} ${cut}: ${countText(applicants)} seasons, ${decimalText(invited, 1)} invitations; said ${decimalText(said * 100, 1)}, came ${decimalText(came * 100, 1)} in 100; slope ${decimalText(line.slope, 3)} (error ${decimalText(line.slopeError, 3)})`,
    )
  }
}
