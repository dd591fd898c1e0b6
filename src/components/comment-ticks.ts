import { passageAddress } from "../comments/text/address.ts";

/** Characters of a paragraph in the label of its mark. */
const LABEL_LENGTH = 30;

/**
 * Shows the number of comments above the story, and beside each paragraph with comments a mark that
 * links to them, from the data of a discussion's section.
 */
export function showCounts({ dataset }: HTMLElement): void {
  const { counts, label: all } = dataset;
  if (!counts) return;
  const link = document.querySelector<HTMLAnchorElement>('a[data-comments][href="#discussion"]');
  if (link && all) Object.assign(link.lastElementChild ?? link, { textContent: all });
  const { passage } = document.querySelector<HTMLElement>("crosshead-discussion")?.dataset ?? {};
  const slug = link?.dataset["comments"] ?? "";
  for (const tick of document.querySelectorAll(".tick-mark")) tick.remove();
  for (const [id, count] of JSON.parse(counts) as [string, number][]) {
    const paragraph = document.getElementById(id)?.closest(".story p, .story li");
    if (!paragraph) continue;
    const tick = document.createElement("a");
    tick.className = "respond tick-mark";
    tick.href = passageAddress(slug, id);
    tick.textContent = String(count);
    tick.ariaLabel = `${passage} ${count} (${(paragraph.textContent ?? "").slice(0, LABEL_LENGTH)}…)`;
    paragraph.append(tick);
  }
}
