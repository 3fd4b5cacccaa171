import { answerVisaForPerson, visaAfterTraining } from '#domain'
import type { Command } from '../command.ts'
import { readInputs } from '../inputs.ts'
import { visaLines } from '../views/visa-view.ts'

export const command: Command = {
  name: 'visa',
  operands: '<profile>',
  summary: 'Which visa routes work for you, by which dated rules, with the official pages; no legal advice',
  example: 'visa examples/h1b-medicine-pathology.yaml',
  options: {},
  run: async (call) => {
    const inputs = await readInputs(call)
    if (inputs.kind !== 'given') return inputs
    const { profile, facts } = inputs
    const visa = answerVisaForPerson({ profile, facts: facts.visas, today: call.today })
    const afterwards = visaAfterTraining(profile, facts.visas, call.today)
    return {
      kind: 'done',
      json: { today: call.today, facts: facts.release, visa, afterwards },
      text: visaLines(visa, { full: true }, call.paper).slice(1).join('\n'),
    }
  },
}
