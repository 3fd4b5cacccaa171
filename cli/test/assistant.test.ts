import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { matchwright } from './machine.ts'

const profile = 'examples/j1-internal-medicine.yaml'
const text = join(mkdtempSync(join(tmpdir(), 'assistant-')), 'statement.txt')
writeFileSync(text, 'I am Amina Fiktiva. I build registrys.\n')
const asked: string[] = []
const model = createServer((request, answer) => {
  let body = ''
  request.on('data', (part) => (body += String(part)))
  request.on('end', () => {
    asked.push(`${request.url} ${body}`)
    answer.setHeader('content-type', 'application/json')
    answer.end(JSON.stringify({ choices: [{ message: { content: 'registrys: registries' } }] }))
  })
})
let endpoint = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => model.listen(0, '127.0.0.1', resolve))
  endpoint = `http://127.0.0.1:${(model.address() as AddressInfo).port}/v1`
})
afterAll(() => void model.close())

describe('help from a language model of the user', () => {
  test('shows what would be sent, names held back, and sends nothing', async () => {
    const { exitCode, out } = await matchwright(`assistant ${profile} ${text} --endpoint ${endpoint} --model m`)
    expect(exitCode).toBe(0)
    expect(out).toContain('nothing has been')
    expect(out).toContain('I build registrys.')
    expect(out).toContain('[withheld 1]')
    expect(asked).toEqual([])
  })

  test('sends exactly that when told to, and marks the answer as not the applicant’s', async () => {
    const { exitCode, out } = await matchwright(`assistant ${profile} ${text} --endpoint ${endpoint} --model m --send`)
    expect(exitCode).toBe(0)
    expect(asked).toHaveLength(1)
    expect(asked[0]).toContain('/v1/chat/completions')
    expect(asked[0]).not.toContain('Fiktiva')
    expect(out).toContain('not by you')
    expect(out).toContain('registries')
  })

  test('names nowhere to send to: refused, and a dead address is a sentence', async () => {
    expect((await matchwright(`assistant ${profile} ${text} --send`)).exitCode).toBe(2)
    const dead = await matchwright(`assistant ${profile} ${text} --endpoint http://127.0.0.1:9 --model m --send`)
    expect(dead.exitCode).toBe(2)
    expect(dead.err).toContain('gave no answer')
  })
})
