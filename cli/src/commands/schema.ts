import { profileJsonSchema } from '#store'
import type { Command } from '../command.ts'

export const command: Command = {
  operands: '',
  example: 'schema > profile.schema.json',
  options: {},
  run: async () => {
    const schema = profileJsonSchema()
    return { kind: 'done', json: schema, text: JSON.stringify(schema, null, 2) }
  },
}
