import { readFile } from "node:fs/promises";
import type { Told } from "../text/source.js";
import type { Received } from "../intake/received.js";

/** One entry of corpus/demo/index.json: a shipped dispatch, and what is told of it. */
interface Shipped {
  readonly file: string;
  readonly language: string;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly title: string | null;
}

/** The dispatches that ship with entente, in the order they are to be shown. */
export async function* demoJobs(): AsyncGenerator<Received> {
  const folder = new URL("../../corpus/demo/", import.meta.url);
  const shipped = JSON.parse(await readFile(new URL("index.json", folder), "utf8")) as readonly Shipped[];
  for (const { file, language, published, publisher, title } of shipped) {
    const told: Told = { language, ...(published && { published }), ...(publisher && { publisher }), ...(title && { title }) };
    yield { id: file.replace(/\.txt$/, ""), from: file, given: { bytes: await readFile(new URL(file, folder)) }, told };
  }
}
