/** Error that ends an import: a sentence with the place, the line and the remedy. */
export class ImportError extends Error {
  readonly line: number;

  constructor(line: number, what: string, remedy: string) {
    super(`${what}: ${remedy}`);
    this.line = line;
  }
}
