import type { BriefLabels } from "./shape.js";

const many = (count: number, one: string, more: string): string => `${count} ${count < 2 ? one : more}`;

export const fr: BriefLabels = {
  title: (us, them) => `Note d’entretien : ${us} – ${them}`,
  madeFor: (day) => `pour le ${day}`,
  about: (issues) => `sur : ${issues}`,
  earlier: (id, day) => `la note précédente : ${id}, pour le ${day}`,
  headings: {
    "objectives": "Objectifs", "points-to-make": "Messages à passer", "they-will-raise": "Ils évoqueront / notre réponse", "if-raised": "Si le sujet est évoqué", "last-contacts": "Derniers contacts",
    "commitments": "Engagements en cours", "news": "Ce qui est nouveau depuis la dernière note", "press-line": "Éléments de langage", "background": "Rappel", "unknown": "Ce que nous ne savons pas",
  },
  toWrite: "À rédiger. Matière tirée du registre :",
  parts: {
    "material": () => "", "their-words": (party) => `${party} a dit`, "our-words": (party) => `${party} a dit`, "contact": () => "", "account-of": (party) => `Compte rendu de : ${party}`, "other-accounts": () => "Autres comptes rendus",
    "ours-to-them": () => "De nous envers eux", "theirs-to-us": () => "D’eux envers nous", "joint": () => "Communs", "new": (party) => party, "dated": () => "", "gaps": () => "",
  },
  gaps: {
    "brief/no-contact": () => "Le registre ne connaît aucun échange entre les deux.",
    "brief/no-account": (party) => `Le registre n’a pas de compte rendu de cette partie : ${party}.`,
    "brief/one-account": (party, count) => `De ${count === "1" ? "un échange" : `${count} échanges`}, le registre n’a pas le compte rendu de cette partie : ${party}.`,
    "brief/unconfirmed": (party, count) => `${count === "1" ? "Une déclaration prêtée" : `${count} déclarations prêtées`} à cette partie ne ${count === "1" ? "repose" : "reposent"} que sur la parole d’autrui : ${party}.`,
    "brief/only-they-spoke": (...issues) => `Le registre n’a rien de nous sur : ${issues.join(", ")} ; notre position n’est pas dite ici.`,
    "brief/only-we-spoke": (...issues) => `Le registre n’a rien d’eux sur : ${issues.join(", ")} ; un silence n’est pas un désaccord.`,
    "brief/doubtful": (count) => `Un doute porte sur ${count === "1" ? "une déclaration" : `${count} déclarations`} de l’un ou de l’autre.`,
    "brief/no-commitments": () => "Le registre ne connaît aucun engagement en cours entre les deux.",
    "brief/nothing-new": (day) => `Rien n’est arrivé depuis la note pour le ${day}.`,
    "brief/no-earlier-brief": () => "Aucune note n’a été faite auparavant entre les deux.",
    "brief/no-deadline": (count) => `${count === "1" ? "Un engagement n’a" : `${count} engagements n’ont`} pas d’échéance.`,
    "brief/no-bearer": () => "Qui s’engage n’est pas dit.",
    "brief/nothing-said": (of) => (of ? `« ${of} » n’en rapporte aucun propos.` : "Le registre n’a rien pour cette rubrique."),
    "brief/not-dated": () => "Aucun compte rendu n’en parle dans ses propres mots.",
    "brief/more": (count) => `et ${count} de plus dans le registre`,
  },
  deadline: (day) => `échéance : ${day}`,
  overdue: "échéance passée",
  scores: (scores) => `noté ${scores}`,
  doubtful: "un doute porte ici",
  undated: "jour inconnu",
  published: (day) => `publié le ${day}`,
  by: (publisher) => publisher,
  made: "Faite par entente à partir du registre ; chaque ligne est citée de la source nommée derrière elle.",
  positions: { of: (count, shown) => (count > shown ? `les ${shown} dernières de ${count} déclarations` : many(count, "déclaration", "déclarations")), contradiction: "dit expressément le contraire de", line: "Au fil du temps", matrix: "Parties et sujets", nothing: "Le registre n’a là-dessus aucune déclaration d’une partie nommée." },
  news: { since: (day) => `Nouveau depuis le ${day}`, nothing: "Rien de nouveau.", late: "arrivé tardivement", nobody: "personne de nommé", noIssue: "sans sujet", count: (statements) => many(statements, "déclaration nouvelle", "déclarations nouvelles") },
  commitments: {
    nothing: "Le registre n’a pas de tel engagement.", bearers: (names) => `engagés : ${names}`, nobody: "qui s’engage n’est pas dit", for: "pour", against: "contre", neither: "sans rapport", proposed: "proposé par une règle, confirmé par personne", confirmed: (by) => `confirmé par ${by}`,
    rejected: (by) => `écarté par ${by}`, guideline: "Critère", reply: (party) => `Réponse de : ${party}`, reader: { first: "premier lecteur", second: "second lecteur" },
    standing: { "open": "non noté", "one-reader": "un seul lecteur", "agreed": "les deux lecteurs s’accordent", "disputed": "les lecteurs divergent" },
    tally: (kept, partly, notKept, disputed, oneReader, open) => `+1 : ${kept} · 0 : ${partly} · −1 : ${notKept} · lecteurs divergents : ${disputed} · un seul lecteur : ${oneReader} · non notés : ${open}`,
    misfits: (ids) => `Dit d’engagements qui ne sont plus lus : ${ids}`,
    due: (words) => `Échéance : ${words}`,
  },
};
