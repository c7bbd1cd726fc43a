import type { CommitmentWords } from "../shape/commitments.js";

export const commitments: CommitmentWords = {
  classes: [
    {
      strength: "shall", example: "Les deux parties se sont engagées à rouvrir le passage.", objects: true,
      verbs: "s'engager, promettre, garantir, jurer, s'obliger", nouns: "engagement, promesse, assurance, serment", adjectives: "engagé, engager, tenu",
    },
    { strength: "shall", example: "Nous sommes déterminés à protéger le fleuve.", objects: false, verbs: "se résoudre", adjectives: "déterminé, déterminer, résolu, résoudre", nouns: "détermination, résolution" },
    { strength: "will", example: "Les ministres sont convenus d'ouvrir une ligne directe.", objects: true, verbs: "convenir, s'accorder, se mettre accord, tomber accord, s'entendre" },
    { strength: "will", example: "Le conseil a décidé d'envoyer une mission.", objects: false, verbs: "décider, accepter", nouns: "décision" },
  ],
  lending: "prendre, donner, faire, réaffirmer, réitérer, renouveler, confirmer, exprimer, rappeler, honorer, tenir, souligner",
  beneficiary: "à, pour, avec, envers",
  deadline: "d'ici, avant, jusque, jusqu'à, au plus tard, sous, dans",
  condition: "si, à condition, pourvu, sous réserve, à moins, dès lors, une fois, tant",
  proposing: "proposer, suggérer, recommander, préconiser, offrir",
  launching: "mettre en avant, lancer, présenter, avancer, soumettre, déposer, dévoiler, annoncer, formuler, esquisser, élaborer, initier, introduire, parrainer, émettre",
  initiatives: "initiative, proposition, plan, résolution, projet, feuille, commission, mécanisme, programme, cadre, formule, appel, plateforme, concept, idée, suggestion, traité, convention, fonds, partenariat, stratégie, agenda, dispositif",
};
