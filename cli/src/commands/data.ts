import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { counted } from '#domain/say'
import { decryptText, encryptText, isEncrypted, joinDevices, kinds, readKept, writeKept } from '#store'
import type { Doc, Joined } from '#store'
import type { Call, Command, Misused, Outcome, Refused } from '../command.ts'
import { misused, refused } from '../command.ts'
import { formerPlace } from '../data-place.ts'
import { pathComplaint } from '../named-path.ts'
import { couldNotKeep, openData } from '../own-data.ts'
import { passphraseOf } from '../passphrase-file.ts'

const works = ['where', 'export', 'restore', 'merge', 'erase'] as const

export const command: Command = {
  operands: '[where | export | restore | merge | erase] [file]',
  example: 'data export everything.json',
  options: {
    'passphrase-file': {
      value: 'FILE',
      help: 'export: encrypt with the passphrase in this file (age format); restore and merge: open with it',
    },
    yes: { help: 'restore and erase: really; without it nothing is changed' },
  },
  run: async (call) => {
    const [asked = 'where', file, ...others] = call.operands
    const work = works.find((known) => known === asked)
    if (!work) return misused(`data knows ${works.join(', ')}, got ${asked}`)
    if (others.length > 0) return misused(`One file at a time; ${others.join(' ')} is too much.`)
    if (work === 'where') return where(call)
    if (work === 'erase') return erase(call)
    if (file === undefined) return misused(`Which file? Such as: matchwright data ${work} everything.json`)
    const at = resolve(call.folder, file)
    return { export: exportTo, restore, merge }[work](at, call)
  },
}

async function everything(call: Call): Promise<readonly Doc[]> {
  return existsSync(call.dataFolder) ? (await openData(call)).all() : []
}

async function where(call: Call): Promise<Outcome> {
  const docs = await everything(call)
  const former = formerPlace(call.folder)
  const lines = [
    `Your data are kept in ${call.dataFolder}`,
    ...(docs.length === 0 ? ['Nothing is kept yet.'] : countsOf(docs).map((line) => `  ${line}`)),
    ...(existsSync(former) && former !== call.dataFolder
      ? [`An earlier version kept data in ${former}. Take them over: matchwright data merge ${former}`]
      : []),
  ]
  return { kind: 'done', json: { folder: call.dataFolder, documents: docs.length }, text: lines.join('\n') }
}

function countsOf(docs: readonly Doc[]): readonly string[] {
  const names = [...new Set(docs.map(({ kind }) => kind))]
  return names.map((name) => {
    const title = kinds.find((kind) => kind.name === name)?.title ?? name
    return `${title}: ${docs.filter(({ kind }) => kind === name).length}`
  })
}

async function exportTo(path: string, call: Call): Promise<Outcome> {
  const docs = await everything(call)
  const passphrase = await passphraseOf(call)
  if (typeof passphrase === 'object') return passphrase
  const text = writeKept(docs)
  const content = passphrase === undefined ? text : await encryptText(text, passphrase)
  const { writeAtomically } = await import('#store/node')
  try {
    await writeAtomically(path, content, { mode: 0o600 })
  } catch (error) {
    return refused(couldNotKeep(error, { ...call, dataFolder: path }))
  }
  return {
    kind: 'done',
    json: { file: path, documents: docs.length, encrypted: passphrase !== undefined },
    text: `${counted(docs.length, 'document')} written to ${path}${passphrase === undefined ? '' : ', closed with your passphrase'}.`,
  }
}

async function restore(path: string, call: Call): Promise<Outcome> {
  const read = await docsIn(path, call)
  if (!('docs' in read)) return read
  const before = await everything(call)
  if (before.length > 0 && !call.flag('yes'))
    return refused(
      `${counted(before.length, 'document')} would be replaced by the ${read.docs.length} of this file. With --yes they are; \`matchwright data merge\` keeps both.`,
    )
  return replace(read.docs, call, {
    json: { restored: read.docs.length },
    text: `${counted(read.docs.length, 'document')} put back as they were.`,
  })
}

async function merge(path: string, call: Call): Promise<Outcome> {
  const read = await docsIn(path, call)
  if (!('docs' in read)) return read
  const joined = await joinDevices(await everything(call), read.docs)
  const { added, merged } = joined
  return replace(joined.docs, call, {
    json: { added: added.map(nameOf), merged },
    text: mergedLines(joined).join('\n'),
  })
}

function mergedLines({ added, merged }: Joined): readonly string[] {
  const clashing = merged.filter(({ clashes }) => clashes.length > 0)
  return [
    `${counted(added.length, 'document')} added, ${merged.length} joined.`,
    ...clashing.map(
      (doc) =>
        `${nameOf(doc)}: both said otherwise about ${doc.clashes.map(({ path }) => path || 'all of it').join(', ')}; the newer stands, the other document is set aside.`,
    ),
  ]
}

async function erase(call: Call): Promise<Outcome> {
  const docs = await everything(call)
  if (!call.flag('yes'))
    return refused(
      `${counted(docs.length, 'document')} in ${call.dataFolder} would be erased. With --yes they are; \`matchwright data export\` saves them first.`,
    )
  return replace([], call, { json: { erased: docs.length }, text: `${counted(docs.length, 'document')} erased.` })
}

async function replace(
  docs: readonly Doc[],
  call: Call,
  done: { readonly json: unknown; readonly text: string },
): Promise<Outcome> {
  try {
    await (await openData(call)).replaceAll(docs)
  } catch (error) {
    return refused(couldNotKeep(error, call))
  }
  return { kind: 'done', ...done }
}

/** The documents of a file of everything, or of a folder such as an earlier version kept. */
async function docsIn(path: string, call: Call): Promise<{ readonly docs: readonly Doc[] } | Refused | Misused> {
  const complaint = await pathComplaint(path, 'file or folder')
  if (complaint !== undefined) return refused(`${path}: ${complaint}`)
  if ((await stat(path)).isDirectory()) {
    const { createFileStore } = await import('#store/node')
    return { docs: await createFileStore(path).all() }
  }
  const text = await textIn(path, call)
  if (typeof text === 'object') return text
  const read = readKept(text)
  return read.kind === 'refused' ? refused(`${path}: ${read.sentence}`) : read
}

async function textIn(path: string, call: Call): Promise<string | Refused | Misused> {
  const bytes = await readFile(path)
  if (!isEncrypted(bytes)) return bytes.toString('utf8')
  const passphrase = await passphraseOf(call)
  if (typeof passphrase === 'object') return passphrase
  if (passphrase === undefined)
    return misused('This file is closed with a passphrase: name a file that holds it with --passphrase-file.')
  const opened = await decryptText(bytes, passphrase)
  return opened.kind === 'refused' ? refused(`${path}: ${opened.sentence}`) : opened.text
}

function nameOf({ kind, id }: Pick<Doc, 'kind' | 'id'>): string {
  return `${kind}/${id}`
}
