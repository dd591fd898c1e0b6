/** Sentence about a mistake in the options of a command line, by the error of parseArgs. */
export function optionMistake(error: unknown): string {
  const option = /'(-[^' ]*)/.exec(String(error))?.[1];
  return `${option ? `There is no option ${option}` : String(error)}; --help lists the options`;
}
