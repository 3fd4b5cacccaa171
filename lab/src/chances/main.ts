/** Fits the chance model: `node scripts/run.mjs lab/src/chances/main.ts <folder of tables>`. The same tables give the same bytes. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TypicalModel } from '#domain/chances'
import { typicalListOf } from '#domain/chances'
import { byNumber, readCatalogue } from '../directory/catalogue.ts'
import { withFilings } from '../directory/filings.ts'
import { gatherListed, gatherRecords, makeDirectory } from '../directory/make-directory.ts'
import { makeSpecialties } from '../directory/specialties.ts'
import { applicantShares } from '../estimates/applicant-shares.ts'
import { assembleModel } from './assemble.ts'
import type { ListsOf } from './fit-specialties.ts'
import { fitField, sizeFactor } from './fit-specialties.ts'
import { heldOutOf } from './held-out.ts'
import { checkInvitations } from './invitation-check.ts'
import { ageing } from './literature.ts'
import { signalEffects } from './signals.ts'
import { scoreBend } from './score-bend.ts'
import { scoreWeights } from './score-weights.ts'
import { makeTargets } from './targets.ts'
import { countStances } from './sponsorship.ts'
import { typicalListSource, typicalLists } from './typical-lists.ts'
import { visaEffects } from './visa-effect.ts'

const folder = process.argv[2]
if (folder === undefined) {
  console.error('main.ts requires the folder of tables: node scripts/run.mjs lab/src/chances/main.ts <folder of tables>')
  process.exit(2)
}

const data = join('facts', 'data')
mkdirSync(join(data, 'validation'), { recursive: true })
const records = gatherRecords(folder)
const shares = applicantShares(folder)
const targets = makeTargets(folder)
const signals = signalEffects(folder)
const programs = makeDirectory(records, shares)
// As the directory has them: an employer is certain by the name and place of the program's number.
const sponsorship = countStances(
  withFilings(byNumber(makeDirectory(gatherListed(folder), shares), readCatalogue(folder)), folder),
)
const typical = typicalLists({
  records,
  programs,
  sponsorship,
  specialties: makeSpecialties(folder),
  firstChoices: (id) => {
    const target = targets.specialties.find((one) => one.id === id)
    return target === undefined ? 0 : Math.round(target.positions * target.applicantsPerPosition)
  },
  sizeFactor,
})
/** The Match the published groups are of. */
const published = 2026
const lists: ListsOf = (id, factor = 1) => {
  const model: TypicalModel = { ...typical(id), ...typicalListSource }
  const list = typicalListOf({ typical: model, signalPlain: signals(id).plain }, { ageing }, published)
  return { ...list, size: factor * list.size }
}
const field = fitField(targets, lists)
const weights = scoreWeights(targets, field, lists)
const bend = scoreBend(targets, field, { lists, weights })
const visa = visaEffects({ field, lists, typical })
const { specialties, ...shared } = assembleModel({
  targets,
  field,
  lists,
  typical,
  signals,
  weights,
  visa,
  sponsorship,
  bend: bend(),
})
write('chances.json', shared)
mkdirSync(join(data, 'chances'), { recursive: true })
for (const model of specialties) write(`chances/${model.specialty}.json`, model)
write('validation/groups.json', targets)
write('validation/held-out.json', heldOutOf(field, { weights, bend }))
write('validation/invitations.json', checkInvitations(records, shares))

function write(path: string, value: unknown): void {
  writeFileSync(join(data, path), `${JSON.stringify(value, null, 1)}\n`)
  console.log(`wrote facts/data/${path}`)
}
