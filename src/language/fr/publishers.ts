import type { PublisherWords } from "../shape/publishers.js";

export const publishers: PublisherWords = {
  kinds: [
    { kind: "readout", words: "compte rendu, compte-rendu, relevé de conversation, relevé d'entretien, lecture de l'entretien" },
    { kind: "communique", words: "communiqué conjoint, communiqué commun, communiqué final, déclaration commune, déclaration conjointe, déclaration des dirigeants, déclaration finale, déclaration des ministres, conclusions de la présidence, déclaration du sommet, communiqué du sommet" },
    { kind: "press-conference", words: "conférence de presse, point de presse, point presse, questions et réponses, briefing" },
    { kind: "speech", words: "discours de, discours du, allocution de, allocution du, intervention de, intervention du, discours prononcé, seul le prononcé fait foi" },
    { kind: "statement", words: "déclaration de, déclaration du, déclaration à la presse, communiqué de presse, communiqué, déclaration de la porte-parole, déclaration du porte-parole" },
  ],
  official: "ministère, ambassade, gouvernement, présidence, département, bureau, mission, kremlin, chancellerie, consulat, palais, secrétariat, délégation, commission, élysée, quai d'orsay, cabinet, maison blanche, conseil, administration",
  spokespeople: "spokes, porte-parole, press secretary",
  before: "source, publié par, par, communiqué de",
  skipped: "le, la, les, l', l’, un, une, des, de, du, d', d’, à, au, aux, en, dans, par, pour, et, sur, avec, son, sa, ses, leur, leurs, -, –, via",
  conjunctions: "et, ou, ainsi que, mais",
};
