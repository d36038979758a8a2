/** What the operating system's error codes mean to a user. */
const SENTENCES: Record<string, string> = {
  EACCES: 'permission denied',
  EBUSY: 'it is in use',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'a file of that name is in the way',
  EIO: 'the disk reported an error',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'it does not exist',
  ENOSPC: 'no space is left on the disk',
  ENOTDIR: 'a part of the path is a file, not a folder',
  ENOTEMPTY: 'a folder of that name is in the way',
  EPERM: 'the system does not permit it',
  EROFS: 'the disk is read-only',
};

/** The error code of a failed file operation; null when `error` is of another kind. */
export function fileErrorCode(error: unknown): string | null {
  const coded = typeof error === 'object' && error !== null && 'code' in error;
  return coded && typeof error.code === 'string' ? error.code : null;
}

/** A failed file operation in words; rethrows what is no file error, since that is a defect. */
export function fileProblem(error: unknown): string {
  const code = fileErrorCode(error);
  if (code === null) throw error;
  return SENTENCES[code] ?? code;
}
