import type { Sent } from "../comments/pages/page-cache.ts";

/** Standard Response for an answer of the handler. */
export function responseOf(answer: Response | Sent): Response {
  if (answer instanceof Response) return answer;
  const { status, headers, body } = answer;
  return new Response(new Uint8Array(body), {
    status,
    headers: headers.map(([name, value]) => [name, value] as [string, string]),
  });
}
