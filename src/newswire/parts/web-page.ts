import { bylineOf } from "./byline.ts";
import { isTime } from "./embargo.ts";

/** Navigation links above a story that was copied from a web page. */
const NAVIGATION =
  /^(?:skip to (?:main |the )?(?:content|navigation|article)|jump to (?:content|navigation)|(?:main |site )?menu|home(?: ?page)?|search|sign (?:in|up|out)|log ?in|log ?out|register|subscribe|my account|close|open menu|newsletters?|breadcrumbs?|you are here:?.{0,80}|back to (?:top|news|home|results).{0,30}|(?:home|news) ?[>›»/|].{1,80})$/iu;
/** Buttons to share, save or print a page. */
const SHARING =
  /^(?:(?:share|post|tweet|email|e-mail|print|save|copy|copy link|link copied!?|bookmark|facebook|twitter|x|whatsapp|linkedin|reddit|telegram|instagram|threads|bluesky|mastodon|pinterest|messenger|add to favou?rites|listen(?: to (?:this )?article)?|gift this article|comment|close)(?: (?:on|via|to|with|by) (?:facebook|twitter|x|whatsapp|linkedin|e-?mail|reddit))?[\s|·•,/]*){1,10}$/iu;
const COOKIES =
  /^(?:we(?: and our partners)? use cookies|this (?:web)?site uses cookies|by (?:continuing|using|clicking)\b.{0,80}\b(?:cookies?|privacy policy|terms)|accept (?:all )?(?:cookies)?$|reject all$|manage (?:cookies|preferences|consent)|cookie (?:policy|settings|notice)|privacy (?:policy|notice)$|terms (?:of (?:use|service)|and conditions)$)/iu;
const INVITATION =
  /^(?:get (?:the|our|all)\b.{0,80}\b(?:inbox|newsletter|e-?mail)|(?:join|follow) (?:us|our|the)\b.{0,80}\b(?:newsletter|facebook|twitter|instagram|whatsapp|channel|community|social media)|(?:topics|tags|filed under|more on this story|related topics|categories|keywords|read more|read next|more stories|up next|most read|trending(?: now)?|around the web|see also|in this article)(?: on)?(?:$|:))/iu;
const AGE =
  /^(?:[\s|·•-]*(?:an?|\d{1,2}) (?:second|minute|min|hour|hr|day|week|month)s? ago|\d{1,3} ?-?(?:minutes?|mins?) (?:read|to read|listen)|reading time:? .{1,20}|just now)$/iu;
const STAMP =
  /^(?:first |originally |last |article |story )?(?:published|posted|updated|modified|created|uploaded|added|amended)(?: (?:on|at|date))?\s*[:–—|-]?\s+(?<time>\S.{0,60})$/iu;
const CAPTION =
  /^(?:(?:image|picture|photo|video) (?:caption|source|copyright)\b[,:]?.{0,240}|(?:caption|media caption)\s*[:,].{0,240}|file\s?(?:photo)?\s?[-–—]\s.{0,400}|\((?:photo|picture|image|ap photo|file photo)\b[^()]{0,120}\)|.{0,400}\((?:AP Photo|Photo(?: credit)?|Picture|Image|Credit|File photo|Photo by|Courtesy)\b[^()]{1,80}\)\.?|(?:above|pictured|left|right|top|below)(?: \(?(?:left|right|from left)\)?)?: \S.{0,200}|(?:getty images|ap photo|pa media|pa wire|shutterstock)(?:\/.{1,40})?)$/iu;

/** A caption followed by a credit. */
const CREDITED =
  /^.{0,300}(?:[.|)\]–—]|(?<=[.|)\]–—] ?)[([])\s*(?:photograph|photo|picture|image|illustration|composite|credit|pic)s?(?: (?:by|credit|courtesy of))?:\s*[\p{Lu}@©][^.?!]{2,80}[)\]]?$/iu;

/** Tests whether a line is navigation. */
export function isNavigation(text: string): boolean {
  return NAVIGATION.test(text);
}

/** Kind of furniture that a line is anywhere on a web page, or null. */
export function pageFurniture(text: string): string | null {
  if (text.length > 420) return null;
  if (CAPTION.test(text) || (CREDITED.test(text) && !bylineOf(text, 0))) return "caption";
  if (text.length > 260) return null;
  if (isTimestamp(text)) return "timestamp";
  if (SHARING.test(text)) return "navigation";
  if (COOKIES.test(text)) return "navigation";
  return INVITATION.test(text) ? "navigation" : null;
}

/** Tests whether a line is only the time at which a page was published or changed. */
function isTimestamp(text: string): boolean {
  if (AGE.test(text)) return true;
  const time = STAMP.exec(text)?.groups?.["time"];
  return (
    time !== undefined &&
    (AGE.test(time) || isTime(time) || /^\W*(?:\S+ ){0,4}\d{4}(?:\W.{0,25})?$/u.test(time))
  );
}
