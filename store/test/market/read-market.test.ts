import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readMarket, readMarketFolder } from '../../src/market/read-market.ts'

const sentences = (text: string): readonly string[] => {
  const reading = readMarket(text)
  return reading.kind === 'refused' ? reading.problems.map(({ sentence }) => sentence) : []
}

describe('a market as people write it', () => {
  it('gives everybody a number, couples and supplemental lists as pairs', () => {
    const reading = readMarket(readFileSync('docs/markets/six-applicants.json', 'utf8'))
    expect(reading).toMatchObject({
      kind: 'read',
      market: {
        applicants: ['Asha', 'Bilal', 'Chidi', 'Dara', 'Elena', 'Farah'],
        lists: {
          applicants: [[0, 1], [1, 0], [], [0, 2], [], []],
          joint: [
            {
              first: 2,
              second: 4,
              pairs: [
                [0, 2],
                [2, 2],
                [2, -1],
              ],
            },
            {
              first: 5,
              second: 5,
              pairs: [
                [3, 4],
                [3, 5],
                [3, -1],
              ],
            },
          ],
        },
      },
    })
  })

  it('is the same in one table, in a folder of tables and by number', () => {
    const lists = { applicants: [[0, 1], [0]], programs: [[1, 0], [0]], quota: [1, 2] }
    const table = 'kind,name,positions,ranks\napplicant,A,,X; Y\napplicant,B,,X\nprogram,X,1,B; A\nprogram,Y,2,A\n'
    const folder = new Map([
      ['applicants', 'ID,Name\nA,Ann\nB,Ben\n'],
      ['programs', 'ID,Name,MaxSlots\nX,North,1\nY,South,2\n'],
      ['applicantlist', 'Applicant ID,Program ID,Rank\nA,Y,2\nA,X,1\nB,X,1\n'],
      ['programlist', 'Program ID,Applicant ID,Rank\nX,B,1\nX,A,2\nY,A,1\n'],
    ])
    const forms = [
      readMarket(table),
      readMarketFolder(folder),
      readMarket('{"aPref": [[0, 1], [0]], "pPref": [[1, 0], [0]], "quota": [1, 2]}'),
      readMarket('r 0 0 1\nr 1 0\np 0 1 1 0\np 1 2 0\n'),
      readMarket('2 2\n1 : 1 2\n2 : 1\n1 : 1 : 2 1\n2 : 2 : 1\n'),
    ]
    for (const reading of forms) expect(reading).toMatchObject({ kind: 'read', market: { lists } })
  })

  it('reads couples in lines and in a table', () => {
    const pairs = [
      [0, 1],
      [1, -1],
    ]
    expect(readMarket('c 0 0 1 0 1 1 -1\np 0 1 0\np 1 1 1 0\n')).toMatchObject({
      kind: 'read',
      market: { lists: { joint: [{ first: 0, second: 1, pairs }] } },
    })
    const table =
      'kind,name,positions,ranks\napplicant,A,,\napplicant,B,,\ncouple,A + B,,X + Y; Y + -\nprogram,X,1,A\nprogram,Y,1,B;A\n'
    expect(readMarket(table)).toMatchObject({ kind: 'read', market: { lists: { joint: [{ first: 0, second: 1, pairs }] } } })
  })

  it('says what is wrong, with the path, the value and what was expected', () => {
    expect(sentences('{"applicants": [{"name": "A", "rank": ["X"]}], "programs": 3}')).toEqual([
      'applicants[0].rank: there is no such field; did you mean ranks?',
      'programs: 3 is not a list',
    ])
    expect(sentences('{"applicants": [{"name": "A", "ranks": ["X"]}], "programs": []}')).toEqual([
      'A names program X, which the file does not have',
    ])
    expect(sentences('{"applicants": [{"name": "A"}, {"name": "A"}], "programs": []}')).toEqual(['applicant A is there twice'])
    expect(sentences('{"applicants": [')[0]).toMatch(/^is no JSON: /)
    expect(sentences('r 0 x\n')).toEqual(['line 1 has "x"; expected a whole number'])
    expect(sentences('kind,name,positions,ranks\nprogram,X,many,\n')).toEqual([
      'positions is "many"; expected a number of positions',
    ])
    expect(sentences('version: 1\nname: somebody\n')).toEqual(['a row has no column kind'])
  })
})
