import { refuseWithdrawn } from "../comments/endpoint.ts";
import { isForFrame, wantsFragment } from "../comments/http/answer.ts";
import type { Sent } from "../comments/pages/page-cache.ts";
import { framed } from "../comments/pages/shell.ts";
import { type Asked, isReading } from "./asked.ts";

/**
 * Answers 410 for a withdrawn story, at its address and all below it: with a page, or with one
 * sentence to a post to its discussion.
 */
export async function withdrawnStory({ request, host, release }: Asked): Promise<Response | Sent> {
  if (isReading(request) && !wantsFragment(request)) return release.withdrawn();
  const answer = await refuseWithdrawn(request, host.publication);
  if (!isForFrame(request, answer)) return answer;
  return framed(answer, await release.noDiscussionFrame());
}
