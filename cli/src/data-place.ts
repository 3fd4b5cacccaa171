/** Where own data are kept: the same place wherever a command is run, as each system has it for programs. */
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

export interface Place {
  /** What `--data` says. */
  readonly given: string | undefined
  /** Where the command is run. */
  readonly folder: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
}

/** Where versions before 0.3.0 kept data: beside whatever the command was run on. */
export function formerPlace(folder: string): string {
  return resolve(folder, 'matchwright-data')
}

export function dataPlace({ given, folder, env, platform }: Place): string {
  if (given !== undefined) return resolve(folder, given)
  return join(folderForPrograms(env, platform), 'matchwright')
}

/** https://specifications.freedesktop.org/basedir-spec, Application Support on macOS, AppData on Windows. */
function folderForPrograms(env: Place['env'], platform: NodeJS.Platform): string {
  const asked = env['XDG_DATA_HOME']
  if (asked !== undefined && asked.startsWith('/')) return asked
  if (platform === 'win32') return env['LOCALAPPDATA'] ?? join(homeOf(env), 'AppData', 'Local')
  if (platform === 'darwin') return join(homeOf(env), 'Library', 'Application Support')
  return join(homeOf(env), '.local', 'share')
}

function homeOf(env: Place['env']): string {
  return env['HOME'] ?? env['USERPROFILE'] ?? homedir()
}
