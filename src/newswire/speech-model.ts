import model from "./speech-model.json" with { type: "json" };

function weights(base64: string): Int8Array {
  const bytes = atob(base64);
  const table = new Int8Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) table[at] = bytes.charCodeAt(at);
  return table;
}

/** Weights learned from labelled copy by src/bench/train.ts. */
export const cueBits = 16;
export const cueWeights = weights(model.cues);
export const roleWeights = { features: weights(model.roles), joints: weights(model.joints) };
