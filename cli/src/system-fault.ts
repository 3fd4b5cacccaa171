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
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return undefined
  if (error.syscall === 'uv_cwd') return 'The folder this was called in is gone. Change to another and call it again.'
  const reason = reasons[String(error.code)]
  if (reason === undefined) return undefined
  const path = 'path' in error && typeof error.path === 'string' ? error.path : 'A file'
  return `${path.length > 300 ? `${path.slice(0, 300)}...` : path}: ${reason}.`
}
