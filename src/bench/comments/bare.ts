import { createServer } from "node:http";
import { DatabaseSync } from "node:sqlite";

/**
 * Baseline for the benchmark of discussions: a plain Node server that stores each posted body in a
 * table, on disk before it answers, and answers other requests with as many bytes as the last path
 * segment says.
 */
const [port, file = ""] = process.argv.slice(2);

const database = new DatabaseSync(file);
database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
database.exec("CREATE TABLE posts (id INTEGER PRIMARY KEY, body TEXT)");
const insert = database.prepare("INSERT INTO posts (body) VALUES (?)");

const bodies = new Map<string, Buffer>();

createServer((request, response) => {
  if (request.method === "POST") {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      insert.run(Buffer.concat(parts).toString());
      response.writeHead(303, { Location: "/", "Content-Length": 0 }).end();
    });
    return;
  }
  const size = request.url?.split("/").at(-1) ?? "";
  const body = bodies.get(size) ?? Buffer.alloc(Number(size), "a");
  bodies.set(size, body);
  response.writeHead(200, { "Content-Type": "text/html", "Content-Length": body.length }).end(body);
}).listen(Number(port), "127.0.0.1");
