import type { Refused } from "../../../desk/job.js";

/** What the server refused, with its permanent code; or `web/unreachable` where it did not answer at all. */
export class RefusedError extends Error {
  readonly refused: Refused;
  readonly status: number;
  constructor(refused: Refused, status: number) {
    super(refused.says);
    this.refused = refused;
    this.status = status;
  }
}

/** Asks the API for something, and gives its JSON. Rejects with a `RefusedError` where it is refused. */
export async function ask<T>(path: string, options: { readonly body?: unknown; readonly signal?: AbortSignal } = {}): Promise<T> {
  const sends = options.body !== undefined;
  const response = await reach(path, {
    ...(sends && { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(options.body) }),
    ...(options.signal && { signal: options.signal }),
  });
  return (await response.json()) as T;
}

/** Hands something in, and gives what the server says of it line by line (server-sent events), as it comes. */
export async function* askForLines<T>(path: string, init: RequestInit): AsyncGenerator<{ readonly event: string; readonly data: T }> {
  const response = await reach(path, init);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let held = "";
  for (;;) {
    const { done, value } = await reader.read();
    held = (held + (value ?? "")).replace(/\r\n?/g, "\n");
    let end: number;
    while ((end = held.indexOf("\n\n")) >= 0) {
      const message = messageIn(held.slice(0, end));
      held = held.slice(end + 2);
      if (message) yield { event: message.event, data: JSON.parse(message.data) as T };
    }
    if (done) return;
  }
}

/** One server-sent message; null for a comment that only keeps the connection open. */
export function messageIn(block: string): { readonly event: string; readonly data: string } | null {
  let event = "message";
  const data: string[] = [];
  for (const line of block.split("\n")) {
    const [, field, value] = /^([a-z]+):? ?(.*)$/.exec(line) ?? [];
    if (field === "event") event = value!;
    if (field === "data") data.push(value!);
  }
  return data.length === 0 ? null : { event, data: data.join("\n") };
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new RefusedError({ code: "web/unreachable", says: "", next: "" }, 0);
  }
  if (response.ok) return response;
  const body = (await response.json().catch(() => null)) as { readonly refused?: Refused } | null;
  throw new RefusedError(body?.refused ?? { code: `http/${response.status}`, says: response.statusText, next: "" }, response.status);
}
