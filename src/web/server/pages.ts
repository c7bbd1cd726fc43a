import { createReadStream, existsSync, statSync } from "node:fs";
import { extname, join, resolve, sep } from "node:path";
import { Readable } from "node:stream";
import type { Handler } from "hono";

/**
 * The built pages of a folder. Files whose names have a hash of their content in them never change; every other address is one
 * of the pages' own, and gets the document in which they find their way. Where nothing was built, a page says so.
 */
export function pagesIn(folder: string): Handler {
  const root = resolve(folder);
  return (context) => {
    if (!existsSync(join(root, "index.html"))) return new Response(notBuilt, { status: context.req.path === "/" ? 200 : 404, headers: { "content-type": "text/html; charset=utf-8" } });
    const file = fileAt(root, context.req.path);
    if (file !== null) return sent(file, context.req.path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache", context.req.header("accept-encoding") ?? "");
    // A file that is not there is no page: whoever asks for a script must not get a document.
    if (extname(context.req.path) !== "" && context.req.header("sec-fetch-dest") !== "document") return context.notFound();
    return sent(join(root, "index.html"), "no-cache", context.req.header("accept-encoding") ?? "");
  };
}

/** The file at an address, inside of the folder and nowhere else; null for none. */
function fileAt(root: string, path: string): string | null {
  let name: string;
  try {
    name = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (name.includes("\0") || name.includes("\\")) return null;
  const file = resolve(root, `.${name}`);
  return file.startsWith(`${root}${sep}`) && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

const types: { readonly [ending: string]: string } = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".svg": "image/svg+xml", ".png": "image/png", ".ico": "image/x-icon",
  ".json": "application/json", ".webmanifest": "application/manifest+json", ".woff2": "font/woff2", ".map": "application/json", ".txt": "text/plain; charset=utf-8",
};

/** A file as it is, or the compressed one that was built beside it. */
function sent(file: string, caching: string, accepted: string): Response {
  const zipped = encodings.find(({ name, ending }) => accepted.includes(name) && existsSync(`${file}${ending}`));
  const path = zipped ? `${file}${zipped.ending}` : file;
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>, {
    headers: {
      "content-type": types[extname(file)] ?? "application/octet-stream", "content-length": String(statSync(path).size), "cache-control": caching, vary: "accept-encoding",
      ...(zipped && { "content-encoding": zipped.name }),
    },
  });
}

const encodings = [{ name: "br", ending: ".br" }, { name: "gzip", ending: ".gz" }] as const;

const notBuilt = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>entente</title>
<h1>entente</h1>
<p>The record is served here, but its pages were not built. <code>npm run build</code> builds them.</p>
<p>The API is described at <a href="/api/openapi.json">/api/openapi.json</a>.</p>
`;
