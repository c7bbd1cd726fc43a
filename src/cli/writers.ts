import type { Labels } from "../outgoing/labels/index.js";
import type { ReadOptions } from "./arguments.js";
import { json, jsonLines, type Write, type Writer } from "./output.js";
import { screenFor } from "./screen.js";

/** The writer a format asks for. Text and page are loaded only where they are wanted. */
export async function writerFor(options: ReadOptions, words: Labels, several: () => boolean): Promise<Writer> {
  switch (options.format) {
    case "json": return json(write, several);
    case "jsonl": return jsonLines(write);
    case "html": return page(words);
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
