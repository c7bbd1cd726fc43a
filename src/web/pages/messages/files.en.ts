import type { FilesWords } from "./files-words.js";
import { counter } from "./plural.js";

const many = counter("en");

export const filesWords: FilesWords = {
  title: "Files", lead: "A file holds what belongs together. What stands in a closed one is, for everybody it does not name, not in the record.",
  none: "There are no files yet.", noneNext: "Whoever makes a file keeps it, and says who else may read it.",
  open: "open", closed: "closed", holds: (count) => many(count, { one: "dispatch", other: "dispatches" }), keptBy: (names) => `kept by ${names}`, nobody: "nobody it names",
  notIn: "You are not let into this file. As an administrator you may let people in, yourself among them; that is kept.",
  make: "Make a file", name: "Name", closeIt: "closed: only those it names may read it",
  entries: "What it holds", empty: "Nothing yet.", add: "Put in", addLabel: "Dispatches", addHint: "by their ids: d12 d13", remove: (id) => `Take out ${id}`,
  letsIn: "Whom it lets in", everybody: "The file is open: everybody reads what it holds.", kind: { organisation: "Organisation", person: "Person" },
  may: { read: "reads", write: "reads and writes", keep: "keeps the file" }, grant: "Let in", whom: "Whom", id: "Id of the organisation or account", called: "Name", mayDo: "May", revoke: (name) => `Let in no longer: ${name}`,
  openIt: "Open the file to everybody", shutIt: "Close the file",
  done: "What was done with it", does: { made: "made it", named: "named it", opened: "opened it", closed: "closed it", added: "put in", removed: "took out", granted: "let in", revoked: "let in no longer" },
  log: "Who read what it holds", logLead: "Every reading since it was closed, written down before it was shown.", noReads: "Nobody yet.",
  when: "When", who: "Who", what: "What", door: "By which way", asked: "What was asked", doors: { page: "pages", command: "command" }, earlier: "Earlier readings",
};
