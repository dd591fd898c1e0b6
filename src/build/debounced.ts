interface Pauses {
  /** After the last call of several, in milliseconds. */
  pause: number;
  /** After the first call, however many follow. */
  longest: number;
}

/** Work that begins when a series of calls for it has ended, or has gone on for long. */
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
