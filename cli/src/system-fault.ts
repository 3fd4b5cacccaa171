/** What the machine refused: a full disk, a missing right, a name too long. No fault of ours, and told in words. */

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'there is no space left',
  EDQUOT: 'your share of the disk is used up',
  EFBIG: 'the file would be too large',
  EACCES: 'it may not be read or written; look at its permissions',
  EPERM: 'it may not be changed; look at its permissions',
  EROFS: 'it can only be read',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'it is not there',
  ENOTDIR: 'a part of its path is no folder',
  EISDIR: 'it is a folder',
  ENOTEMPTY: 'it is a folder that is not empty',
  EEXIST: 'it is there already',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EBUSY: 'another program uses it',
  EIO: 'the disk does not answer',
  EINVAL: 'its name is not allowed here',
  ENOTSUP: 'that is not possible there',
}

/** The sentence for an error of the operating system; undefined for any other. */
export function systemFault(error: unknown): string | undefined {
  if (!isRefusal(error)) return undefined
  if (error.syscall === 'uv_cwd') return 'The folder this was called in is gone. Change to another and call it again.'
  const reason = reasons[error.code]
  if (reason === undefined) return undefined
  // What is moved into place is told by its place, not by the name it had before.
  const path = error.dest ?? error.path ?? 'A file'
  return `${path.length > 300 ? `${path.slice(0, 300)}...` : path}: ${reason}.`
}

interface Refusal extends Error {
  readonly code: string
  readonly syscall: string
  readonly path?: string
  readonly dest?: string
}

/** Node says of every error of the system which call it was and what the system answered. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string'
}
