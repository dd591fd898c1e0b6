import type { Sent } from "../comments/pages/page-cache.ts";

/** An answer of the handler as hosts take it that speak of web requests and responses. */
export function responseOf(answer: Response | Sent): Response {
  if (answer instanceof Response) return answer;
  const { status, headers, body } = answer;
  return new Response(new Uint8Array(body), {
    status,
    headers: headers.map(([name, value]) => [name, value] as [string, string]),
  });
}
