import { existsSync, readFileSync } from "node:fs";
import type { VFileMessage } from "vfile-message";
import { z } from "zod";
import { textField, unknownKey } from "./fields.ts";
import { mistake } from "./mistake.ts";
import { textOf } from "./text-file.ts";
import { placeIn, readYaml } from "./yaml.ts";

const FIELDS = { lead: textField("the slug of the story that leads the front page") };

const frontFile = z.strictObject(FIELDS, { error: unknownKey(Object.keys(FIELDS)) }).partial();

/** The choice of the publisher for the front page. */
export interface Front {
  /** Slug of the story that leads it; the newest does where there is none. */
  lead?: string | undefined;
  /**
   * A lead that is not published, with its place and what to write instead. It stops nothing:
   * stories come and go.
   */
  doubt?: VFileMessage;
}

/**
 * Where the publisher arranges the front page, if not in a file that the environment names to try
 * something out.
 */
export const FRONT = process.env["FRONT"] || "content/front.yaml";

/**
 * Reads content/front.yaml below the working directory; without the file the newest story leads.
 *
 * @param isPublished - tells whether a story has that slug
 * @throws {VFileMessage} at the line and column of the first mistake, saying what to write instead.
 */
export function readFront(isPublished: (slug: string) => boolean, path = FRONT): Front {
  if (!existsSync(path)) return {};
  const text = textOf(path, readFileSync(path));
  const { lead } = readYaml({ path, text, firstLine: 1 }, frontFile);
  if (lead === undefined || isPublished(lead)) return { lead };
  const reason =
    `lead: no story “${lead}” is published, so the newest leads: ` +
    "write the slug of one, which is the name of its file without date and ending, or delete this line";
  return { doubt: mistake(path, reason, placeIn({ text, firstLine: 1 }, ["lead"])) };
}
