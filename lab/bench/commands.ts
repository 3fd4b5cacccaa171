/**
 * Whole commands from cold, this build beside another, such as the last release's: `npm run bench:commands -- <its matchwright.js>`, after a
 * build. The two take turns and medians of five count, in processor time (user and system), which a busy machine moves less than the clock.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const here = 'dist/cli/matchwright.js'
const [other] = process.argv.slice(2)
if (other === undefined || ![here, other].every((path) => existsSync(path))) {
  console.error(`bench:commands requires ${here} and the matchwright.js of another build, got ${other ?? 'none'}`)
  process.exit(2)
}

const profile = 'examples/j1-internal-medicine.yaml'
const rounds = 5
/** At most so much of the other's time. */
const aims = { advise: 0.4, list: 0.45, 'what-if': 0.3 }

const missed = Object.entries(aims).filter(([command, most]) => {
  const turns = Array.from({ length: rounds }, () => ({ own: processorMs(here, command), theirs: processorMs(other, command) }))
  const [own, theirs] = [median(turns.map((turn) => turn.own)), median(turns.map((turn) => turn.theirs))]
  const share = own / theirs
  console.log(
    `  ${share <= most ? 'met   ' : 'MISSED'} ${command}: ${own.toFixed(0)} ms beside ${theirs.toFixed(0)} ms, ${share.toFixed(2)} of it (at most ${most})`,
  )
  return share > most
})
process.exitCode = missed.length === 0 ? 0 : 1

/** Processor time of one command and all its threads; the shell reports what it waited for. */
function processorMs(build: string, command: string): number {
  const script = '"$0" "$1" "$2" "$3" --today 2026-11-28 >/dev/null && times'
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script, process.execPath, build, command, profile], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${build} ${command} ended with ${status}: ${stderr}`)
  const [, ofChildren = ''] = stdout.trim().split('\n')
  const parts = [...ofChildren.matchAll(/(\d+)m([\d.]+)s/g)]
  if (parts.length !== 2) throw new Error(`times said ${stdout}`)
  return parts.reduce((sum, [, minutes, seconds]) => sum + 1000 * (60 * Number(minutes) + Number(seconds)), 0)
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!
}
