/** Makes errors without stack traces: a doubt is about the copy, and traces are slow to make. */
export function untraced(make: () => void): void {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    make();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
