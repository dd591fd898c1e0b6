import compression from "compression";

const { filter } = compression;

/**
 * Compresses the files that a Node server sends. What is made for one reader, which no cache may
 * keep, is left as it is: beside words that somebody else may choose stand tokens, and the length
 * of what is compressed would tell what they have in common (BREACH). So are parts of files.
 */
export const compressed = compression({
  filter: (request, response) =>
    request.headers.range === undefined &&
    !String(response.getHeader("Cache-Control")).includes("no-store") &&
    filter(request, response),
});
