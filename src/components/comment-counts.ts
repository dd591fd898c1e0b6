import { countsAddress } from "../comments/text/address.ts";

/** Links to discussions, with the slugs of their stories. */
const links = [...document.querySelectorAll<HTMLAnchorElement>("a[data-comments]")];

const slugOf = ({ dataset }: HTMLAnchorElement) => dataset["comments"] ?? "";

/**
 * Shows the number of comments on each link to a discussion, where there are any. Links stay
 * unchanged if the server cannot be reached.
 */
async function showCounts(): Promise<void> {
  const slugs = [...new Set(links.map(slugOf))];
  const answer = await fetch(countsAddress(slugs, document.documentElement.lang));
  if (!answer.ok) return;
  const labels = new Map(Object.entries<string>(await answer.json()));
  for (const link of links) {
    const label = labels.get(slugOf(link));
    if (!label) continue;
    Object.assign(link.lastElementChild ?? link, { textContent: label });
    link.closest("li")?.removeAttribute("hidden");
    link.dispatchEvent(new CustomEvent("discussed", { bubbles: true }));
  }
}

// Safari has no idle callbacks.
const whenIdle = globalThis.requestIdleCallback ?? setTimeout;
addEventListener("load", () => whenIdle(() => void showCounts().catch(() => {})));
