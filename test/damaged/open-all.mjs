// Receives and opens everything in a folder with the built program, and prints what came of each file as JSON.
import { readdirSync } from "node:fs";
import { join } from "node:path";

const [dist, folder] = process.argv.slice(2);
const { receive } = await import(join(dist, "intake/receive.js"));
const { open } = await import(join(dist, "intake/open.js"));
for (const name of readdirSync(folder)) {
  const outcomes = [];
  for await (const arrival of receive([join(folder, name)])) {
    const opened = "refused" in arrival ? arrival : await open(arrival);
    outcomes.push("refused" in opened ? opened.refused.code : opened.source.text.length);
  }
  console.log(JSON.stringify({ name, outcomes }));
}
