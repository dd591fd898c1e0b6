import { type Html, html } from "../comments/text/html.ts";
import type { SiteMessages } from "../messages/messages.ts";
import { mailLink, type Shared, shareLinks } from "./services.ts";

/** Share menu: links to services, and text to copy. */
export function shareMenu(shared: Shared, messages: SiteMessages): Html {
  const links = [{ name: messages.email, href: mailLink(shared) }, ...shareLinks(shared)];
  return html`<div class="share-links">
<ul>${links.map(({ name, href }) => html`<li><a href="${href}" rel="nofollow">${name}</a></li>`)}</ul>
<label>${messages.copyText} <textarea readonly rows="2">${`${shared.text}\n${shared.address}`}</textarea></label>
</div>`;
}
