import type { NounClass } from "../shape/attribution.js";

/** Nouns that report, by what may follow them. */
export const sayingNouns: readonly NounClass[] = [
  {
    kind: "say", example: "sa déclaration selon laquelle les pourparlers avaient échoué",
    frames: ["clause"],
    nouns: `déclaration, affirmation, allégation, accusation, annonce, remarque, observation, rapport, nouvelle, rumeur, confirmation, aveu, révélation, suggestion, proposition, recommandation, argument, thèse, conclusion, constat, constatation, prédiction, prévision, estimation,
      avertissement, plainte, démenti, promesse, engagement, serment, assurance, garantie, menace, témoignage, rappel, signe, preuve, décision, verdict, explication, réponse, message, mot, demande, requête, exigence, propos, information, bruit, idée, fait`,
  },
  {
    kind: "think", example: "sa conviction que la paix est possible",
    frames: ["clause"],
    nouns: `conviction, croyance, avis, opinion, espoir, crainte, peur, inquiétude, préoccupation, doute, soupçon, sentiment, impression, hypothèse, certitude, souhait, vœu, voeu, désir, volonté, position, point de vue, pensée, principe, regret, confiance, jugement, analyse`,
  },
  {
    kind: "want", example: "leur promesse de rouvrir la route",
    frames: ["infinitive"],
    nouns: `promesse, engagement, décision, offre, proposition, menace, refus, désir, souhait, intention, volonté, disposition, détermination, demande, appel, exigence, invitation, ordre, ambition, accord, choix, recommandation, conseil, projet, autorisation, permission, interdiction, vœu, voeu, espoir, injonction, suggestion, requête, consigne, obligation, crainte`,
  },
  {
    kind: "judge", example: "son refus de l'accord",
    frames: ["oblique"],
    prepositions: ["de", "à", "contre", "sur", "pour", "envers", "concernant", "en faveur"],
    nouns: `critique, éloge, condamnation, dénonciation, démenti, approbation, rejet, refus, opposition, soutien, appui, plainte, accusation, allégation, description, mention, appel, demande, requête, avertissement, menace, préoccupation, inquiétude, doute, commentaire, remarque, question,
      réaction, réponse, annonce, défense, désapprobation, objection, excuse, prédiction, estimation, promesse, engagement, offre, proposition, évocation, déclaration, exigence, revendication, adhésion, hostilité, recommandation, autorisation, confirmation, révélation, aveu, rappel, constat, exposé, récit, explication, hommage, protestation,
      réclamation, ratification, interdiction, permission, présentation, témoignage, conseil, avis`,
  },
];
