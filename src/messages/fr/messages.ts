export { discussion } from "./discussion.ts";
export { moderation } from "./moderation.ts";
export { site } from "./site.ts";
