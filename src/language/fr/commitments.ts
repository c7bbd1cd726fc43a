import type { CommitmentWords } from "../shape/commitments.js";

export const commitments: CommitmentWords = {
  classes: [
    {
      strength: "shall", example: "Les deux parties se sont engagées à rouvrir le passage.", objects: true,
      verbs: "s'engager, promettre, garantir, jurer, s'obliger", nouns: "engagement, promesse, assurance, serment", adjectives: "engagé, engager, tenu",
    },
    { strength: "shall", example: "Nous sommes déterminés à protéger le fleuve.", objects: false, verbs: "se résoudre", adjectives: "déterminé, déterminer, résolu, résoudre", nouns: "détermination, résolution" },
    { strength: "will", example: "Les ministres sont convenus d'ouvrir une ligne directe.", objects: true, adjectives: "convenir, convenu", verbs: "convenir, s'accorder, se mettre accord, tomber accord, s'entendre" },
    { strength: "will", example: "Le conseil a décidé d'envoyer une mission.", objects: false, verbs: "décider, accepter", nouns: "décision" },
    { strength: "ready", offer: true, example: "Le ministre est prêt à envoyer des observateurs.", objects: false, verbs: "se tenir prêt, offrir, se dire prêt, se déclarer prêt", adjectives: "prêt, disposé, disposer", nouns: "disponibilité, disposition" },
    { strength: "intend", offer: true, example: "L'union compte ouvrir un bureau.", objects: false, verbs: "compter, entendre, avoir intention, prévoir", nouns: "intention" },
  ],
  vague: `renforcer, continuer, poursuivre, approfondir, travailler, coopérer, promouvoir, développer, maintenir, améliorer, élargir, intensifier, resserrer, soutenir, examiner, étudier, discuter, participer, jouer, faire, tenir, garder, aider, contribuer, explorer, négocier, reprendre, rencontrer, se rendre, rendre, avancer, aller, agir, être, avoir,
    coordonner, partager, échanger, favoriser, encourager, chercher, trouver, résoudre, régler, revenir, dialoguer, communiquer, faciliter, accepter, lutter, défendre, répondre, œuvrer, accompagner, consolider, envisager, parler, venir, prendre, apporter, accroître, rester, demeurer, affronter, mettre`,
  lending: "prendre, donner, faire, réaffirmer, réitérer, renouveler, confirmer, exprimer, rappeler, honorer, tenir, souligner",
  beneficiary: "à, pour, avec, envers",
  deadline: "d'ici, avant, jusque, jusqu'à, au plus tard, sous, dans",
  condition: "si, à condition, pourvu, sous réserve, à moins, dès lors, une fois, tant",
  proposing: "proposer, suggérer, recommander, préconiser",
  launching: "mettre en avant, offrir, lancer, présenter, avancer, soumettre, déposer, dévoiler, annoncer, formuler, esquisser, élaborer, initier, introduire, parrainer, émettre",
  initiatives: "initiative, proposition, plan, résolution, projet, feuille, commission, mécanisme, programme, cadre, formule, appel, plateforme, concept, idée, suggestion, traité, convention, fonds, partenariat, stratégie, agenda, dispositif",
};
