/** A maintainer adds answers that applicants passed on to the pack; nothing is written that breaks a promise of the facts. */
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { encodePrograms, loadFacts, loadSpecialties, programFileText, programPath } from '#facts'
import { checkFacts, citedFacts, mergeAnswers } from '#facts/ledger'
import type { MergedAnswers } from '#facts/ledger'
import { factsIn } from '#facts/node'
import type { Facts } from '#domain'
import type { GivenAnswer } from '#domain/claims'
import { parsedJson, readBundle } from '#store'
import type { Call, Misused, Outcome, Refused } from '../command.ts'
import { misused, refused } from '../command.ts'
import { factsFolder } from '../inputs.ts'
import { counted } from '#domain/say'
import { readText } from '../named-path.ts'

export async function mergeFacts(paths: readonly string[], call: Call): Promise<Outcome> {
  if (paths.length === 0)
    return misused('facts merge needs the bundles to merge: matchwright facts merge answers.json --facts facts/data')
  if (call.option('facts') === undefined)
    return misused('facts merge writes: name the pack with --facts, such as --facts facts/data')
  const bundles = await readBundles(paths, call)
  if ('kind' in bundles) return bundles
  const folder = factsFolder(call)
  const read = factsIn(folder)
  const specialties = (await loadSpecialties(read)).map(({ id }) => id)
  const facts = await loadFacts(read, specialties)
  const merged = mergeAnswers(facts.programs, bundles.answers, call.today)
  const after: Facts = { ...facts, programs: merged.programs }
  const broken = checkFacts(after, citedFacts(after), call.today)
  if (broken.length > 0) return { kind: 'refused', problems: broken }
  const files = await write(folder, { before: facts, after })
  return {
    kind: 'done',
    json: { added: merged.added, expired: merged.expired, unknown: merged.unknown, refused: bundles.refused, files },
    text: linesOf(merged, bundles.refused, files).join('\n'),
  }
}

interface Bundles {
  readonly answers: readonly GivenAnswer[]
  readonly refused: readonly string[]
}

async function readBundles(paths: readonly string[], call: Call): Promise<Bundles | Refused | Misused> {
  const answers: GivenAnswer[] = []
  const refusals: string[] = []
  for (const path of paths) {
    const text = await readText(resolve(call.folder, path))
    if (typeof text !== 'string') return refused(`${path}: ${text.complaint}`)
    const json = parsedJson(text)
    const bundle = readBundle(json, call.today)
    if (bundle.kind === 'refused') return refused(`${path}: ${bundle.reason}`)
    answers.push(...bundle.answers)
    refusals.push(...bundle.refused.map(({ at, reason }) => `${path}, answer ${at}: ${reason}`))
  }
  return { answers, refused: refusals }
}

/** Only the files of specialties in which a program changed, in the form the pack has. */
async function write(
  folder: string,
  { before, after }: { readonly before: Facts; readonly after: Facts },
): Promise<readonly string[]> {
  const old = new Map(before.programs.map((program) => [program.id, JSON.stringify(program.claims)]))
  const changed = new Set(
    after.programs.filter(({ id, claims }) => old.get(id) !== JSON.stringify(claims)).map(({ specialty }) => specialty),
  )
  const paths = [...changed].map((specialty) => ({ specialty, path: join(folder, programPath(specialty)) }))
  for (const { specialty, path } of paths) {
    // The file keeps the release it has: a maintainer raises it with the pack.
    const { release } = JSON.parse(await readFile(path, 'utf8')) as { readonly release: string }
    const programs = after.programs.filter((program) => program.specialty === specialty)
    await writeFile(path, programFileText(encodePrograms(specialty, release, programs)))
  }
  return paths.map(({ path }) => path)
}

function linesOf(
  { added, expired, unknown }: MergedAnswers,
  refusals: readonly string[],
  files: readonly string[],
): readonly string[] {
  return [
    ...added.map(
      ({ answer, before }) =>
        `${answer.program} ${answer.field}: ${before === undefined ? 'unknown' : String(before)} -> ${String(answer.value)} (${answer.on})`,
    ),
    ...unknown.map(({ program }) => `${program}: no program has this number; left out`),
    ...refusals,
    `${counted(added.length, 'answer')} added, ${expired} expired ones taken out, ${counted(files.length, 'file')} written.`,
    'Run npm run facts:check before you propose the change.',
  ]
}
