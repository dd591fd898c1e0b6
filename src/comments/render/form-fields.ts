import type { DiscussionMessages } from "../../messages/messages.ts";
import type { Mistakes } from "../rules/submission.ts";
import { type Html, html } from "../text/html.ts";

/** Sentence about the mistake in a field. */
export function mistake(field: keyof Mistakes, mistakes: Mistakes): Html | null {
  const sentence = mistakes[field];
  return sentence ? html`<p class="error" id="${field}-error">${sentence}</p>\n` : null;
}

/**
 * Attributes that tie a field to its mistake and its hint, and focus the first field with a
 * mistake.
 */
export function about(field: keyof Mistakes, mistakes: Mistakes, hint?: string): Html {
  const wrong = field in mistakes;
  const descriptions = [wrong ? `${field}-error` : undefined, hint].filter(Boolean).join(" ");
  return html`${wrong ? html` aria-invalid="true"` : null}${descriptions ? html` aria-describedby="${descriptions}"` : null}${Object.keys(mistakes)[0] === field ? html` autofocus` : null}`;
}

/** Hidden field with the time when the form was served. */
export function tokenField(token: string | undefined): Html | null {
  return token ? html`<input type="hidden" name="token" value="${token}">\n` : null;
}

/** Alert with the reason why a form failed, where no field is to blame. */
export function failureAlert(failure: string | undefined): Html | null {
  if (!failure) return null;
  return html`<p class="error" role="alert" tabindex="-1" autofocus>${failure}</p>\n`;
}

/** Honeypot, a field that people do not see. */
export function trap(messages: DiscussionMessages): Html {
  return html`<p hidden><label for="website">${messages.trap}</label>
<input id="website" name="website" autocomplete="off" tabindex="-1"></p>
`;
}
