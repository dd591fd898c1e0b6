const FRAGMENT = { Accept: "text/vnd.crosshead.fragment+html" };

/** Requests a section of the endpoint; the section is null if something else answered. */
export async function ask(address: string, init?: RequestInit) {
  const response = await fetch(address, { ...init, headers: FRAGMENT });
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  return { response, section: page.querySelector("body > .discussion") };
}

/** Posts a form, and again with a proof of work if the server asks for one. */
export async function send(address: string, body: URLSearchParams) {
  const answer = await ask(address, { method: "POST", body });
  const challenge = answer.response.headers.get("X-Challenge");
  if (!challenge) return answer;
  const { prove } = await import("./proof.ts");
  // Without a proof, the server holds the comment for the newsroom and does not ask again.
  body.set("proof", await prove(challenge).catch(() => "none"));
  return ask(address, { method: "POST", body });
}
