import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Mail } from "./deliver.ts";
import { nodeTransport } from "./node-transport.ts";
import { isPublicAddress } from "./public-address.ts";
import { noticeSecrets } from "./settings.ts";
import type { Delivery } from "./webhook.ts";

test.each([
  ["8.8.8.8", true],
  ["2606:4700::1111", true],
  ["127.0.0.1", false],
  ["10.1.2.3", false],
  ["169.254.169.254", false],
  ["192.168.0.1", false],
  ["100.64.0.1", false],
  ["0.0.0.0", false],
  ["::1", false],
  ["::ffff:127.0.0.1", false],
  ["fd00::1", false],
  ["fe80::1", false],
  ["64:ff9b::7f00:1", false],
  ["2002:7f00:1::", false],
  ["192.0.2.1", false],
  ["255.255.255.255", false],
  ["::7f00:1", false],
  ["::ffff:8.8.8.8", false],
  ["fec0::1", false],
  ["4000::1", false],
  ["2001:db8::1", false],
  ["2001::1", false],
  ["3fff::1", false],
  ["nowhere", false],
])("%s is public: %s", (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected);
});

describe("sending from Node", () => {
  const delivery = (url: string): Delivery => ({ url, headers: {}, body: "{}" });
  const open = nodeTransport(noticeSecrets({ COMMENTS_WEBHOOK_PRIVATE: "allow" }));
  const strict = nodeTransport(noticeSecrets({}));

  async function listen(answer: (request: IncomingMessage, response: ServerResponse) => void) {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? "");
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    return { asked, port: (server.address() as AddressInfo).port };
  }

  test.each([
    "http://hook.example/",
    "https://127.0.0.1/",
    "https://2130706433/",
    "https://[::1]/",
    "https://[::ffff:10.0.0.1]/",
    "https://169.254.169.254/latest/meta-data/",
    "https://localhost/",
    "file:///etc/passwd",
    "ftp://hook.example/",
  ])("nothing goes to %s", async (url) => {
    await expect((async () => strict.send(delivery(url)))()).rejects.toThrow(
      /https address only|private address/u,
    );
  });

  test("a private address is told where that is allowed, and no redirect is followed", async () => {
    const { asked, port } = await listen((request, response) => {
      response.writeHead(request.url === "/away" ? 302 : 204, { Location: "/elsewhere" }).end();
    });
    await open.send(delivery(`http://127.0.0.1:${port}/hook`));
    await expect(open.send(delivery(`http://127.0.0.1:${port}/away`))).rejects.toThrow(
      "answered 302",
    );
    expect(asked).toEqual(["/hook", "/away"]);
  });

  test("mail goes out by SMTP, as text alone", async () => {
    const said: string[] = [];
    const server = createTcpServer((socket) => {
      let data = false;
      socket.write("220 test\r\n");
      socket.on("data", (chunk) => {
        const text = String(chunk);
        said.push(text);
        if (data) {
          if (!text.endsWith("\r\n.\r\n")) return;
          data = false;
          socket.write("250 taken\r\n");
        } else if (text.startsWith("DATA")) {
          data = true;
          socket.write("354 go on\r\n");
        } else socket.write(text.startsWith("QUIT") ? "221 bye\r\n" : "250 ok\r\n");
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const smtp = { COMMENTS_SMTP_URL: `smtp://127.0.0.1:${port}` };
    const mail: Mail = {
      from: "comments@news.example",
      to: ["desk@news.example"],
      subject: "New comment: A\r\nBcc: other@evil.example",
      text: "Words.",
      messageId: "<notice-1@news.example>",
    };
    await nodeTransport(noticeSecrets(smtp)).mail(mail);
    const all = said.join("");
    expect(all).toContain("Content-Type: text/plain");
    expect(all).not.toMatch(/text\/html|^Bcc:|RCPT TO:<other/mu);
    expect(all.match(/RCPT TO:\S+/gu)).toEqual(["RCPT TO:<desk@news.example>"]);
  });
});
