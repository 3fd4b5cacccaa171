import { profileJsonSchema } from '#store'
import type { Command } from '../command.ts'

export const command: Command = {
  name: 'schema',
  operands: '',
  summary: 'The JSON Schema of a profile file: editors use it to complete and check while you write',
  example: 'schema > profile.schema.json',
  options: {},
  run: async () => {
    const schema = profileJsonSchema()
    return { kind: 'done', json: schema, text: JSON.stringify(schema, null, 2) }
  },
}
