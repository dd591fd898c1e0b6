/** Result of some work; undefined where it throws, of which `tell` is told. */
export function attempt<T>(work: () => T, tell: (error: unknown) => void): T | undefined {
  try {
    return work();
  } catch (error) {
    tell(error);
    return undefined;
  }
}
