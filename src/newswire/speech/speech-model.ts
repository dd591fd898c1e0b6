import { PackedWeights } from "./packed-weights.ts";
import model from "./speech-model.json" with { type: "json" };

/** A table of weights, one byte each. */
function weights(base64: string): Int8Array {
  const bytes = atob(base64);
  const table = new Int8Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 1) table[at] = bytes.charCodeAt(at);
  return table;
}

/** Weights of cue features, learned from labelled copy by src/bench/train.ts. */
export const cueWeights = weights(model.cues);

/** Weights of role features, learned in the same way. */
export const roleWeights = new PackedWeights(weights(model.roles), weights(model.joints));
