import type { FilesMessages } from "./files.shape.js";

export const files: FilesMessages = {
  help: `entente files                            files by name
entente files new NAME [--closed]        makes one; whoever makes it keeps it
entente files show file3                 what it holds, whom it lets in, what was done with it
entente files add file3 d12 d13          puts dispatches in; entente add --file file3 does so as they come
entente files remove file3 d12           takes them out
entente files grant file3 --organisation o4 --may read|write|keep [--name "Ministry"]
entente files grant file3 --person ID    by the account's id
entente files revoke file3 --organisation o4
entente files close file3, open file3, rename file3 NAME
entente files log file3 [--limit 100] [--before LINE]

A file groups dispatches. An open one is everybody's; a closed one is read only by those it names, and what it does not let
somebody read is for them not in the record: not found, not counted, not exported. A dispatch in several closed files is read by
those whom all of them let in. Whoever keeps a file says who else is let in; administrators may say so too, and it is kept that
they did. Every reading of what stands in a closed file leaves a line in its log, for its keepers and for administrators.

  --because WHY           kept with what is done
  --by NAME               who does it (ENTENTE_AUTHOR, else the user of this machine)
`,
  open: "open", closed: "closed", holds: (count) => `${count} ${count === 1 ? "dispatch" : "dispatches"}`, keptBy: (names) => `kept by ${names}`, nobody: "nobody it names",
  may: { read: "reads", write: "reads and writes", keep: "keeps" }, kind: { organisation: "organisation", person: "person" },
  made: (by, at) => `made by ${by}, ${at}`, letsIn: "Lets in", everybody: "everybody", noReads: "Nobody has read what it holds since it was closed.", none: "There are no files.",
  done: { made: "made", named: "named", opened: "opened", closed: "closed", added: "put in", removed: "taken out", granted: "let in", revoked: "let in no longer" },
  door: { command: "by command", page: "in the pages" },
};
