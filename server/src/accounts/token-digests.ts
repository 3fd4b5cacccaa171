/**
 * better-auth keeps the token of a session as it is, and has no setting for it. In the tables of an office stands its digest, as of every other
 * secret: whoever reads them signs in as nobody.
 */
import type { DBAdapter, DBTransactionAdapter, Where } from 'better-auth'
import { digestOf } from '../identity/secrets.ts'

/** The same tables, of which better-auth asks by token and gets one back as ever. Sessions that are listed come with digests. */
export function withTokenDigests(adapter: DBAdapter): DBAdapter {
  return { ...closed(adapter), transaction: (work) => adapter.transaction((inner) => work(closed(inner))) }
}

function closed(adapter: DBTransactionAdapter): DBTransactionAdapter {
  return {
    ...adapter,
    create: async (asked) => {
      const token: unknown = asked.model === 'session' ? Object(asked.data)['token'] : undefined
      if (typeof token !== 'string') return adapter.create(asked)
      return withToken(await adapter.create({ ...asked, data: { ...asked.data, token: digestOf(token) } }), token)
    },
    findOne: async (asked) => withToken(await adapter.findOne(digested(asked)), askedToken(asked)),
    findMany: (asked) => adapter.findMany(digested(asked)),
    count: (asked) => adapter.count(digested(asked)),
    update: async (asked) => withToken(await adapter.update(digested(asked)), askedToken(asked)),
    updateMany: (asked) => adapter.updateMany(digested(asked)),
    delete: (asked) => adapter.delete(digested(asked)),
    deleteMany: (asked) => adapter.deleteMany(digested(asked)),
    consumeOne: async (asked) => withToken(await adapter.consumeOne(digested(asked)), askedToken(asked)),
    incrementOne: async (asked) => withToken(await adapter.incrementOne(digested(asked)), askedToken(asked)),
  }
}

interface Asked {
  readonly model: string
  readonly where?: Where[] | undefined
}

function digested<A extends Asked>(asked: A): A {
  if (asked.model !== 'session' || asked.where === undefined) return asked
  return { ...asked, where: asked.where.map((one) => (one.field === 'token' ? { ...one, value: digestIn(one.value) } : one)) }
}

function digestIn(value: Where['value']): Where['value'] {
  if (Array.isArray(value)) return value.map((one) => digestOf(String(one)))
  return digestOf(String(value))
}

function askedToken({ model, where = [] }: Asked): string | undefined {
  const value = model === 'session' ? where.find(({ field }) => field === 'token')?.value : undefined
  return typeof value === 'string' ? value : undefined
}

function withToken<Row>(row: Row, token: string | undefined): Row {
  return typeof row === 'object' && row !== null && token !== undefined ? Object.assign(row, { token }) : row
}
