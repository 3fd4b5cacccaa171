import { logOf } from '#domain/person'
import { sayEntries } from '#domain/season'
import type { SeasonEntry } from '#domain/season'
import { programsToVerify, readVerification } from '#domain/verify'
import type { Verification } from '#domain/verify'
import { readBoard } from '#domain/track'
import { programMeant } from '#store/import'
import type { Call, Command, Outcome, Refused } from '../command.ts'
import { refused } from '../command.ts'
import { anotherStage, readAndAdvise } from '../inputs.ts'
import type { AdvisedInputs } from '../inputs.ts'
import { sayInSeason } from '../own-data.ts'
import { problemText } from '../views/track-view.ts'
import { verifyLines } from '../views/verify-view.ts'

export const command: Command = {
  operands: '<profile>',
  example: 'verify examples/j1-internal-medicine.yaml',
  options: {
    mail: { value: 'PROGRAM', help: 'the mail to one program, with what it has not answered' },
    asked: { value: 'PROGRAM', help: 'you wrote to it' },
    answered: { value: 'PROGRAM', help: 'it answered; what it said goes into `matchwright answer`' },
    contract: { value: 'PROGRAM', help: 'its contract and its rules on visas and licence came in writing' },
    keep: { help: 'keep it; without it nothing is written' },
  },
  run: async (call) => {
    const inputs = await readAndAdvise(call)
    if (inputs.kind !== 'given') return inputs
    const said = entriesSaid(inputs, call)
    if ('kind' in said) return said
    const { advised } = inputs
    if (advised.kind === 'without list') return anotherStage(inputs.asked, advised.why)
    const kept = call.flag('keep') && said.length > 0
    const saving = kept ? await sayInSeason(call, said) : undefined
    if (saving && saving.kind !== 'changed') return saving
    const verification = verificationAfter(said, inputs, call)
    const mail = call.option('mail')
    if (mail !== undefined) return showMail(mail, verification, inputs, call)
    return {
      kind: 'done',
      json: { today: call.today, kept, ...verification },
      text: verifyLines(verification, { kept, changes: said.length }, call.paper).join('\n'),
    }
  },
}

function verificationAfter(
  said: readonly SeasonEntry[],
  { asked, advised, profile, records }: AdvisedInputs,
  call: Call,
): Verification {
  const log = sayEntries(logOf(profile, call.today, records), said)
  const picks = advised.kind === 'with list' ? advised.list.picks : []
  const { programs, moment } = programsToVerify(readBoard(log, asked), picks, asked)
  return readVerification(programs, moment, { ...asked, log })
}

function entriesSaid(inputs: AdvisedInputs, call: Call): readonly SeasonEntry[] | Refused {
  const { match } = inputs.asked.season
  const on = call.today
  const entries: SeasonEntry[] = []
  for (const name of ['asked', 'answered', 'contract'] as const) {
    const words = call.option(name)
    if (words === undefined) continue
    const program = meantBy(words, inputs, call)
    if (typeof program !== 'string') return program
    if (name === 'asked') entries.push({ kind: 'wrote', match, program, letter: 'question', on })
    else entries.push({ kind: 'answered', match, program, ...(name === 'contract' ? { contract: true } : {}), on })
  }
  return entries
}

function meantBy(words: string, { facts, asked, profile, records }: AdvisedInputs, call: Call): ReturnType<typeof idOrRefusal> {
  const log = logOf(profile, call.today, records)
  const { programs, specialties } = facts
  return idOrRefusal(words, { programs, specialties, match: asked.season.match, today: call.today, log })
}

function idOrRefusal(words: string, noting: Parameters<typeof programMeant>[1]): SeasonProgram | Refused {
  const found = programMeant(words, noting)
  return found.kind === 'clear' ? found.program.id : refused(problemText(found))
}

type SeasonProgram = Extract<ReturnType<typeof programMeant>, { kind: 'clear' }>['program']['id']

function showMail(words: string, { programs, moment }: Verification, inputs: AdvisedInputs, call: Call): Outcome {
  const id = meantBy(words, inputs, call)
  if (typeof id !== 'string') return id
  const found = programs.find(({ program }) => program === id)
  if (found === undefined) return refused(`${id} is not among the programs to verify ${moment}.`)
  return {
    kind: 'done',
    json: { program: id, mail: found.mail },
    text: found.mail === '' ? `${found.name} has answered everything in writing.` : found.mail,
  }
}
