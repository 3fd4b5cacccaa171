import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { counted } from '#domain/say'
import { askForReview, closeReview, openReview } from '#store'
import type { Remark, Review, ReviewStatement } from '#store'
import { advisingSheet, writeDocx, writeHtml, writeMarkdown } from '#writing/paper'
import type { Call, Command, Misused, Outcome, Refused } from '../command.ts'
import { misused, refused } from '../command.ts'
import { readAndAdvise, readAndAdviseWithLevers } from '../inputs.ts'
import type { AdvisedInputs } from '../inputs.ts'
import { pathComplaint, readWritten } from '../named-path.ts'
import { couldNotKeep } from '../own-data.ts'
import { passphraseOf } from '../passphrase-file.ts'
import { placeIn, suggestionOf } from '../review-place.ts'
import { paperLines } from '../views/paper-view.ts'
import { reviewLines } from '../views/review-view.ts'

const works = ['ask', 'read', 'remark', 'sheet'] as const

export const command: Command = {
  operands: '<ask <profile> <file> | read <file> | remark <file> | sheet <profile>>',
  example: 'review ask mine.yaml mentor.age --passphrase-file words.txt',
  options: {
    'passphrase-file': { value: 'FILE', help: 'the passphrase of the review file stands in the first line of this file' },
    show: {
      value: 'NAMES',
      help: 'ask: fields of the profile such as exams,letters; list; plan; or all of these. No other is shown',
    },
    statement: { value: 'FILE', help: 'ask: show this statement too' },
    question: { value: 'TEXT', help: 'ask: what you want to know' },
    on: { value: 'PLACE', help: 'remark: a field such as exams.step2ck.date, a program number, a step, or words of a statement' },
    say: { value: 'TEXT', help: 'remark: what you say of it' },
    suggest: {
      value: 'VALUE',
      help: 'remark: what should stand there; always or never at a program, nothing to leave a field empty',
    },
    by: { value: 'NAME', help: 'remark: who says it' },
    out: { value: 'FOLDER', help: 'sheet: write the page there, to print (HTML), as Word and as Markdown' },
  },
  run: async (call) => {
    const [asked, path, file, ...others] = call.operands
    const work = works.find((known) => known === asked)
    if (!work) return misused(`review knows ${works.join(', ')}, got ${asked ?? 'nothing'}`)
    if (others.length > 0 || (file !== undefined && work !== 'ask')) return misused(`review ${work} takes fewer files than that.`)
    if (path === undefined) return misused(`Which file? Such as: matchwright ${command.example}`)
    if (work === 'ask') return ask(path, file, call)
    if (work === 'sheet') return sheet(path, call)
    return work === 'read' ? read(resolve(call.folder, path), call) : addRemark(resolve(call.folder, path), call)
  },
}

async function ask(profile: string, file: string | undefined, call: Call): Promise<Outcome> {
  if (file === undefined) return misused('Which file should it go into? Such as: matchwright review ask mine.yaml mine.age')
  const shown = call.option('show')?.split(',')
  if (shown === undefined) return misused('What may the reader see? Such as: --show exams,visa,list,plan')
  const passphrase = await passphraseNeeded(call)
  if (typeof passphrase !== 'string') return passphrase
  const inputs = await readAndAdvise({ ...call, operands: [profile] })
  if (inputs.kind !== 'given') return inputs
  const statements = await statementsShown(call)
  if ('kind' in statements) return statements
  const review = reviewOf(inputs, { shown, statements, call })
  if ('kind' in review) return review
  const path = resolve(call.folder, file)
  const parts = [...Object.keys(review.profile ?? {}), ...(review.list ? ['list'] : []), ...(review.plan ? ['plan'] : [])]
  return keep(
    path,
    { review, passphrase, call },
    `${file} shows ${[...parts, ...statements.map(({ title }) => title)].join(', ')}, to whoever has the passphrase.`,
  )
}

interface Ticked {
  readonly shown: readonly string[]
  readonly statements: readonly ReviewStatement[]
  readonly call: Call
}

