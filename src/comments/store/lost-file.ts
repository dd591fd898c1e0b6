/**
 * Error of every query to a store whose files were removed or truncated while they were open. Its
 * message is one line for the operator, which the store logs once.
 */
export class LostFile extends Error {}

/** Logs an unexpected error, except a lost file, which is logged already. */
export function logError(error: unknown): void {
  if (!(error instanceof LostFile)) console.error(error);
}
