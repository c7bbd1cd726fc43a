import { parentPort } from "node:worker_threads";
import type { Request, Reply } from "./aside.js";
import { decoders } from "./decoders.js";

// What runs beside: one document at a time. Whatever a decoder throws is said to be the document's fault. What decoders print
// goes nowhere: a document could make them print anything.

process.stdout.write = () => true;
process.stderr.write = () => true;

parentPort?.on("message", ({ task, bytes }: Request) => {
  void decoders[task](bytes).then(
    (answer) => parentPort?.postMessage({ answer } satisfies Reply),
    () => parentPort?.postMessage({ failed: true } satisfies Reply),
  );
});
