/** One folder for everything the tests write, gone when the run ends: what they make under the system's temporary folder lands in it. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export default function scratch(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'matchwright-test-'))
  // Nobody else may look into it; accounts that a test acts as pass through to what is theirs.
  chmodSync(folder, 0o711)
  // What `tmpdir` answers, on every system.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
