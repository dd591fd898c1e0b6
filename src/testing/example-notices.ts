import type { Notify } from "../comments/rules/rules.ts";

/** Newsroom with notices of all comments, by every channel. */
export const ADDRESS = "https://news.example";
export const SECRET = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
export const NOTIFY: Notify = {
  about: "all",
  webhook: "own",
  mail: { to: ["desk@news.example"], from: "comments@news.example" },
};

/** Comment with hostile text, for notices. */
export const HOSTILE = {
  name: "<!channel> @everyone",
  text: "Go to https://evil.example/a?b=1 or www.evil.example, ![x](http://evil.example/x.png)",
  status: "held",
  heldRule: "links",
} as const;
