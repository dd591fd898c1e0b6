interface Pauses {
  /** Time after the last of several calls, in milliseconds. */
  pause: number;
  /** Longest time after the first call, in milliseconds. */
  longest: number;
}

/**
 * A function that runs work when a series of calls has ended, or has lasted for the longest time.
 */
export function debounced(work: () => void, { pause, longest }: Pauses): () => void {
  let first = 0;
  let timer: NodeJS.Timeout | undefined;
  const begin = () => {
    timer = undefined;
    work();
  };
  return () => {
    const now = Date.now();
    if (!timer) first = now;
    clearTimeout(timer);
    timer = setTimeout(begin, Math.max(0, Math.min(pause, first + longest - now)));
  };
}
