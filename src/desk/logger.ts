/** Log of an edition for the publisher. */
export interface Logger {
  info(line: string): void;
  warn(line: string): void;
}
