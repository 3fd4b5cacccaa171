import type { JobQueue } from '#jobs'
import type { Misused, Option, Refused } from './command.ts'
import { misused, refused } from './command.ts'

/** Names the database that several processes or machines share; its library is loaded only where this is given. */
export const databaseOption: Option = {
  value: 'URL',
  help: 'a PostgreSQL database, postgresql://user@host/name; a password is taken from PGPASSWORD or .pgpass too',
}

/** Opens the queue of a database for as long as the work lasts; a database that cannot be used is told in a sentence. */
export async function withQueue<T>(url: string, work: (queue: JobQueue) => Promise<T>): Promise<T | Misused | Refused> {
  if (!(/^postgres(?:ql)?:/.test(url) && URL.canParse(url)))
    return misused('--database needs an address such as postgresql://user@host/name')
  const [{ QueueRefused, QueueUnreachable }, { openPostgres }] = await Promise.all([import('#jobs'), import('#jobs/postgres')])
  try {
    const queue = await openPostgres(url)
    return await work(queue).finally(queue.close)
  } catch (error) {
    if (error instanceof QueueUnreachable || error instanceof QueueRefused) return refused(error.message)
    throw error
  }
}
