const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EISDIR: 'it is a folder',
  EACCES: 'this user may not',
  EPERM: 'this user may not',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'this user’s share of the disk is full',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its links go in a circle',
  EMFILE: 'too many files are open',
}

/** Why the operating system said no, in words; its own words where we have none. */
export function systemReason(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string }
  return (code === undefined ? undefined : reasons[code]) ?? message ?? String(error)
}
