import { type Sentence, sentencesIn } from "./sentences.ts";

/**
 * Button that reads a story aloud sentence by sentence and highlights each; it is added where the
 * browser can speak.
 */
class ListenStory extends HTMLElement {
  #sentences: Sentence[] = [];
  #next = 0;
  #speaking = false;
  readonly #item = document.createElement("li");
  readonly #button = document.createElement("button");

  connectedCallback(): void {
    if (!("speechSynthesis" in window)) return;
    const [item, button] = [this.#item, this.#button];
    item.append(button);
    button.type = "button";
    button.className = "listen";
    button.textContent = this.dataset["listen"] ?? "";
    const offer = () => {
      if (speechSynthesis.getVoices().length > 0) document.querySelector(".actions")?.append(item);
      else item.remove();
    };
    offer();
    speechSynthesis.addEventListener("voiceschanged", offer);
    button.addEventListener("click", () => (this.#speaking ? this.#pause() : this.#speak()));
    addEventListener("pagehide", () => speechSynthesis.cancel());
  }

  #speak(): void {
    const { lang } = this.closest<HTMLElement>("[lang]") ?? document.documentElement;
    if (this.#sentences.length === 0) this.#sentences = sentencesIn(partsOf(this), lang);
    const sentence = this.#sentences[this.#next];
    if (!sentence) {
      this.#end();
      return;
    }
    this.#say(this.dataset["pause"], true);
    show(sentence.range);
    const utterance = new SpeechSynthesisUtterance(sentence.words);
    utterance.lang = lang;
    utterance.onend = () => {
      if (!this.#speaking) return;
      this.#next += 1;
      this.#speak();
    };
    utterance.onerror = () => this.#speaking && this.#end();
    speechSynthesis.speak(utterance);
  }

  /** Stops and later repeats the sentence, as some browsers lose track of a paused one. */
  #pause(): void {
    this.#say(this.dataset["goOn"], false);
    speechSynthesis.cancel();
  }

  #end(): void {
    this.#next = 0;
    this.#say(this.dataset["listen"], false);
    CSS.highlights?.delete("spoken");
  }

  #say(words: string | undefined, speaking: boolean): void {
    this.#speaking = speaking;
    this.#button.textContent = words ?? "";
  }
}

/** Elements that are read aloud: the headline and the text, without facts and notes. */
const TEXT =
  "h1, h2, h3, .standfirst, .points, p[id^=p-], p:not([class]), ul:not([class]), ol, blockquote";

const partsOf = (button: Element) =>
  [...(button.closest(".story")?.children ?? [])].filter((part) => part.matches(TEXT));

function show(range: Range): void {
  if ("highlights" in CSS) CSS.highlights.set("spoken", new Highlight(range));
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) {
    range.startContainer.parentElement?.scrollIntoView({ block: "center" });
  }
}

customElements.define("listen-story", ListenStory);
