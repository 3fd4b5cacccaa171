import { isIsoDate, programId, valuesOf, wordsFor } from '#domain'
import type { Choice, ChoiceName } from '#domain'
import { answerProblem } from '#domain/claims'
import type { AnswerableField, GivenAnswer } from '#domain/claims'
import { answerDocument, bundleOf, importKind } from '#store'
import type { AnswerToKeep } from '#store'
import type { Call, Command, Misused, Outcome } from '../command.ts'
import { misused, refused } from '../command.ts'
import { wholePack } from '../inputs.ts'
import { changeData, ownImports } from '../own-data.ts'

export const command: Command = {
  operands: '[PROGRAM FIELD VALUE]',
  example: 'answer 1404112358 visaH1b no --said-by coordinator',
  options: {
    'said-by': { value: 'WHO', help: `who told you: ${valuesOf('answeredBy').join(', ')}` },
    how: { value: 'HOW', help: `how: ${valuesOf('answeredHow').join(', ')} (default: email)` },
    on: { value: 'DAY', help: 'on which day, such as 2026-11-20 (default: today)' },
    proof: { value: 'SENTENCE', help: 'the sentence that proves it; it stays on this machine' },
    share: { help: 'show your answers as others would get them; with --out they are written' },
    out: { value: 'FOLDER', help: 'with --share: write answers.json there' },
  },
  run: async (call) => {
    if (call.flag('share')) return share(call)
    const answer = answerOf(call)
    return 'kind' in answer ? answer : keep(answer, call)
  },
}

function answerOf(call: Call): AnswerToKeep | Misused {
  const [program = '', field = '', said = '', ...others] = call.operands
  if (said === '' || others.length > 0)
    return misused('answer needs a program, a field and a value: matchwright answer 1404112358 visaH1b no --said-by coordinator')
  if (!/^(\d{10}|x-[a-z0-9-]+)$/.test(program)) return misused(`answer needs the ten digits of a program, got ${program}`)
  const value = /^(yes|true)$/i.test(said) ? true : /^(no|false)$/i.test(said) ? false : Number(said)
  const problem = answerProblem(field, Number.isNaN(value) ? said : value)
  if (problem !== undefined) return misused(problem)
  const by = chosen('answeredBy', call.option('said-by'))
  const how = chosen('answeredHow', call.option('how') ?? 'email')
  if (by === undefined) return misused(`--said-by needs one of ${valuesOf('answeredBy').join(', ')}`)
  if (how === undefined) return misused(`--how needs one of ${valuesOf('answeredHow').join(', ')}`)
  const on = call.option('on') ?? call.today
  if (!isIsoDate(on) || on > call.today) return misused(`--on needs a day up to today such as 2026-11-20, got ${on}`)
  const proof = call.option('proof')
  return {
    program: programId(program),
    // answerProblem knows the field.
    field: field as AnswerableField,
    value,
    by,
    how,
    on,
    today: call.today,
    ...(proof === undefined ? {} : { proof }),
  }
}

function chosen<Name extends ChoiceName>(name: Name, said: string | undefined): Choice<Name> | undefined {
  return valuesOf(name).find((one) => one === said)
}

async function keep(answer: AnswerToKeep, call: Call): Promise<Outcome> {
  const { programs } = await wholePack(call)
  const program = programs.find(({ id }) => id === answer.program)
  if (!program) return refused(`There is no program ${answer.program} in the directory.`)
  const document = answerDocument(answer)
  const saving = await changeData(call, {
    kind: importKind,
    id: document.id,
    change: () => ({ body: document, said: undefined }),
  })
  if (saving.kind !== 'changed') return saving
  return {
    kind: 'done',
    json: { id: document.id, answer: document.answer },
    text: `Kept: ${lineOf(answer)} at ${program.name}. It stands above everything else said of it. Take it back with: matchwright import --undo ${document.id}`,
  }
}

/** Everything that would leave, line by line; nothing else is in the file. */
async function share(call: Call): Promise<Outcome> {
  const bundle = bundleOf(await ownImports(call), call.today)
  if (bundle.answers.length === 0) return refused('There is no answer of at most a year to pass on.')
  return {
    kind: 'done',
    json: bundle,
    text: [
      'This is all that would be passed on, without your name, your words or the day:',
      ...bundle.answers.map((answer) => `  ${answer.program} ${lineOf(answer)}`),
      'Nothing is sent. --out FOLDER writes it as answers.json; docs/ledger.md says where it can go.',
    ].join('\n'),
    files: async () => [{ name: 'answers.json', content: `${JSON.stringify(bundle, undefined, 1)}\n` }],
  }
}

function lineOf({ field, value, by, how, on }: GivenAnswer): string {
  const said = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
  return `${field} ${said}, ${wordsFor('answeredBy', by)} ${wordsFor('answeredHow', how)}, ${on}`
}
