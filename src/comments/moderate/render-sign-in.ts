import { type Html, html } from "../text/html.ts";
import { MODERATION_PATH, type ModerationLocation, moderationAddress } from "./location.ts";
import type { ModerationVisit } from "./moderation-visit.ts";

/** Sign-in form, which leads to the requested location. */
export function renderSignIn(
  { messages: { moderation: messages } }: ModerationVisit,
  location: ModerationLocation,
  name: string,
  failure?: string,
): Html {
  const to = new URLSearchParams(
    moderationAddress({ ...location, did: [] }).slice(MODERATION_PATH.length),
  );
  return html`<section class="desk" aria-labelledby="sign-in">
<h2 id="sign-in">${messages.signIn}</h2>
<form class="field" method="post" action="${MODERATION_PATH}">
${failure && html`<p class="error" role="alert">${failure}</p>\n`}${[...to].map(([field, value]) => html`<input type="hidden" name="${field === "comment" ? "at" : field}" value="${value}">\n`)}<p><label for="name">${messages.name}</label>
<input id="name" name="name" value="${name}" autocomplete="username" maxlength="80" required dir="auto"></p>
<p><label for="secret">${messages.secret}</label>
<input id="secret" name="secret" type="password" autocomplete="current-password" maxlength="200" required dir="ltr"></p>
<p><button name="act" value="sign in">${messages.signIn}</button></p>
</form>
</section>`;
}

/** Notice in place of the sign-in form while there are no moderators. */
export function renderNobody({ messages: { moderation: messages } }: ModerationVisit): Html {
  return html`<section class="desk" aria-labelledby="sign-in">
<h2 id="sign-in">${messages.signIn}</h2>
<p>${messages.nobody}</p>
<pre dir="ltr"><code>npm run moderators -- add NAME</code></pre>
</section>`;
}
