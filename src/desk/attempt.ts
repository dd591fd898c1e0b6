/** Result of a function; undefined if it throws, after `tell` got the error. */
export function attempt<T>(work: () => T, tell: (error: unknown) => void): T | undefined {
  try {
    return work();
  } catch (error) {
    tell(error);
    return undefined;
  }
}
