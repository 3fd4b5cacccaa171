import type { Shard, ShardOutcome } from '#jobs'
import type { Call, Command, Outcome } from '../command.ts'
import { misused } from '../command.ts'
import { databaseOption, withQueue } from '../database.ts'
import { toolVersion } from '../tool-version.ts'

export const command: Command = {
  operands: '',
  example: 'work --database postgresql://localhost/matchwright',
  options: { database: databaseOption },
  run: async (call) => {
    if (call.operands.length > 0) return misused('work takes its work from a database, and no file')
    const database = call.option('database')
    return database === undefined ? misused('work needs --database URL, the one the work was sent to') : work(call, database)
  },
}

async function work(call: Call, database: string): Promise<Outcome> {
  const [{ workOn }, { seasonsOf }, version] = await Promise.all([
    import('#jobs'),
    import('../simulate/season-shards.ts'),
    toolVersion(),
  ])
  const type = seasonsOf(version)
  let [done, failed] = [0, 0]
  const onTaken = ({ experiment, shard }: Shard): void => call.note(`Takes shard ${shard} of ${experiment}.`)
  const onFinished = ({ shard }: Shard, outcome: ShardOutcome): void => {
    if (outcome.kind === 'done') return void done++
    failed++
    call.note(`Shard ${shard} cannot be worked on: ${outcome.sentence}`)
  }
  return withQueue(database, async (queue): Promise<Outcome> => {
    call.note(`Works on ${type.name}. Stop with Ctrl+C.`)
    await workOn(queue, type, { signal: call.stop(), onTaken, onFinished, onTrouble: call.note })
    return { kind: 'done', json: { done, failed }, text: `Stopped: ${done} shards done${failed > 0 ? `, ${failed} not` : ''}.` }
  })
}
