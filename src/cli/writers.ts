import type { Labels } from "../outgoing/labels/index.js";
import type { ReadOptions } from "./arguments.js";
import { json, jsonLines, type Write, type Writer } from "./output.js";
import { screenFor } from "./screen.js";

/** The writer a format asks for. All but JSON are loaded only where they are wanted. */
export async function writerFor(options: ReadOptions, words: Labels, several: () => boolean): Promise<Writer> {
  switch (options.format) {
    case "json": return json(write, several);
    case "jsonl": return jsonLines(write);
    case "html": return page(words);
    case "markdown": return report(words);
    case "csv": return table(words);
    case "w3c": return annotations(words, several);
    case "text": return text(options, words);
  }
}

/** Standard output, which ends quietly by itself when nobody reads on (see main.ts). */
export const write: Write = (some) => new Promise((resolve) => void process.stdout.write(some, () => resolve()));

export const surroundings = () => ({ environment: process.env, terminal: process.stdout.isTTY, columns: process.stdout.columns });

async function text(options: ReadOptions, words: Labels): Promise<Writer> {
  const [{ readout }, { viewOf }] = await Promise.all([import("../outgoing/readout.js"), import("../outgoing/view.js")]);
  let several = false;
  return {
    reading: async (reading) => {
      const view = viewOf(reading, words);
      const screen = await screenFor(reading.text + view.title, options.colour, surroundings());
      await write(`${several ? "\n" : ""}${readout(view, words, screen).join("\n")}\n`);
      several = true;
    },
    end: async () => {},
  };
}

async function page(words: Labels): Promise<Writer> {
  const [{ pageIn }, { viewOf }] = await Promise.all([import("../outgoing/page/page.js"), import("../outgoing/view.js")]);
  const parts = pageIn(words);
  const titles: string[] = [];
  let engine = "entente";
  return {
    reading: async (reading) => {
      if (titles.length === 0) await write(parts.opening);
      titles.push(viewOf(reading, words).title);
      engine = reading.engine;
      await write(parts.section(reading, titles.length));
    },
    end: async () => {
      if (titles.length > 0) await write(parts.closing(titles, engine));
    },
  };
}

/** One report for each dispatch, a line between them. */
async function report(words: Labels): Promise<Writer> {
  const { reportOf } = await import("../outgoing/markdown.js");
  let count = 0;
  return { reading: (reading) => write(`${count++ === 0 ? "" : "\n---\n\n"}${reportOf(reading, words, count)}`), end: async () => {} };
}

/** One table for all dispatches. */
async function table(words: Labels): Promise<Writer> {
  const { csvHead, csvRows } = await import("../outgoing/csv.js");
  let begun = false;
  return {
    reading: async (reading) => {
      await write((begun ? "" : csvHead()) + csvRows(reading, words));
      begun = true;
    },
    end: async () => {},
  };
}

/** One collection of annotations for one dispatch, an array of them for several. */
async function annotations(words: Labels, several: () => boolean): Promise<Writer> {
  const { annotationsOf } = await import("../outgoing/annotations/annotations.js");
  return json(write, several, (reading) => annotationsOf(reading, words));
}
