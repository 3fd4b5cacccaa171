/**
 * Whole commands from cold, and the levers alone, this build beside another, such as the last release's:
 * `npm run bench:commands -- <its matchwright.js>`, after a build. The two take turns and medians of five count. Whole commands are measured
 * in processor time (user and system), which a busy machine moves less than the clock. The levers are what a command spends below
 * `findLevers`, in the profile Node takes of it: both builds keep the names of their functions, and neither is changed for it.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const here = 'dist/cli/matchwright.js'
const [other] = process.argv.slice(2)
if (other === undefined || ![here, other].every((path) => existsSync(path))) {
  console.error(`bench:commands requires ${here} and the matchwright.js of another build, got ${other ?? 'none'}`)
  process.exit(2)
}

const profile = 'examples/j1-internal-medicine.yaml'
const rounds = 5

interface Measured {
  readonly what: string
  readonly ms: (build: string) => number
  /** At most so much of the other's time. */
  readonly most: number
}

const measured: readonly Measured[] = [
  { what: 'advise', ms: (build) => processorMs(build, 'advise'), most: 0.4 },
  { what: 'list', ms: (build) => processorMs(build, 'list'), most: 0.45 },
  { what: 'what-if', ms: (build) => processorMs(build, 'what-if'), most: 0.3 },
  { what: 'levers of advise', ms: (build) => leversMs(build, 'advise'), most: 0.3 },
  { what: 'levers of what-if', ms: (build) => leversMs(build, 'what-if'), most: 0.3 },
]

const missed = measured.filter(({ what, ms, most }) => {
  const turns = Array.from({ length: rounds }, () => ({ own: ms(here), theirs: ms(other) }))
  const [own, theirs] = [median(turns.map((turn) => turn.own)), median(turns.map((turn) => turn.theirs))]
  const share = own / theirs
  console.log(
    `  ${share <= most ? 'met   ' : 'MISSED'} ${what}: ${own.toFixed(0)} ms beside ${theirs.toFixed(0)} ms, ${share.toFixed(2)} of it (at most ${most})`,
  )
  return share > most
})
process.exitCode = missed.length === 0 ? 0 : 1

/** Processor time of one command and all its threads; the shell reports what it waited for. */
function processorMs(build: string, command: string): number {
  const script = '"$0" "$1" "$2" "$3" --today 2026-11-28 >/dev/null && times'
  const [, ofChildren = ''] = ranOrThrow('bash', ['-c', script, process.execPath, build, command, profile]).trim().split('\n')
  const parts = [...ofChildren.matchAll(/(\d+)m([\d.]+)s/g)]
  if (parts.length !== 2) throw new Error(`times said ${ofChildren}`)
  return parts.reduce((sum, [, minutes, seconds]) => sum + 1000 * (60 * Number(minutes) + Number(seconds)), 0)
}

/** What Node writes of a run: the functions that were on the stack, and for each look at it where it stood and the microseconds since the last. */
interface Profile {
  readonly nodes: readonly {
    readonly id: number
    readonly callFrame: { readonly functionName: string }
    readonly children?: readonly number[]
  }[]
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

function leversMs(build: string, command: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'levers-'))
  const name = 'levers.cpuprofile'
  const profiled = ['--cpu-prof', `--cpu-prof-dir=${folder}`, `--cpu-prof-name=${name}`]
  ranOrThrow(process.execPath, [...profiled, build, command, profile, '--today', '2026-11-28'])
  const taken: Profile = JSON.parse(readFileSync(join(folder, name), 'utf8'))
  rmSync(folder, { recursive: true })
  const within = below('findLevers', taken)
  if (within.size === 0) throw new Error(`no findLevers in the profile of ${build} ${command}`)
  return taken.samples.reduce((sum, id, n) => sum + (within.has(id) ? taken.timeDeltas[n]! : 0), 0) / 1000
}

/** The function and all that ran for it. */
function below(functionName: string, { nodes }: Profile): ReadonlySet<number> {
  const within = new Set<number>()
  // Who calls stands before whom they call.
  for (const { id, callFrame, children = [] } of nodes) {
    if (callFrame.functionName !== functionName && !within.has(id)) continue
    within.add(id)
    for (const child of children) within.add(child)
  }
  return within
}

function ranOrThrow(program: string, asked: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, asked, { encoding: 'utf8', maxBuffer: 2 ** 26 })
  if (status !== 0) throw new Error(`${asked.join(' ')} ended with ${status}: ${stderr}`)
  return stdout
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!
}
