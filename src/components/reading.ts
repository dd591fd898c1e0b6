/** Reading preferences. They work without a script; with it, they are remembered for all pages. */
class ReadingSettings extends HTMLElement {
  connectedCallback(): void {
    const chosen = document.documentElement.dataset;
    for (const radio of this.querySelectorAll<HTMLInputElement>("[type=radio]")) {
      radio.checked ||= chosen[radio.name] === radio.value;
    }
    this.addEventListener("change", ({ target }) => {
      const { type, name, value } = target as HTMLInputElement;
      if (type !== "radio") return;
      chosen[name] = value;
      remember({ ...chosen });
    });
  }
}

/** Stores a preference; if the browser cannot store it, it still applies to this page. */
function remember(chosen: DOMStringMap): void {
  try {
    localStorage.setItem("reading", JSON.stringify(chosen));
  } catch {}
}

/** Shows a message if a link points to a paragraph or a quotation that does not exist any more. */
function tellOfChangedWords(): void {
  const notice = document.querySelector<HTMLElement>(".words-changed");
  const id = /^#([pq]-.+)/u.exec(location.hash)?.[1];
  const isLost = id !== undefined && document.getElementById(id) === null;
  if (notice) notice.textContent = isLost ? (notice.dataset["changed"] ?? "") : "";
}

customElements.define("reading-settings", ReadingSettings);
addEventListener("hashchange", tellOfChangedWords);
tellOfChangedWords();
void navigator.serviceWorker?.register("/offline.js").catch(() => {});
