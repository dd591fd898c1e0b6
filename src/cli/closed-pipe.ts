/**
 * Ends this process in silence once the program that reads its output has closed the pipe, as
 * `head` does.
 */
export function endWithPipe(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
}
