import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { matchwright, matchwrightJson } from './machine.ts'

const folder = (): string => mkdtempSync(join(tmpdir(), 'matchwright-import-'))

interface ListedProgram {
  readonly id: string
  readonly visa: { readonly j1: boolean | null; readonly sources: readonly string[] }
}

/** A program of the J-1 example's list, and a file of the user's that says it takes no J-1 any more. */
async function listedProgram(): Promise<string> {
  const { programs } = (await matchwrightJson('list examples/j1-internal-medicine.yaml')) as {
    readonly programs: readonly ListedProgram[]
  }
  return programs.find(({ id }) => /^\d{10}$/.test(id))?.id ?? ''
}

function csvFile(rows: readonly string[]): string {
  const path = join(folder(), 'own.csv')
  writeFileSync(path, rows.join('\n'))
  return path
}

describe('import', () => {
  it('sends what a question bank gives to the command that reads it, and nothing else', async () => {
    const answers = csvFile(['Question ID,Result,System', '1,correct,Cardiovascular', '2,incorrect,Renal'])
    const said = await matchwright(`import ${answers} --data ${join(folder(), 'data')}`)
    expect(said).toMatchObject({ exitCode: 2, out: '' })
    expect(said.err.replaceAll(/\s+/g, ' ')).toContain(
      'own.csv is for studying (Table of answers): `matchwright study import FILE` reads it',
    )
    const others = csvFile(['City,Status,Remark', 'Boston,Invited,good', 'Newark,Rejected,far'])
    const refused = await matchwright(`import ${others} --data ${join(folder(), 'data')}`)
    expect(refused.err).toContain('names a program')
    expect(refused.err).not.toContain('study import')
    const spanish = csvFile(['Programa,ACGME,Aplicado', 'BronxCare,x,Sí'])
    const named = await matchwright(`import ${spanish} --data ${join(folder(), 'data')}`)
    expect(named.err.replaceAll(/\s+/g, ' ')).toContain('say which: --column "Programa=name".')
  })

  it('shows first and writes nothing', async () => {
    const data = join(folder(), 'data')
    const file = csvFile(['ACGME ID,Program Name,J-1', `${await listedProgram()},Anything,No`])
    const { exitCode, out } = await matchwright(`import ${file} --data ${data}`)
    expect(exitCode).toBe(0)
    expect(out).toContain('Nothing is written yet')
    expect(() => readdirSync(data)).toThrow('ENOENT')
  })

  it('kept, stands above the built-in fact; taken back, leaves no trace', async () => {
    const data = join(folder(), 'data')
    const id = await listedProgram()
    const file = csvFile(['ACGME ID,Program Name,J-1', `${id},Anything,No`])
    const list = `list examples/j1-internal-medicine.yaml --data ${data} --json`
    const before = (await matchwright(list)).out
    const { out } = await matchwright(`import ${file} --keep --data ${data}`)
    expect(before).toContain(id)
    expect((await matchwright(list)).out).not.toContain(id)
    const kept = /--undo (\w+)/.exec(out)?.[1] ?? ''
    expect((await matchwright(`import --list --data ${data}`)).out).toContain(kept)
    expect((await matchwright(`import --undo ${kept} --data ${data}`)).exitCode).toBe(0)
    expect((await matchwright(list)).out).toBe(before)
  })

  it('kept and taken back by several commands at once, each does what it says', async () => {
    const data = join(folder(), 'data')
    const id = await listedProgram()
    const files = [1, 2, 3, 4].map((number) => csvFile(['ACGME ID,Program Name,J-1', `${id},File ${number},No`]))
    const keep = (file: string): ReturnType<typeof matchwright> => matchwright(`import ${file} --keep --data ${data}`)
    const said = await Promise.all([...files, ...files].map(keep))
    expect(said.map(({ exitCode }) => exitCode)).toEqual(said.map(() => 0))
    expect(readdirSync(join(data, 'import'))).toHaveLength(4)
    const kept = [...new Set(said.map(({ out }) => /--undo (\w+)/.exec(out)?.[1] ?? ''))]
    await Promise.all(kept.slice(0, 2).map((one) => matchwright(`import --undo ${one} --data ${data}`)))
    expect(readdirSync(join(data, 'import'))).toHaveLength(2)
  })

  it('of the same file twice adds nothing', async () => {
    const data = join(folder(), 'data')
    const file = csvFile(['ACGME ID,Program Name,J-1', `${await listedProgram()},Anything,Yes`])
    await matchwright(`import ${file} --keep --data ${data}`)
    await matchwright(`import ${file} --keep --data ${data}`)
    expect(readdirSync(join(data, 'import'))).toHaveLength(1)
  })

  it('takes the meaning of a column from the user and remembers it for the next file', async () => {
    const data = join(folder(), 'data')
    const id = await listedProgram()
    const named = await matchwright(
      `import ${csvFile(['ACGME ID,Takes_them', `${id},No`])} --column Takes_them=visaJ1 --keep --data ${data}`,
    )
    expect(named.out).toContain('visaJ1 no')
    const next = await matchwright(`import ${csvFile(['ACGME ID,Takes_them', `${id},Yes`])} --data ${data}`)
    expect(next.out).toContain('visaJ1 yes')
  })

  it('writes the preview as a file that can be corrected and imported again', async () => {
    const out = folder()
    const id = await listedProgram()
    const file = csvFile(['ACGME ID,Program Name,J-1,Minimum Step 2 CK', `${id},Anything,Yes,230`, ',,No,1'])
    await matchwright(`import ${file} --out ${out} --data ${join(out, 'data')}`)
    expect(readFileSync(join(out, 'not-read.csv'), 'utf8').split('\r\n')).toHaveLength(3)
    const again = (await matchwrightJson(`import ${join(out, 'preview.csv')} --data ${join(out, 'data')}`)) as {
      readonly rows: number
      readonly reading: { readonly programs: readonly { readonly claims: object }[] }
    }
    expect(again.rows).toBe(1)
    expect(again.reading.programs[0]?.claims).toMatchObject({ visaJ1: [{ value: true }], minimumStep2ck: [{ value: 230 }] })
  })

  it('counts words found in prose only when the user has checked them', async () => {
    const data = join(folder(), 'data')
    const id = await listedProgram()
    const page = join(folder(), 'page.txt')
    writeFileSync(
      page,
      'About our residency. We sponsor J-1 visas only. We do not sponsor H-1B visas. Applicants need a Step 2 CK score of at least 230.',
    )
    const rowsWith = async (options: string): Promise<number> =>
      ((await matchwrightJson(`import ${page} --data ${data} ${options}`)) as { readonly rows: number }).rows
    expect((await matchwright(`import ${page} --program ${id} --data ${data}`)).out).toContain('"')
    expect(await rowsWith(`--program ${id}`)).toBe(0)
    await matchwright(`import ${page} --program ${id} --confirm visaH1b --keep --data ${data}`)
    const kept = readdirSync(join(data, 'import')).map((name) => readFileSync(join(data, 'import', name), 'utf8'))
    expect(kept.join('')).toContain('visaH1b')
    expect(kept.join('')).not.toContain('minimumStep2ck')
  })

  it('refuses with sentences what it cannot use', async () => {
    expect(await matchwright('import')).toMatchObject({ exitCode: 2 })
    expect(await matchwright('import nowhere.csv')).toMatchObject({
      exitCode: 2,
      err: 'nowhere.csv: there is no such file\n',
    })
    expect(await matchwright('import --undo abc --data nowhere')).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('There is no import abc'),
    })
    expect(await matchwright('import README.md --column x=y')).toMatchObject({ exitCode: expect.any(Number) })
    expect(await matchwright('import x.csv --match abc')).toMatchObject({ exitCode: expect.any(Number) })
  })
})

describe('import --cv', () => {
  it('gives the experiences of a CV as lines that a profile takes', async () => {
    const cv = join(folder(), 'cv.txt')
    writeFileSync(
      cv,
      [
        'Curriculum vitae',
        '',
        'WORK EXPERIENCE',
        'Medical Officer, Invented General Hospital, Lahore, Pakistan',
        'March 2022 - January 2025',
        'Kept an Excel list of 54 ward patients for handover.',
        '',
        'RESEARCH EXPERIENCE',
        'Research Assistant, Invented Institute, Lahore, Pakistan',
        'June 2020 - August 2021',
        'Cleaned data of 312 discharges in R.',
      ].join('\n'),
    )
    const out = folder()
    const said = await matchwright(`import ${cv} --cv --out ${out}`)
    expect(said.exitCode, said.err).toBe(0)
    const lines = readFileSync(join(out, 'experiences.yaml'), 'utf8')
    expect(lines).toContain('Medical Officer')
    const profile = join(out, 'profile.yaml')
    writeFileSync(profile, `specialties: [{ id: internal-medicine }]\n${lines}`)
    expect((await matchwright(`words evidence ${profile}`)).out).toContain('Patient registry')
  })
})
