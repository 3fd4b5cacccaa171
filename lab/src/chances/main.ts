/** Fits the chance model: `node scripts/run.mjs lab/src/chances/main.ts <folder of tables>`. The same tables give the same bytes. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gatherRecords } from '../directory/make-directory.ts'
import { applicantShares } from '../estimates/applicant-shares.ts'
import { assembleModel } from './assemble.ts'
import { fitField } from './fit-specialties.ts'
import { heldOutOf } from './held-out.ts'
import { checkInvitations } from './invitation-check.ts'
import { signalEffects } from './signals.ts'
import { scoreWeights } from './score-weights.ts'
import { makeTargets } from './targets.ts'

const folder = process.argv[2]
if (folder === undefined) {
  console.error('main.ts requires the folder of tables: node scripts/run.mjs lab/src/chances/main.ts <folder of tables>')
  process.exit(2)
}

const data = join('facts', 'data')
mkdirSync(join(data, 'validation'), { recursive: true })
const targets = makeTargets(folder)
const field = fitField(targets)
const weights = scoreWeights(targets, field)
write('chances.json', assembleModel({ targets, field, signals: signalEffects(folder), weights }))
write('validation/groups.json', targets)
write('validation/held-out.json', heldOutOf(field, weights))
write('validation/invitations.json', checkInvitations(gatherRecords(folder), applicantShares(folder)))

function write(path: string, value: unknown): void {
  writeFileSync(join(data, path), `${JSON.stringify(value, null, 1)}\n`)
  console.log(`wrote facts/data/${path}`)
}
