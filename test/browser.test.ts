import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { chromium as chrome, type Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openParser, readDispatch, type Reading } from "../src/index.js";

// The library where there is no Node: Chromium loads the built modules as they are, with onnxruntime-web beside them,
// and must read a dispatch to the letter as Node does on the same runtime.

const root = join(import.meta.dirname, "..");
const chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => existsSync(path));
const types: { readonly [ending: string]: string } = { ".js": "text/javascript", ".mjs": "text/javascript", ".json": "application/json", ".wasm": "application/wasm", ".html": "text/html" };

const dispatches = {
  fr: "Le ministre arvénien des Affaires étrangères, Ruben Astier, a déclaré mardi que l’Arvénie était prête à reprendre les pourparlers avec la Velmorie.\n« Nous voulons la paix », a-t-il ajouté.",
  en: "The foreign minister of Arvenia, Ruben Astier, said on Tuesday that his country was ready to resume talks with Velmore.\n\"We want peace,\" he added.",
};

// a browser without a bundler is told where the one package of the pure floors' own lies
const page = `<!doctype html><script type="importmap">{"imports":{"diff":"/node_modules/diff/libesm/index.js"}}</script><script type="module">
const tell = (what) => fetch("/told", { method: "POST", body: JSON.stringify(what) });
try {
  const { createParser, prepareAny, read, runtimeOf } = await import("/dist/browser.js");
  const ort = await import("/node_modules/onnxruntime-web/dist/ort.wasm.min.mjs");
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmPaths = "/node_modules/onnxruntime-web/dist/";
  const bytes = async (path) => new Uint8Array(await (await fetch(path)).arrayBuffer());
  const names = ["model.json", "words.txt", "tables.bin", "graph.onnx"];
  const files = async (language) => Object.fromEntries(await Promise.all(names.map(async (name) => [name, await bytes("/models/" + language + "/" + name)])));
  const parser = createParser({ runtime: runtimeOf("wasm", ort, { executionProviders: ["wasm"] }), files });
  const readings = {};
  for (const [language, text] of Object.entries(${JSON.stringify(dispatches)})) {
    const prepared = prepareAny({ id: language, text, told: { published: "2031-05-14" }, encoding: null });
    readings[language] = read(prepared, await parser.analyse(prepared));
  }
  await tell({ readings, node: typeof process });
} catch (error) {
  await tell({ error: String(error?.stack ?? error) });
}
</script>`;

describe.skipIf(!chromium && !process.env["CI"])("the library in a browser", () => {
  let server: Server;
  let browser: Browser;
  let told: { readings?: { [language: string]: Reading }; node?: string; error?: string };

  beforeAll(async () => {
    if (!chromium) throw new Error("Chromium is not installed, and CI must not skip this");
    browser = await chrome.launch({ executablePath: chromium, args: ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
    told = await new Promise((resolve, reject) => {
      server = createServer((request, response) => {
        const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://here").pathname));
        if (path === "/told") {
          let body = "";
          request.setEncoding("utf8").on("data", (some: string) => (body += some)).on("end", () => {
            response.end();
            resolve(JSON.parse(body));
          });
        } else if (path === "/") response.setHeader("content-type", "text/html; charset=utf-8").end(page);
        else if (/^\/(dist|models|node_modules\/(?:onnxruntime-web|diff))\//.test(path) && existsSync(join(root, path))) response.setHeader("content-type", types[extname(path)] ?? "application/octet-stream").end(readFileSync(join(root, path)));
        else response.writeHead(404).end();
      }).listen(0, "127.0.0.1", () => {
        const { port } = server.address() as AddressInfo;
        browser.newPage().then((tab) => tab.goto(`http://127.0.0.1:${port}/`)).catch(reject);
      });
    });
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  test("runs there without Node", () => {
    expect(told.error).toBeUndefined();
    expect(told.node).toBe("undefined");
  });

  test.each(["fr", "en"] as const)("reads a dispatch as Node does (%s)", async (language) => {
    const parser = await openParser({ runtime: "wasm" });
    const here = await readDispatch(dispatches[language], { id: language, told: { published: "2031-05-14" }, parser });
    expect(told.readings?.[language]).toEqual(JSON.parse(JSON.stringify(here)));
  });
});
