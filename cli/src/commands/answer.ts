import { isIsoDate, programId, valuesOf, wordsFor } from '#domain'
import type { Choice, ChoiceName } from '#domain'
import {
  answerable,
  answerFrom,
  answerProblem,
  answerText,
  formOf,
  formText,
  isAnswerable,
  isExpired,
  isShared,
} from '#domain/claims'
import type { AnswerableField, GivenAnswer, ProgramClaims } from '#domain/claims'
import { inForce } from '#domain/claims'
import { fellowshipAsks, numberOf } from '#domain/plan'
import { answerDocument, bundleOf, importKind } from '#store'
import type { AnswerToKeep } from '#store'
import type { Call, Command, Misused, Outcome } from '../command.ts'
import { misused, refused } from '../command.ts'
import { wholePack } from '../inputs.ts'
import { changeData, ownImports } from '../own-data.ts'

export const command: Command = {
  operands: '[PROGRAM [FIELD VALUE]]',
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
    const [program = ''] = call.operands
    if (program !== '' && !/^(\d{10}|x-[a-z0-9-]+)$/.test(program))
      return misused(`answer needs the ten digits of a program, got ${program}`)
    if (program !== '' && call.operands.length === 1) return questions(program, call)
    const answer = answerOf(call)
    return 'kind' in answer ? answer : keep(answer, call)
  },
}

function answerOf(call: Call): AnswerToKeep | Misused {
  const [program = '', field = '', said = '', ...others] = call.operands
  if (said === '' || others.length > 0)
    return misused('answer needs a program, a field and a value: matchwright answer 1404112358 visaH1b no --said-by coordinator')
  if (!isAnswerable(field)) return misused(answerProblem(field, said) ?? field)
  const read = answerFrom(field, said)
  if (read.kind === 'problem') return misused(read.sentence)
  const by = chosen('answeredBy', call.option('said-by'))
  const how = chosen('answeredHow', call.option('how') ?? 'email')
  if (by === undefined) return misused(`--said-by needs one of ${valuesOf('answeredBy').join(', ')}`)
  if (how === undefined) return misused(`--how needs one of ${valuesOf('answeredHow').join(', ')}`)
  const on = call.option('on') ?? call.today
  if (!isIsoDate(on) || on > call.today) return misused(`--on needs a day up to today such as 2026-11-20, got ${on}`)
  const proof = call.option('proof')
  return {
    program: programId(program),
    field,
    value: read.value,
    by,
    how,
    on,
    today: call.today,
    ...(proof === undefined ? {} : { proof }),
  }
}

/** What can be asked of a program and what its answer looks like; what is known of it stands behind. */
async function questions(id: string, call: Call): Promise<Outcome> {
  const asked = await askedOf(id, call)
  if (asked === undefined) return refused(noProgram(id))
  const { name, claims, questions } = asked
  const fields = Object.keys(questions).filter(isAnswerable)
  const open = fields.filter((field) => inForce<unknown>(claims[field], call.today) === undefined)
  const lineFor = (field: AnswerableField): string => `  ${field}: ${questions[field]} (${formText(formOf(field))})`
  return {
    kind: 'done',
    json: {
      program: id,
      questions: fields.map((field) => ({ field, form: formOf(field), ask: questions[field], known: !open.includes(field) })),
    },
    text: [
      `What nobody has said of ${name}:`,
      ...open.map(lineFor),
      'What somebody has said, and a newer answer replaces:',
      ...fields.filter((field) => !open.includes(field)).map(lineFor),
    ].join('\n'),
  }
}

interface AskedOf {
  readonly name: string
  readonly claims: ProgramClaims
  readonly questions: Readonly<Partial<Record<AnswerableField, string>>>
}

/** The program or the fellowship of a number, with what it can be asked. */
async function askedOf(id: string, call: Call): Promise<AskedOf | undefined> {
  const { programs, fellowship } = await wholePack(call)
  const program = programs.find((one) => one.id === id)
  if (program) {
    const questions = Object.fromEntries(Object.entries(answerable).map(([field, { ask }]) => [field, ask]))
    return { name: program.name, claims: program.claims, questions }
  }
  const found = fellowship.programs.find((one) => numberOf(one) === id)
  return found && { name: `the informatics fellowship of ${found.name}`, claims: found.said ?? {}, questions: fellowshipAsks }
}

function noProgram(id: string): string {
  return `There is no program ${id} in the directory. Find its number with: matchwright programs --specialty NAME --text WORDS, or that of a fellowship with: matchwright fellowships <profile>`
}

function chosen<Name extends ChoiceName>(name: Name, said: string | undefined): Choice<Name> | undefined {
  return valuesOf(name).find((one) => one === said)
}

async function keep(answer: AnswerToKeep, call: Call): Promise<Outcome> {
  const asked = await askedOf(answer.program, call)
  if (asked === undefined) return refused(noProgram(answer.program))
  if (asked.questions[answer.field] === undefined)
    return misused(`${answer.field} is not asked of a fellowship; there are ${Object.keys(asked.questions).join(', ')}`)
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
    text: `Kept: ${lineOf(answer)} at ${asked.name}. It stands above everything else said of it. Take it back with: matchwright import --undo ${document.id}`,
  }
}

/** Everything that would leave, line by line, and what stays; nothing else is in the file. */
async function share(call: Call): Promise<Outcome> {
  const imports = await ownImports(call)
  const bundle = bundleOf(imports, call.today)
  const staying = imports.flatMap(({ answer }) =>
    answer === undefined || isExpired(answer, call.today) || isShared(answer.field) ? [] : [answer],
  )
  const stays = staying.map(({ program, field }) => `  ${program} ${field} stays here: words and shares are not passed on.`)
  if (bundle.answers.length === 0) return refused(['There is no answer of at most a year to pass on.', ...stays].join('\n'))
  return {
    kind: 'done',
    json: bundle,
    text: [
      'This is all that would be passed on, without your name, your words or the day:',
      ...bundle.answers.map((answer) => `  ${answer.program} ${lineOf(answer)}`),
      ...stays,
      'Nothing is sent. --out FOLDER writes it as answers.json; docs/ledger.md says where it can go.',
    ].join('\n'),
    files: async () => [{ name: 'answers.json', content: `${JSON.stringify(bundle, undefined, 1)}\n` }],
  }
}

function lineOf({ field, value, by, how, on }: GivenAnswer): string {
  return `${field} ${answerText(field, value)}, ${wordsFor('answeredBy', by)} ${wordsFor('answeredHow', how)}, ${on}`
}
