/** Headers in which proxies name the client; the first that is present counts. */
export const FORWARDING = ["X-Forwarded-For", "Forwarded", "X-Real-IP"] as const;

/** Parameter of a hop in RFC 7239: `for=192.0.2.60`, `For="[2001:db8:cafe::17]:4711"`. */
const FOR = /(?:^|;)\s*for\s*=\s*("[^"]*"|[^;"\s]*)\s*(?:;|$)/i;

/**
 * Client addresses in forwarding headers, the nearest first. The client may have forged all but
 * those that trusted proxies added, which are at the end of the header.
 */
export function forwardedFor(headers: Pick<Headers, "get">): string[] {
  const name = FORWARDING.find((each) => headers.get(each));
  const hops = elementsIn((name && headers.get(name)) ?? "");
  return name === "Forwarded" ? hops.map((hop) => FOR.exec(hop)?.[1] ?? "") : hops;
}

/**
 * Elements of a list, the last first. It is read from its end, so that a quotation mark that a
 * client leaves open cannot hide what proxies add.
 */
function elementsIn(list: string): string[] {
  const elements: string[] = [];
  let isQuoted = false;
  let end = list.length;
  for (let at = list.length - 1; at >= -1; at--) {
    if (list[at] === '"') isQuoted = !isQuoted;
    if (at >= 0 && (list[at] !== "," || isQuoted)) continue;
    elements.push(list.slice(at + 1, end).trim());
    end = at;
  }
  return elements.filter(Boolean);
}
