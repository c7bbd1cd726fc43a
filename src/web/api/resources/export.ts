import { isRefused, type Desk, type ExportRequest } from "../../../desk/desk.js";
import type { Api, ApiHouse } from "../api.js";
import { addRoute, answered } from "../route.js";
import { exportAsked } from "../schemas/asked.js";

export function addExport(api: Api, { desk }: ApiHouse): void {
  addRoute(api, { method: "get", path: "/export", does: "The record, or a part of it, as a file in an open format.", query: exportAsked, gives: { type: "application/octet-stream", is: "The file." } },
    ({ query: { what, as, q } }) => asFile(desk.export({ what: what as ExportRequest["what"], as, ...(q !== undefined && { query: q }) }), what, as));
}

const types: { readonly [format: string]: { readonly type: string; readonly ending: string } } = {
  jsonl: { type: "application/x-ndjson", ending: "jsonl" }, csv: { type: "text/csv; charset=utf-8", ending: "csv" }, parquet: { type: "application/vnd.apache.parquet", ending: "parquet" },
  w3c: { type: "application/x-ndjson", ending: "annotations.jsonl" }, plover: { type: "text/csv; charset=utf-8", ending: "events.csv" },
};

/** A file as it is made; where it is refused there is no file but the refusal. */
async function asFile(pieces: ReturnType<Desk["export"]>, what: string, as: string): Promise<Response> {
  const source = pieces[Symbol.asyncIterator]();
  let next = await source.next();
  if (!next.done && isRefused(next.value)) return answered(next.value);
  const { type, ending } = types[as] ?? { type: "application/octet-stream", ending: "bin" };
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      if (next.done) return controller.close();
      // Cuts the connection: half a file must not look whole.
      if (isRefused(next.value)) return controller.error(new Error(next.value.refused.code));
      controller.enqueue(next.value as Uint8Array);
      next = await source.next();
    },
    cancel: async () => void (await source.return?.()),
  }, { highWaterMark: 0 });
  return new Response(body, { headers: { "content-type": type, "content-disposition": `attachment; filename="entente-${what}.${ending}"` } });
}