function reviewOf({ profile, advised }: AdvisedInputs, { shown, statements, call }: Ticked): Review | Misused | Refused {
  const { version: _version, ...draft } = profile
  const known = [...Object.keys(draft), 'list', 'plan']
  const stray = shown.find((one) => one !== 'all' && !known.includes(one))
  if (stray !== undefined) return misused(`--show knows what your profile has: ${known.join(', ')} and all; got ${stray}`)
  const fields = shown.includes('all') ? known : shown
  if (fields.includes('list') && advised.kind === 'without list' && !shown.includes('all')) return refused(advised.why)
  const question = call.option('question')
  return askForReview({
    id: randomUUID(),
    askedOn: call.today,
    ...(profile.name === undefined ? {} : { from: profile.name }),
    ...(question === undefined ? {} : { question }),
    draft,
    fields,
    ...(fields.includes('list') && advised.kind === 'with list' ? { list: advised.list } : {}),
    ...(fields.includes('plan') ? { plan: advised.plan } : {}),
    statements,
  })
}

async function statementsShown(call: Call): Promise<readonly ReviewStatement[] | Refused> {
  const file = call.option('statement')
  if (file === undefined) return []
  const text = await readWritten(resolve(call.folder, file))
  if (typeof text !== 'string') return refused(`${file}: ${text.complaint}`)
  return [{ id: 'statement', title: basename(file), text }]
}

async function read(path: string, call: Call): Promise<Outcome> {
  const opened = await openFile(path, call)
  if ('kind' in opened) return opened
  return { kind: 'done', json: opened.review, text: reviewLines(opened.review, call.paper).join('\n') }
}

async function addRemark(path: string, call: Call): Promise<Outcome> {
  const [said, suggested, by] = [call.option('say'), call.option('suggest'), call.option('by')]
  if (by === undefined) return misused('Who says it? Name yourself with --by.')
  if (said === undefined && suggested === undefined) return misused('A remark has --say, --suggest or both.')
  const opened = await openFile(path, call)
  if ('kind' in opened) return opened
  const { review, passphrase } = opened
  const at = placeIn(review, call.option('on'))
  if ('sentence' in at) return refused(at.sentence)
  const suggests = suggested === undefined ? undefined : suggestionOf(at, suggested)
  if (typeof suggests === 'object' && suggests !== null) return misused(suggests.sentence)
  const remark: Remark = {
    id: randomUUID(),
    by,
    on: call.today,
    at,
    ...(said === undefined ? {} : { text: said }),
    ...(suggests === undefined ? {} : { suggests }),
  }
  const remarks = [...review.remarks, remark]
  return keep(
    path,
    { review: { ...review, remarks }, passphrase, call },
    `Noted; the file now holds ${counted(remarks.length, 'remark')}.`,
  )
}

interface Keeping {
  readonly review: Review
  readonly passphrase: string
  readonly call: Call
}

async function keep(path: string, { review, passphrase, call }: Keeping, text: string): Promise<Outcome> {
  const { writeAtomically } = await import('#store/node')
  try {
    await writeAtomically(path, await closeReview(review, passphrase), { mode: 0o600 })
  } catch (error) {
    return refused(couldNotKeep(error, { ...call, dataFolder: path }))
  }
  return { kind: 'done', json: { file: path, id: review.id, remarks: review.remarks.length }, text }
}

type OpenedFile = { readonly review: Review; readonly passphrase: string }

async function openFile(path: string, call: Call): Promise<OpenedFile | Refused | Misused> {
  const passphrase = await passphraseNeeded(call)
  if (typeof passphrase !== 'string') return passphrase
  const complaint = await pathComplaint(path, 'file')
  if (complaint !== undefined) return refused(`${path}: ${complaint}`)
  const opened = await openReview(await readFile(path), passphrase)
  return opened.kind === 'refused' ? refused(`${path}: ${opened.sentence}`) : { review: opened.review, passphrase }
}

async function passphraseNeeded(call: Call): Promise<string | Refused | Misused> {
  return (
    (await passphraseOf(call)) ??
    misused('A review file is always closed: name a file that holds the passphrase with --passphrase-file.')
  )
}

async function sheet(profile: string, call: Call): Promise<Outcome> {
  const inputs = await readAndAdviseWithLevers({ ...call, operands: [profile] })
  if (inputs.kind !== 'given') return inputs
  const { facts, advised } = inputs
  const { name } = inputs.profile
  const names = inputs.profile.specialties.map(({ id }) => facts.specialties.find((one) => one.id === id)?.name ?? id)
  const paper = advisingSheet({ ...(name === undefined ? {} : { name }), specialties: names, advised, today: call.today })
  return {
    kind: 'done',
    json: paper,
    text: paperLines(paper, call.paper).join('\n'),
    files: async () => [
      { name: `${paper.name}.html`, content: writeHtml(paper) },
      { name: `${paper.name}.docx`, content: await writeDocx(paper) },
      { name: `${paper.name}.md`, content: writeMarkdown(paper) },
    ],
  }
}
