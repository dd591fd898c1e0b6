/** Ends an import: what was read, at which line, and what to do. */
export class ImportError extends Error {
  readonly line: number;

  constructor(line: number, what: string, remedy: string) {
    super(`${what}: ${remedy}`);
    this.line = line;
  }
}
