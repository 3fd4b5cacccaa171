import { resolve } from 'node:path'
import { loadFacts, loadSpecialties } from '#facts'
import { checkFacts, citedFacts, compareFacts, staleFacts } from '#facts/ledger'
import type { Cited } from '#facts/ledger'
import { factsIn } from '#facts/node'
import { completenessOf } from '#domain/programs'
import type { Facts } from '#domain'
import type { Call, Command, Done, Outcome, Refused } from '../command.ts'
import { misused, refused } from '../command.ts'
import { mergeFacts } from '../facts/merge-facts.ts'
import { wholePack } from '../inputs.ts'
import { differenceLines, factLines, overviewLines, staleLines } from '../views/facts-view.ts'
import { packComplaint } from '../named-path.ts'
import { counted } from '#domain/say'
import { ledgerLines, ledgerOf } from '../views/ledger-view.ts'

const shownRows = 40

export const command: Command = {
  operands: '[WORDS | PROGRAM | check | diff FOLDER [FOLDER] | merge BUNDLE...]',
  example: 'facts step2ck pass mark',
  options: {
    stale: { help: 'only what was last true more than a year ago, oldest first' },
    limit: { value: 'NUMBER', help: `print at most so many facts (default: ${shownRows}; --json prints all)` },
  },
  run: async (call) => {
    const limit = Number(call.option('limit') ?? shownRows)
    if (!Number.isInteger(limit) || limit < 1) return misused(`--limit needs a whole number from 1, got ${call.option('limit')}`)
    const [first, ...others] = call.operands
    if (first === 'check')
      return others.length === 0 ? check(call) : misused(`facts check takes nothing more, got ${others.join(' ')}`)
    if (first === 'diff') return diff(others, call, limit)
    if (first === 'merge') return mergeFacts(others, call)
    if (first !== undefined && /^(\d{10}|x-[a-z0-9-]+)$/.test(first)) return ledger(first, call)
    return find(call, limit)
  },
}

/** Everything said about one program: in force, in conflict, stale, unknown, and what to ask. */
async function ledger(id: string, call: Call): Promise<Outcome> {
  const facts = await wholePack(call)
  const program = facts.programs.find((one) => one.id === id)
  if (!program)
    return refused(
      `There is no program ${id} in the directory. Find its number with: matchwright programs --specialty NAME --text WORDS`,
    )
  const { claims, ...identity } = program
  const json = {
    release: facts.release,
    today: call.today,
    program: identity,
    ledger: ledgerOf(program, call.today),
    claims,
    completeness: completenessOf(program, call.today),
  }
  return { kind: 'done', json, text: ledgerLines(program, call.today, call.paper).join('\n') }
}

/** Facts whose path, value, source or note hold all the words; without words what there is. */
async function find(call: Call, limit: number): Promise<Done> {
  const facts = await wholePack(call)
  const cited = citedFacts(facts)
  const words = call.operands.flatMap((operand) => operand.toLowerCase().split(/\s+/)).filter(Boolean)
  const found = words.length === 0 ? cited : cited.filter((fact) => holdsAll(fact, words))
  if (call.flag('stale')) {
    const stale = staleFacts(found, call.today)
    const text = staleLines(stale, { limit, all: found.length }, call.paper).join('\n')
    return { kind: 'done', json: { release: facts.release, today: call.today, facts: found.length, stale }, text }
  }
  const lines = words.length === 0 ? overviewLines(facts, cited, call.paper) : factLines(found, limit, call.paper)
  return { kind: 'done', json: { release: facts.release, count: found.length, facts: found }, text: lines.join('\n') }
}

function holdsAll(fact: Cited, words: readonly string[]): boolean {
  const text = [fact.path, JSON.stringify(fact.value), fact.source, fact.asOf, fact.note ?? ''].join(' ').toLowerCase()
  return words.every((word) => text.includes(word))
}

async function check(call: Call): Promise<Done> {
  const facts = await wholePack(call)
  const cited = citedFacts(facts)
  const broken = checkFacts(facts, cited, call.today)
  const verdict =
    broken.length === 0
      ? `All ${counted(cited.length, 'fact')} keep their promises.`
      : `${broken.length} of ${counted(cited.length, 'fact')} break a promise.`
  return {
    kind: 'done',
    json: { release: facts.release, facts: cited.length, broken },
    text: [...broken.map(({ sentence }) => sentence), verdict].join('\n'),
    exitCode: broken.length === 0 ? 0 : 1,
  }
}

/** One other folder is compared with the pack in use, two with each other, older first. */
async function diff(folders: readonly string[], call: Call, limit: number): Promise<Outcome> {
  const [older, newer] = folders
  if (older === undefined || folders.length > 2)
    return misused('facts diff needs one or two folders of facts: matchwright facts diff old/facts/data')
  const before = await packIn(older, call)
  const after = newer === undefined ? await wholePack(call) : await packIn(newer, call)
  if ('kind' in before) return before
  if ('kind' in after) return after
  const differences = compareFacts(citedFacts(before), citedFacts(after))
  return {
    kind: 'done',
    json: { before: before.release, after: after.release, differences },
    text: differenceLines(differences, { before, after, limit }, call.paper).join('\n'),
  }
}

async function packIn(path: string, call: Call): Promise<Facts | Refused> {
  const folder = resolve(call.folder, path)
  const complaint = await packComplaint(folder)
  if (complaint !== undefined) return refused(`${path}: ${complaint}`)
  const read = factsIn(folder)
  return loadFacts(
    read,
    (await loadSpecialties(read)).map(({ id }) => id),
  )
}
