export { discussion } from "./discussion.ts";
export { moderation } from "./moderation.ts";
export { newsroom } from "./newsroom.ts";
export { site } from "./site.ts";
