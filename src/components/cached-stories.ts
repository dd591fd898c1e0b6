/** List of the stories in this device's cache, last read first. */
class CachedStories extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const cache = await caches.open("pages");
    const list = document.createElement("ul");
    for (const request of [...(await cache.keys())].reverse()) {
      const { pathname } = new URL(request.url);
      if (!/^\/articles\/[^/]+\/$/u.test(pathname)) continue;
      const cached = await cache.match(request);
      const page = new DOMParser().parseFromString((await cached?.text()) ?? "", "text/html");
      const link = document.createElement("a");
      link.href = pathname;
      link.textContent = page.querySelector("h1")?.textContent ?? pathname;
      list.appendChild(document.createElement("li")).append(link);
    }
    if (list.hasChildNodes()) this.replaceChildren(list);
  }
}

customElements.define("kept-stories", CachedStories);
