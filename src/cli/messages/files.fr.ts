import type { FilesMessages } from "./files.shape.js";

export const files: FilesMessages = {
  help: `entente files                            les dossiers, par nom
entente files new NOM [--closed]         en crée un ; qui le crée le tient
entente files show file3                 ce qu’il contient, qui y a accès, ce qui en fut fait
entente files add file3 d12 d13          y verse des dépêches ; entente add --file file3 le fait à leur arrivée
entente files remove file3 d12           les en retire
entente files grant file3 --organisation o4 --may read|write|keep [--name "Ministère"]
entente files grant file3 --person ID    par l’identifiant du compte
entente files revoke file3 --organisation o4
entente files close file3, open file3, rename file3 NOM
entente files log file3 [--limit 100] [--before LIGNE]

Un dossier réunit des dépêches. Ouvert, il est à tous ; fermé, seuls le lisent ceux qu’il nomme, et ce qu’il ne laisse pas lire à
quelqu’un n’est pas, pour cette personne, dans le registre : ni trouvé, ni compté, ni exporté. Une dépêche de plusieurs dossiers
fermés est lue par ceux que tous admettent. Qui tient un dossier dit qui d’autre y a accès ; les administrateurs aussi, et il en est
gardé trace. Toute lecture de ce que contient un dossier fermé laisse une ligne dans son journal, pour ceux qui le tiennent et les
administrateurs.

  --because POURQUOI      gardé avec ce qui est fait
  --by NOM                qui le fait (ENTENTE_AUTHOR, sinon l’utilisateur de cette machine)
`,
  open: "ouvert", closed: "fermé", holds: (count) => `${count} ${count < 2 ? "dépêche" : "dépêches"}`, keptBy: (names) => `tenu par ${names}`, nobody: "personne qu’il nomme",
  may: { read: "lit", write: "lit et écrit", keep: "tient" }, kind: { organisation: "organisation", person: "personne" },
  made: (by, at) => `créé par ${by}, ${at}`, letsIn: "Y ont accès", everybody: "tous", noReads: "Personne n’a lu ce qu’il contient depuis qu’il est fermé.", none: "Il n’y a pas de dossier.",
  done: { made: "créé", named: "nommé", opened: "ouvert", closed: "fermé", added: "versé", removed: "retiré", granted: "accès donné", revoked: "accès retiré" },
  door: { command: "par commande", page: "dans les pages" },
};
