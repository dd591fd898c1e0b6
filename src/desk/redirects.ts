import { z } from "zod";

const FROM = "write an address that the site had, such as /2019/05/harbour/, without a query";
const TO =
  "write an address of the site, such as /articles/harbour/, or one that begins with https://";

/** Addresses of an earlier site, each with its replacement. */
export const redirects = z
  .record(
    z.string().regex(/^\/[^/?#][^?#]*$/u, FROM),
    z.string(TO).regex(/^(?:\/(?!\/)|https?:\/\/)/u, TO),
    { error: "write old addresses, each with the new one: /old/: /new/" },
  )
  .default({});
