/**
 * Names under which clients of FTP, SFTP and synchronisation store an incomplete file: WinSCP,
 * FileZilla, lftp, rsync, Syncthing, browsers; those of rsync and most servers begin with a dot.
 */
const PARTIAL =
  /(?:^|\/)[.~]|(?:~|\.(?:part|partial|filepart|tmp|temp|crdownload|download|upload|uploading|incomplete|writing|lock|swp|!sync|lftp-pget-status))$/iu;

/** Files that systems leave in folders. */
const LEFT_BEHIND = /(?:^|\/)(?:thumbs\.db|desktop\.ini|__MACOSX)(?:\/|$)/iu;

/** Tests whether a file is incomplete, or not the agency's, by its path in the feed folder. */
export const isPartialName = (path: string): boolean =>
  PARTIAL.test(path) || LEFT_BEHIND.test(path);
