import { findBlockers } from '#domain/blockers'
import { answerVisa, answerVisaForPerson, visaAfterTraining, wholeAnswer } from '#domain/visa'
import type { Command } from '../command.ts'
import { refused } from '../command.ts'
import { readInputs } from '../inputs.ts'
import { blockerLines } from '../views/blocker-view.ts'
import { visaLines } from '../views/visa-view.ts'

export const command: Command = {
  operands: '<profile>',
  example: 'visa examples/h1b-medicine-pathology.yaml',
  options: { program: { value: 'ID', help: 'at this program: the ten digits of its ACGME number' } },
  run: async (call) => {
    const inputs = await readInputs(call)
    if (inputs.kind !== 'given') return inputs
    const { asked, facts } = inputs
    const id = call.option('program')
    const program = facts.programs.find((one) => one.id === id)
    if (id !== undefined && !program) return refused(`--program: ${id} is not among the programs of this profile's specialties`)
    const visaOfPerson = answerVisaForPerson(asked)
    const visa = program ? wholeAnswer(answerVisa(asked, program)) : visaOfPerson
    const blockers = findBlockers(asked, visaOfPerson)
    const afterwards = visaAfterTraining(asked)
    return {
      kind: 'done',
      json: {
        today: call.today,
        facts: facts.release,
        ...(program ? { program: { id: program.id, name: program.name } } : {}),
        blockers,
        visa,
        afterwards,
      },
      text: [...blockerLines(blockers, call.paper), ...visaLines(visa, { full: true }, call.paper)].slice(1).join('\n'),
    }
  },
}
