import { type Html, html } from "../text/html.ts";
import { DESK, deskAddress, type Place } from "./place.ts";
import type { DeskVisit } from "./visit.ts";

/** The form that signs a moderator in, and then leads to the place that was asked for. */
export function renderSignIn(
  { messages: { moderation: messages } }: DeskVisit,
  place: Place,
  name: string,
  failure?: string,
): Html {
  const to = new URLSearchParams(deskAddress({ ...place, did: [] }).slice(DESK.length));
  return html`<section class="desk" aria-labelledby="sign-in">
<h2 id="sign-in">${messages.signIn}</h2>
<form class="field" method="post" action="${DESK}">
${failure && html`<p class="error" role="alert">${failure}</p>\n`}${[...to].map(([field, value]) => html`<input type="hidden" name="${field === "comment" ? "at" : field}" value="${value}">\n`)}<p><label for="name">${messages.name}</label>
<input id="name" name="name" value="${name}" autocomplete="username" maxlength="80" required dir="auto"></p>
<p><label for="secret">${messages.secret}</label>
<input id="secret" name="secret" type="password" autocomplete="current-password" maxlength="200" required dir="ltr"></p>
<p><button name="act" value="sign in">${messages.signIn}</button></p>
</form>
</section>`;
}

/** What stands in the form's place while nobody can sign in. */
export function renderNobody({ messages: { moderation: messages } }: DeskVisit): Html {
  return html`<section class="desk" aria-labelledby="sign-in">
<h2 id="sign-in">${messages.signIn}</h2>
<p>${messages.nobody}</p>
<pre dir="ltr"><code>npm run moderators -- add NAME</code></pre>
</section>`;
}
