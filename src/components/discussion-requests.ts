const FRAGMENT = { Accept: "text/vnd.crosshead.fragment+html" };

/** Asks the endpoint; the section is null where something else answered in its place. */
export async function ask(address: string, init?: RequestInit) {
  const response = await fetch(address, { ...init, headers: FRAGMENT });
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  return { response, section: page.querySelector("body > .discussion") };
}

/** Posts a form, and again with work spent on it where that is asked for. */
export async function send(address: string, body: URLSearchParams) {
  const answer = await ask(address, { method: "POST", body });
  const challenge = answer.response.headers.get("X-Challenge");
  if (!challenge) return answer;
  const { prove } = await import("./proof.ts");
  // Without a proof it is held for the newsroom, and not asked for again.
  body.set("proof", await prove(challenge).catch(() => "none"));
  return ask(address, { method: "POST", body });
}
