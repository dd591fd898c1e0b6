import { isRunnableDevEnvironment, type ViteDevServer } from "vite";

/** The module in which Astro keeps what loaders have loaded. */
const CONTENT = "\0astro:data-layer-content";

/**
 * Has modules that hold content run anew at the next request. Astro does so while it writes content
 * down, but a request that is answered at that moment can leave the modules between the content and
 * the page as they were: a page is then shown as before its story was changed, until the next
 * change.
 */
export function forgetContent({ environments }: Pick<ViteDevServer, "environments">): void {
  for (const environment of Object.values(environments)) {
    if (!isRunnableDevEnvironment(environment)) continue;
    const source = environment.moduleGraph.getModuleById(CONTENT);
    if (source) environment.moduleGraph.invalidateModule(source);
    const modules = environment.runner.evaluatedModules;
    const ids = new Set([CONTENT]);
    // The set grows while it is gone through.
    for (const id of ids) {
      const module = modules.getModuleById(id);
      if (!module) continue;
      for (const importer of module.importers) ids.add(importer);
      modules.invalidateModule(module);
    }
  }
}
