#!/usr/bin/env node
import { exitStatus, refusal } from "./refusals.js";

// The bin: little is loaded here, so that the help is there at once and whatever goes wrong later ends in a sentence.

/** Ends quietly when whoever reads our output has read enough: `entente read … | head`. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  const { code, says, next } = refusal("cli/cannot-write", error.code ?? error.message);
  process.stderr.write(`entente: ${code}: ${says} ${next}\n`);
  process.exit(exitStatus.fault);
});
process.stderr.on("error", () => process.exit());
process.on("uncaughtException", fail);
process.on("unhandledRejection", fail);

try {
  const { run } = await import("./run.js");
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  fail(error);
}

function fail(error: unknown): never {
  const { code, says, next } = refusal("cli/fault", (error instanceof Error ? error.message : String(error)).replace(/[\u0000-\u001f\u007f-\u009f]+/g, " ").slice(0, 300));
  process.stderr.write(`entente: ${code}: ${says}\n  ${next}\n`);
  if (process.env["ENTENTE_TRACE"] && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exit(exitStatus.fault);
}
