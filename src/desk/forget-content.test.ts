import { createServer, isRunnableDevEnvironment } from "vite";
import { expect, onTestFinished, test } from "vitest";
import { forgetContent } from "./forget-content.ts";

/** Modules as a dev server has them: a page, what it reads content by, and the content itself. */
const MODULES: Record<string, () => string> = {
  page: () => `export { headline } from "reader";`,
  reader: () =>
    `let kept; export const headline = () => (kept ??= import("astro:data-layer-content").then(({ default: content }) => content));`,
  "astro:data-layer-content": () => `export default ${JSON.stringify(headline)};`,
};
let headline = "Ferry stays in port";

test("content that a dev server keeps is read anew after a change, by what stands between as well", async () => {
  const server = await createServer({
    configFile: false,
    logLevel: "silent",
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, ws: false, watch: null },
    plugins: [
      {
        name: "modules",
        resolveId: (id) => (id in MODULES ? `\0${id}` : undefined),
        load: (id) => MODULES[id.slice(1)]?.(),
      },
    ],
  });
  onTestFinished(() => server.close());
  const { ssr } = server.environments;
  if (!isRunnableDevEnvironment(ssr)) throw new Error("Nothing runs in this environment");
  const shown = async () => (await ssr.runner.import("page")).headline();

  expect(await shown()).toBe("Ferry stays in port");
  headline = "Ferry sails again";
  expect(await shown()).toBe("Ferry stays in port");
  forgetContent(server);
  expect(await shown()).toBe("Ferry sails again");
});
