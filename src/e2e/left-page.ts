/** Errors of Chromium and Firefox for what a page was still loading when it was left. */
const LEFT: ReadonlySet<string | undefined> = new Set(["net::ERR_ABORTED", "NS_BINDING_ABORTED"]);

/** Tests whether a load ended only because its page was left. */
export const wasLeft = (request: { failure(): { errorText: string } | null }): boolean =>
  LEFT.has(request.failure()?.errorText);
