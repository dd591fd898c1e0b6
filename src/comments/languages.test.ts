import { beforeEach, describe, expect, test } from "vitest";
import { directionOf } from "../messages/direction.ts";
import { messagesIn } from "../messages/messages.ts";
import { Browser, moderatedStore, SECRET } from "../testing/example-moderation.ts";
import { handle } from "./endpoint.ts";
import { articleFeed, siteFeed } from "./feed.ts";
import { DEFAULT_RULES } from "./rules/rules.ts";
import type { CommentStore } from "./store/store.ts";
import type { Discussed } from "./visit.ts";

const PUBLICATION = {
  name: "The Crosshead",
  address: "https://news.example",
  language: "en-GB",
  timeZone: "Europe/London",
  messagesIn,
  comments: { ...DEFAULT_RULES, mode: "publish" as const, closeAfter: null },
};

/**
 * Texts in the language of the story: a count of two comments, a day, the answer to a held comment.
 */
const STORIES = [
  ["fr", "2 commentaires", "15 octobre 2015", "Votre commentaire est en attente de modération"],
  ["ar", "تعليقان", "15 أكتوبر 2015", "تعليقك قيد المراجعة"],
  ["pt-BR", "2 comments", "15 October 2015", "Your comment is awaiting moderation"],
] as const;

let store: CommentStore;

beforeEach(async () => {
  store = await moderatedStore();
});

describe.each(STORIES)(
  "of a story in %s, in an English publication",
  (language, two, day, held) => {
    const article = { slug: "a", headline: "Porto", published: "2015-10-15", language };
    const { discussion } = messagesIn(language, PUBLICATION.language);
    const address = "https://news.example/articles/a/discussion/";
    const english = messagesIn("en");

    function ask(url: string, init: RequestInit = {}, about: Discussed = article) {
      return handle(new Request(url, init), about, store, PUBLICATION, "192.0.2.7");
    }

    function post(fields: Record<string, string>, headers = {}, about: Discussed = article) {
      const body = new URLSearchParams({ name: "Nour", comment: "١٢٣", ...fields });
      const init = { method: "POST", body, headers: { Origin: PUBLICATION.address, ...headers } };
      return ask(address, init, about);
    }

    const text = async (answer: Promise<Response>) => (await answer).text();

    test("the page counts and dates in the story's language", async () => {
      for (const name of ["Ana B.", "Nour"]) await post({ name, comment: `٤ ${name}` });
      const [first] = (await store.page("a", "oldest")).comments;
      const time = new Intl.DateTimeFormat(language === "pt-BR" ? "en-GB" : language, {
        dateStyle: "long",
        timeStyle: "short",
        timeZone: PUBLICATION.timeZone,
      }).format(first?.created);
      const page = await text(ask(address));
      expect(page).toContain(`>${two}</h2>`);
      expect(page).toContain(`>${discussion.reply}</a>`);
      expect(page).toContain(time);
      const script = { Accept: "text/vnd.crosshead.fragment+html" };
      expect(await text(ask(address, { headers: script }))).toContain(`data-label="${two}"`);
    });

    test("a preview, a mistake and a comment that is held are answered in the story's language", async () => {
      expect(await text(post({ act: "preview" }))).toContain(`<span>${discussion.preview}</span>`);
      expect(await text(post({ comment: "" }))).toContain(discussion.commentMissing);
      const links = "https://a.example https://b.example https://c.example";
      const answer = await post({ comment: links });
      const own = await text(ask(new URL(answer.headers.get("Location") ?? "", address).href));
      expect(own).toContain(held);
      expect(own).toContain(discussion.editable(15));
    });

    test("what is refused, and a report, are answered in the story's language", async () => {
      await post({});
      expect(await text(post({ act: "dance" }))).toContain(discussion.noAct);
      expect(await text(post({}, { Origin: "https://other.example" }))).toContain(
        discussion.foreignOrigin,
      );
      expect(await text(post({ comment: "a".repeat(70_000) }))).toContain(discussion.tooLarge);
      expect(await text(ask(`${address}?report=1#form`))).toContain(discussion.reason);
      expect(await text(post({ act: "report", id: "1", reason: "٥" }))).toContain(
        discussion.reported,
      );
    });

    test("a discussion that is closed says so, with its day", async () => {
      const comments = { ...PUBLICATION.comments, closeAfter: 0 };
      const answer = await handle(new Request(address), article, store, {
        ...PUBLICATION,
        comments,
      });
      expect(await answer.text()).toContain(discussion.closedOn(day));
    });

    test("its feed is in the story's language, and the site's in the publication's", async () => {
      await post({});
      const feed = await text(
        articleFeed(new Request(`${address}atom.xml`), article, store, PUBLICATION),
      );
      const spoken = language === "pt-BR" ? "en-GB" : language;
      expect(feed).toContain(`xml:lang="${spoken}"`);
      expect(feed).toContain(`<title>${discussion.commentsOn("Porto")}</title>`);
      expect(feed).toContain(discussion.commentBy("\u2068Nour\u2069", "Porto"));
      const all = new Request("https://news.example/comments/atom.xml");
      const site = await text(siteFeed(all, async () => article, store, PUBLICATION));
      expect(site).toContain('xml:lang="en-GB"');
      expect(site).toContain("<title>Comments on The Crosshead</title>");
      expect(site).toContain("\u2068Nour\u2069 on “Porto”");
    });

    test("moderators read English", async () => {
      await post({ comment: "https://a.example https://b.example https://c.example" });
      const ana = new Browser(store);
      await ana.signIn(SECRET);
      const queue = await ana.page();
      expect(queue).toContain(english.moderation.rules.links);
      expect(queue).toContain(english.moderation.acts.published);
      expect(queue).not.toMatch(/\p{Script=Arabic}|Refuser|Rejeitar/u);
    });

    test("no comment passes for the newsroom's in the badge of the story's language", async () => {
      await post({ name: `Ana ${discussion.newsroom}` });
      expect(await store.queue("held", { limit: 9 })).toMatchObject([
        { heldRule: "newsroom name" },
      ]);
    });

    test("is written in the direction of its language", () => {
      const { language: spoken } = messagesIn(language, PUBLICATION.language);
      expect(directionOf(spoken)).toBe(language === "ar" ? "rtl" : "ltr");
    });
  },
);
