import type { AstroPrerenderer } from "astro";
import { showProgress } from "../desk/progress.ts";

/** Progress of a build's pages on a terminal. */
export class PageProgress {
  #all = 0;
  #done = 0;

  /** Prerenderer that counts the pages to render. */
  prerenderer = (base: AstroPrerenderer): AstroPrerenderer => ({
    ...base,
    getStaticPaths: async () => {
      const paths = await base.getStaticPaths();
      this.#all = paths.length;
      return paths;
    },
  });

  /** Counts a page that was rendered. */
  count = (): void => {
    this.#done += 1;
    showProgress("pages", this.#done, this.#all);
  };
}
