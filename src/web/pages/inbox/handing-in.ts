import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { askForLines, RefusedError } from "../app/ask.js";
import type { Acknowledged } from "../../../desk/desk.js";
import type { Refused } from "../../../desk/job.js";

/** What is told of everything that is handed in together. */
export interface ToldHere {
  readonly publisher?: string;
  readonly published?: string;
  readonly language?: string;
}

export type Handed = { readonly files: readonly File[] } | { readonly text: string } | { readonly url: string };

/** One handing-in: how much is awaited, what has come of it so far, and how it ended. */
export interface Arrival {
  readonly key: number;
  readonly awaited: number;
  readonly came: readonly Acknowledged[];
  readonly state: "reading" | "done" | "stopped";
  readonly refused: Refused | null;
}

/** Hands dispatches in and follows what becomes of each. Several can be under way at once. */
export function useHandingIn(): { readonly arrivals: readonly Arrival[]; readonly handIn: (handed: Handed, told: ToldHere) => Promise<void>; readonly clear: () => void } {
  const memory = useQueryClient();
  const [arrivals, setArrivals] = useState<readonly Arrival[]>([]);
  const next = useRef(0);
  const put = useCallback((key: number, change: (arrival: Arrival) => Arrival): void => setArrivals((all) => all.map((one) => (one.key === key ? change(one) : one))), []);

  const handIn = useCallback(async (handed: Handed, told: ToldHere): Promise<void> => {
    const key = next.current++;
    setArrivals((all) => [{ key, awaited: "files" in handed ? handed.files.length : 1, came: [], state: "reading", refused: null }, ...all]);
    let ended = false;
    try {
      for await (const { event, data } of askForLines<Acknowledged>("/api/dispatches", requestOf(handed, told))) {
        if (event === "acknowledged") put(key, (arrival) => ({ ...arrival, came: [...arrival.came, data] }));
        if (event === "done") ended = true;
      }
      put(key, (arrival) => ({ ...arrival, state: ended ? "done" : "stopped" }));
    } catch (error) {
      put(key, (arrival) => ({ ...arrival, state: "stopped", refused: error instanceof RefusedError && arrival.came.length === 0 ? error.refused : null }));
    }
    await memory.invalidateQueries();
  }, [memory, put]);
  return { arrivals, handIn, clear: () => setArrivals((all) => all.filter(({ state }) => state === "reading")) };
}

function requestOf(handed: Handed, told: ToldHere): RequestInit {
  if (!("files" in handed)) return { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ ...handed, told }) };
  const form = new FormData();
  for (const file of handed.files) form.append("files", file, file.name);
  form.append("told", JSON.stringify(told));
  return { method: "POST", body: form };
}

/** The files that were dropped, those in folders too, in the order of their names. */
export async function droppedFiles(items: DataTransferItemList): Promise<readonly File[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files = (await Promise.all(entries.map(filesIn))).flat();
  return files;
}

async function filesIn(entry: FileSystemEntry): Promise<readonly File[]> {
  if (entry.isFile) return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const inside: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) break;
    inside.push(...some);
  }
  inside.sort((one, other) => one.name.localeCompare(other.name, "en", { numeric: true }));
  return (await Promise.all(inside.filter(({ name }) => !name.startsWith(".")).map(filesIn))).flat();
}
