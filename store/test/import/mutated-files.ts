import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { createRandom } from '#engine/numbers'

export interface MutatedFile {
  /** `kind:mutation`. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** Folder of the fixtures, from the root of the project: the bench and the test both run there. */
const fixtures = 'store/test/import/fixtures'

/** Seeds of the mutations: one valid file of each kind, all invented. */
function seeds(): readonly (readonly [string, Uint8Array])[] {
  const sheet =
    '<worksheet><sheetData><row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row r="2"><c t="s"><v>2</v></c><c t="s"><v>3</v></c></row></sheetData></worksheet>'
  const strings = '<sst><si><t>Program</t></si><si><t>State</t></si><si><t>Lakeshore Invented</t></si><si><t>TX</t></si></sst>'
  return [
    ['page.html', fixture('residency-explorer-page.html')],
    ['freida.html', fixture('freida-tab.html')],
    ['table.csv', fixture('own-research.csv')],
    ['nrmp.txt', fixture('nrmp-lines.txt')],
    [
      'grid.json',
      strToU8(
        JSON.stringify({ Data: [{ Program: 'Lakeshore Invented', State: 'TX', VisaJ1YN: true, ApplicantInvitedNonUsImg: 3 }] }),
      ),
    ],
    [
      'lca.csv',
      strToU8(
        'CASE_STATUS,EMPLOYER_NAME,JOB_TITLE,SOC_CODE,WORKSITE_STATE\nCertified,Invented Hospital,Resident Physician,29-1216.00,TX\n',
      ),
    ],
    ['book.xlsx', zipSync({ 'xl/worksheets/sheet1.xml': strToU8(sheet), 'xl/sharedStrings.xml': strToU8(strings) })],
    [
      'scan.pdf',
      strToU8(
        '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n',
      ),
    ],
  ]
}

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`${fixtures}/${name}`))
}

type Mutation = (bytes: Uint8Array, next: () => number) => Uint8Array

const mutations: Readonly<Record<string, Mutation>> = {
  truncated: (bytes, next) => bytes.slice(0, Math.floor(next() * bytes.length)),
  flipped: (bytes, next) => {
    const copy = bytes.slice()
    for (let times = 0; times < 1 + next() * 40; times += 1) copy[Math.floor(next() * copy.length)] = Math.floor(next() * 256)
    return copy
  },
  spliced: (bytes, next) => {
    const at = Math.floor(next() * bytes.length)
    return joined(bytes.slice(at), bytes.slice(0, at))
  },
  'wrong encoding': (bytes) => {
    const wide = new Uint8Array(2 + 2 * bytes.length)
    wide.set([0xff, 0xfe])
    for (const [at, byte] of bytes.entries()) wide[2 + 2 * at] = byte
    return wide
  },
  'huge cell': (bytes, next) => inserted(bytes, next, new Uint8Array(400_000).fill(97)),
  formula: (bytes, next) =>
    inserted(bytes, next, strToU8('\n=cmd|\'/C calc\'!A0,@SUM(1+1),"=HYPERLINK(""http://example.org"")"\n')),
  script: (bytes, next) =>
    inserted(bytes, next, strToU8('<script>globalThis.stolen = true</script><img src=x onerror="globalThis.stolen=true">')),
  deep: (bytes, next) => inserted(bytes, next, strToU8('<div>'.repeat(20_000))),
  quotes: (bytes, next) => inserted(bytes, next, strToU8('"'.repeat(1 + Math.floor(next() * 5)))),
  bomb: () => zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(20_000_000) }, { level: 9 }),
}

/** `count` files, the same for the same seed. Bombs are rare, because each costs a second. */
export function* mutatedFiles(count: number, seed: number): Generator<MutatedFile> {
  const random = createRandom(seed)
  const next = (): number => random.next()
  const originals = seeds()
  const names = Object.keys(mutations)
  for (let made = 0; made < count; made += 1) {
    const [kind = '', bytes = new Uint8Array(0)] = originals[Math.floor(next() * originals.length)] ?? []
    const name = made % 500 === 0 ? 'bomb' : (names[Math.floor(next() * (names.length - 1))] ?? 'flipped')
    yield { name: `${kind}:${name}`, bytes: mutations[name]?.(bytes, next) ?? bytes }
  }
}

function inserted(bytes: Uint8Array, next: () => number, extra: Uint8Array): Uint8Array {
  const at = Math.floor(next() * bytes.length)
  return joined(joined(bytes.slice(0, at), extra), bytes.slice(at))
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + second.length)
  all.set(first)
  all.set(second, first.length)
  return all
}
