import { type Html, html } from "../text/html.ts";
import { DESK, deskAddress, type Place } from "./place.ts";
import { deskWords as words } from "./words.ts";

/** The form that signs a moderator in, and then leads to the place that was asked for. */
export function renderSignIn(place: Place, name: string, failure?: string): Html {
  const to = new URLSearchParams(deskAddress({ ...place, did: [] }).slice(DESK.length));
  return html`<section class="desk" aria-labelledby="sign-in">
<h2 id="sign-in">${words.signIn}</h2>
<form class="field" method="post" action="${DESK}">
${failure && html`<p class="error" role="alert">${failure}</p>\n`}${[...to].map(([field, value]) => html`<input type="hidden" name="${field === "comment" ? "at" : field}" value="${value}">\n`)}<p><label for="name">${words.name}</label>
<input id="name" name="name" value="${name}" autocomplete="username" maxlength="80" required dir="auto"></p>
<p><label for="secret">${words.secret}</label>
<input id="secret" name="secret" type="password" autocomplete="current-password" maxlength="200" required dir="ltr"></p>
<p><button name="act" value="sign in">${words.signIn}</button></p>
</form>
</section>`;
}

/** What stands in the form's place while nobody can sign in. */
export function renderNobody(): Html {
  return html`<section class="desk" aria-labelledby="sign-in">
<h2 id="sign-in">${words.signIn}</h2>
<p>${words.nobody}</p>
<pre dir="ltr"><code>npm run moderators -- add NAME</code></pre>
</section>`;
}
