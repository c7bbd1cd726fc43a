import { readFile, stat } from "node:fs/promises";
import { settleRefusal, type SettleRefusal } from "./refusals.js";

const most = 256 * 1024 * 1024;

/** The text of a file, or of standard input as “-”; the reason where it cannot be had. */
export async function textOf(path: string): Promise<string | SettleRefusal> {
  if (path === "-") return standardInput();
  try {
    const { size } = await stat(path);
    if (size > most) return settleRefusal("settle/too-long", path, `${most / 1024 / 1024} MB`);
    return await readFile(path, "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === "ENOENT" ? settleRefusal("settle/not-found", path) : settleRefusal("settle/unreadable", path, code ?? message);
  }
}

async function standardInput(): Promise<string | SettleRefusal> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of process.stdin) {
    pieces.push(piece as Buffer);
    length += (piece as Buffer).length;
    if (length > most) return settleRefusal("settle/too-long", "-", `${most / 1024 / 1024} MB`);
  }
  return Buffer.concat(pieces).toString("utf8");
}
