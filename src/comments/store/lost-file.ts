/**
 * Error of every query to a store whose files were taken away or cut short while they were open.
 * Its message is one line for the operator, which the store itself logs, once.
 */
export class LostFile extends Error {}

/** Logs an error that nobody foresaw; one of a lost file stands in the log already. */
export function logError(error: unknown): void {
  if (!(error instanceof LostFile)) console.error(error);
}
