import { describe, expect, it } from 'vitest'
import { markReply, prepareRequest } from '../../src/words/writing-assistant.ts'

describe('help from a language model', () => {
  it('shows exactly what would be sent, with what the user withholds replaced everywhere', () => {
    const request = prepareRequest('proofread', 'प्रिया met Dr. Hoa. Dr. Hoa smiled.', {
      withhold: ['Dr. Hoa', 'प्रिया', 'Hoa', 'x'],
    })
    expect(request.text).toBe('[withheld 2] met [withheld 1]. [withheld 1] smiled.')
    expect(request.withheld).toEqual(['Dr. Hoa', 'प्रिया', 'Hoa'])
  })

  it('asks only for questions, corrections or unclear places, never for text', () => {
    expect(prepareRequest('brainstorm questions', 'a').instructions).toContain('Do not write any part')
    expect(prepareRequest('proofread', 'a').instructions).toContain('Do not rewrite')
    expect(prepareRequest('point out unclear places', 'a').instructions).toContain('Do not rewrite')
  })

  it('marks an answer with who made it and the rule', () => {
    const reply = markReply({ name: 'local model', endpoint: 'http://localhost:11434' }, prepareRequest('proofread', 'a'), 'b')
    expect(reply.madeBy).toBe('local model (http://localhost:11434)')
    expect(reply.rule).toContain('your own work')
  })
})
