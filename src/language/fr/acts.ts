import type { ActWords } from "../shape/acts.js";

/** What French cue words do, narrower uses first. */
export const acts: ActWords = {
  classes: [
    {
      act: "decline-to-comment", example: "Le porte-parole s'est refusé à tout commentaire.",
      verbs: `refuser commenter, se refuser commentaire, refuser répondre, décliner commentaire, refuser commentaire, s'abstenir commentaire, s'abstenir commenter, ne souhaiter commenter, se refuser commenter, refuser confirmer, refuser se exprimer, souhaiter pas commenter,
        vouloir pas commenter, faire pas commentaire, refuser dire, refuser préciser`,
    },
    { act: "ask", example: "Il a demandé si le texte pouvait encore changer.", frame: "question", verbs: "demander, se demander, s'interroger, interroger, questionner" },
    { act: "ask", example: "Elle a interrogé son collègue sur le calendrier.", verbs: "interroger, questionner, s'interroger, s'enquérir, poser question, se demander", nouns: "question, interrogation" },
    {
      act: "request", strength: "will", example: "Elle a demandé aux deux parties de faire preuve de retenue.",
      verbs: `demander, appeler, exhorter, prier, solliciter, prôner, plaider, lancer appel, en appeler, adjurer, supplier, implorer, conjurer, presser, requérir, militer, préconiser, se prononcer pour, se prononcer en faveur, réclamer, insister pour, conjurer, interpeller`,
      nouns: "appel, demande, requête, plaidoyer, prière",
    },
    {
      act: "request", strength: "shall", example: "L'Arvénie a exigé un retrait immédiat.", verbs: "exiger, sommer, ordonner, enjoindre, intimer, mettre en demeure, commander, imposer, contraindre, obliger, revendiquer, requérir", nouns: "exigence, ultimatum, injonction",
    },
    {
      act: "request", strength: "encourage", example: "Le conseil a encouragé les deux parties à poursuivre le dialogue.",
      verbs: "encourager, inviter, inciter, recommander, conseiller, engager à, convier, suggérer à, pousser", nouns: "invitation, encouragement, recommandation",
    },
    {
      act: "request", strength: "encourage", example: "Elle a souhaité que les deux parties reviennent à la table.", frame: "clause",
      verbs: "souhaiter, espérer, vouloir, préférer, désirer, former vœu, former voeu, attendre", nouns: "espoir, souhait, vœu, voeu",
    },
    {
      act: "express-readiness", strength: "intend", example: "Le ministre compte se rendre en Veskarie.", frame: "infinitive",
      verbs: "souhaiter, espérer, vouloir, désirer, compter, entendre, envisager, prévoir, projeter, ambitionner, chercher, aspirer, viser, songer, avoir intention, s'apprêter, se préparer, se proposer, se réjouir",
      nouns: "intention, volonté, souhait, désir, espoir, ambition",
    },
    { act: "request", strength: "encourage", example: "Elle a souhaité un retour au calme.", verbs: "souhaiter, espérer, vouloir, désirer, préférer", nouns: "espoir, souhait, vœu, voeu, attente, désir" },
    {
      act: "deny", example: "Le ministère a démenti que des pourparlers aient eu lieu.",
      verbs: "démentir, nier, réfuter, contredire, infirmer, s'inscrire en faux, rejeter accusation, rejeter allégation, exclure, récuser accusation, se défendre de, balayer accusation", nouns: "démenti",
    },
    {
      act: "condemn", example: "Le conseil a condamné l'attaque.",
      verbs: `condamner, dénoncer, fustiger, stigmatiser, blâmer, réprouver, accuser, critiquer, s'indigner, s'insurger, vilipender, tancer, flétrir, reprocher, mettre en cause, tenir pour responsable, s'en prendre, pointer du doigt, montrer du doigt, protester,
        conspuer, décrier, dénigrer, incriminer, vitupérer, attaquer, admonester, réprimander, railler, moquer, épingler`,
      nouns: "condamnation, indignation, réprobation, protestation, critique",
    },
    {
      act: "oppose", example: "L'Arvénie a rejeté le projet.",
      verbs: `s'opposer, rejeter, refuser, contester, récuser, repousser, désapprouver, désavouer, objecter, opposer veto, mettre veto, s'élever, se prononcer contre, voter contre, décliner, renoncer, remettre en cause, remettre en question, mettre en doute, se refuser, douter, résister, se dissocier,
        se désolidariser`,
      nouns: "opposition, refus, réserve, objection, désaccord, désapprobation, doute, scepticisme, rejet, réticence", adjectives: "opposé, hostile, réticent, défavorable",
    },
    { act: "warn", example: "Il a averti que le temps pressait.", verbs: "avertir, mettre en garde, prévenir, alerter, tirer sonnette, sonner alarme, s'alarmer", nouns: "avertissement, mise" },
    { act: "threaten", example: "Elle a menacé de fermer le port.", verbs: "menacer, brandir menace, promettre représailles, jurer venger", nouns: "menace" },
    { act: "congratulate", example: "Il a félicité son homologue pour son élection.", verbs: "féliciter, complimenter", nouns: "félicitation" },
    { act: "condole", example: "Elle a présenté ses condoléances aux familles.", verbs: "compatir, s'incliner, pleurer", nouns: "condoléance, condoléances, sympathie, compassion, tristesse, peine, émotion" },
    { act: "thank", example: "Elle a remercié l'Arvénie de son aide.", verbs: "remercier, savoir gré, rendre grâce", nouns: "gratitude, remerciement, reconnaissance", adjectives: "reconnaissant" },
    {
      act: "praise", example: "Le ministre a salué les efforts des médiateurs.", verbs: "saluer, se féliciter, reconnaître, souligner", nouns: "satisfaction",
      about: "effort, courage, travail, rôle, succès, contribution, professionnalisme, engagement, mérite, dévouement, sacrifice, générosité",
    },
    {
      act: "praise", example: "Il a hautement apprécié le travail des médiateurs.",
      verbs: `apprécier, louer, vanter, rendre hommage, applaudir, célébrer, honorer, admirer, encenser, glorifier, ovationner, faire éloge, saluer travail, saluer mémoire, évaluer hautement, accorder haute, noter avec satisfaction travail, tresser laurier`,
      nouns: "admiration, appréciation, hommage, éloge, estime",
    },
    {
      act: "welcome", example: "La ministre s'est félicitée de l'accord.", verbs: "se féliciter, saluer, se réjouir, accueillir, prendre note avec satisfaction, noter avec satisfaction, constater avec satisfaction, plébisciter, bénir, acclamer",
      nouns: "satisfaction, joie, plaisir, soulagement", adjectives: "heureux, ravi, satisfait, content, enchanté",
    },
    {
      act: "express-concern", example: "Il a exprimé sa préoccupation face aux fermetures.", verbs: "s'inquiéter, déplorer, regretter, craindre, redouter, se préoccuper, s'alarmer, s'émouvoir, se plaindre, se désoler, se lamenter, s'étonner",
      nouns: "préoccupation, inquiétude, alarme, regret, crainte, déception, consternation, angoisse, frustration, stupeur, peur, appréhension, mécontentement", adjectives: "préoccupé, inquiet, alarmé, consterné, déçu, attristé, choqué, mécontent, désolé",
    },
    {
      act: "propose", example: "L'Arvénie a proposé une commission mixte.", verbs: "proposer, suggérer, offrir, mettre en avant, avancer, soumettre, présenter proposition, présenter projet, déposer, lancer, recommander, formuler proposition, préconiser",
      nouns: "proposition, suggestion, initiative, offre, idée, recommandation",
    },
    {
      act: "agree", example: "Ils sont convenus de rester en contact.",
      verbs: `convenir, s'accorder, accepter, approuver, se mettre accord, tomber accord, être accord, s'entendre, parvenir accord, aboutir accord, consentir, acquiescer, souscrire, entériner, avaliser, signer, ratifier, adopter, adhérer, se rallier, donner accord, endosser,
        conclure accord, trouver accord, sceller accord, partager avis, partager position, partager analyse, partager vue, partager préoccupation, abonder`,
      nouns: "accord, consentement, assentiment, approbation, consensus, adhésion", adjectives: "convenu",
    },
    {
      act: "commit", strength: "shall", example: "Les deux parties se sont engagées à rouvrir le passage.", verbs: "s'engager, promettre, jurer, garantir, s'obliger, prendre engagement, donner assurance, donner parole, réaffirmer engagement, renouveler engagement, se vouer",
      nouns: "engagement, promesse, assurance, détermination, garantie, serment, résolution", adjectives: "déterminé, résolu, engagé, décidé, tenu",
    },
    { act: "commit", strength: "will", example: "Elle a décidé d'envoyer une mission.", frame: "infinitive", verbs: "décider, choisir, résoudre, se résoudre", nouns: "décision" },
    {
      act: "express-readiness", strength: "ready", example: "Le ministre a dit que son pays était prêt à reprendre les pourparlers.", verbs: "se tenir prêt, se tenir disposition, tenir prêt, offrir de", nouns: "disponibilité, disposition, empressement",
      adjectives: "prêt, disposé, désireux, enclin, disponible, ouvert, favorable",
    },
    { act: "express-readiness", strength: "intend", example: "Le ministère prévoit une conférence.", verbs: "prévoir, projeter, envisager", nouns: "intention, volonté, projet, intérêt" },
    { act: "assert", example: "Elle a exprimé son soutien à la mission.", verbs: "soutenir, appuyer, apporter soutien, réitérer soutien, réaffirmer soutien", nouns: "soutien, appui, solidarité, confiance, avis, opinion, conviction, point, position, attachement, optimisme" },
  ],
  plain: `dire, déclarer, affirmer, annoncer, ajouter, indiquer, préciser, souligner, noter, relever, observer, remarquer, constater, signaler, rappeler, expliquer, exposer, assurer, prétendre, alléguer, arguer, argumenter, insister, marteler, répéter, réitérer, réaffirmer,
    confirmer, reconnaître, admettre, avouer, concéder, révéler, dévoiler, évoquer, mentionner, citer, conclure, poursuivre, continuer, enchaîner, reprendre, renchérir, résumer, commenter, répondre, répliquer, rétorquer, riposter, proclamer, prédire, pronostiquer,
    attester, témoigner, écrire, publier, tweeter, confier, lancer, lâcher, faire savoir, faire valoir, faire remarquer, faire observer, laisser entendre, faire part, faire état, estimer, juger, considérer, penser, croire, trouver, savoir, qualifier, décrire, présenter, aborder, discuter,
    exprimer, formuler, manifester, communiquer, parler, revenir, traiter, examiner, débattre, s'entretenir, échanger, mettre accent, attirer attention, donner avis, s'exprimer, réagir, se dire, se déclarer, montrer, comprendre, attacher, tenir, partager, détailler, rester`,
  telling: "rapporter, relater, raconter, informer, rendre compte, aviser, notifier, narrer, mettre au courant, tenir informé",
  lending: "exprimer, faire part, adresser, présenter, transmettre, renouveler, réitérer, réaffirmer, faire, formuler, manifester, témoigner, dire, lancer, donner, offrir, affirmer, émettre, prononcer, rendre, confirmer, marquer, souligner, avoir, faire état, apporter, prendre, proférer, poser, déclarer, annoncer, signifier, partager, rappeler, afficher, prêter, montrer, indiquer",
  carrying: "tenir, continuer, commencer, vouloir, souhaiter, aller, venir, se mettre, ne manquer, pouvoir, devoir, s'empresser, en profiter",
  future: "aller",
  binding: "devoir",
  duty: "devoir, falloir",
  notDoing: `être, avoir, rester, devenir, sembler, paraître, dépendre, affronter, subir, savoir, voir, se produire, bénéficier, perdre, gagner, mourir, tomber, croître, falloir, connaître, signifier, coûter, durer, dire, penser, croire, espérer, aimer, vouloir, pouvoir, devoir, faciliter,
    contribuer, conduire, mener, figurer, arriver, naître, apparaître, résulter, exister, appartenir, comprendre, comporter, contenir, vivre, entraîner, affecter, constituer, demeurer`,
  opposedWhenNegated: "accepter, tolérer, permettre, reconnaître, soutenir, approuver, signer, prêt, disposé, appuyer, cautionner, consentir, admettre, favorable, adhérer, participer, négocier, céder, laisser, s'associer",
  negations: "ne, n', pas, jamais, non, ni, aucun, nul, sans",
  anybody: "partie, camp, communauté, pays, état, nation, gouvernement, membre, autorité, acteur, dirigeant, monde, conseil, assemblée, faction, groupe, partenaire, voisin, peuple, belligérant, protagoniste",
  firstPerson: "je, j', nous, notre, nos, mon, ma, mes, moi, nôtre, me, m'",
  certainty: `hautement, fortement, fermement, profondément, pleinement, grandement, catégoriquement, résolument, clairement, certainement, absolument, vraiment, sérieusement, gravement, extrêmement, particulièrement, sincèrement, chaleureusement, vivement, unanimement, totalement,
    entièrement, complètement, toujours, jamais, pouvoir, peut-être, probablement, possiblement, vraisemblablement, apparemment, éventuellement, sans doute, sûrement, potentiellement, difficilement, partiellement, prudemment, en principe, inconditionnellement, énergiquement,
    vigoureusement, nettement, évidemment, manifestement, prétendument, assurément, formellement, expressément, explicitement, solennellement, sans réserve, infiniment, instamment, très, tout à fait, indéniablement, incontestablement, positivement`,
  jointNouns: `position commun, position même, position similaire, position identique, position conjoint, position partagé, position proche, position convergent, position concordant, point vue commun, vue commun, vue convergent, vue identique, avis commun, avis même, approche commun, approche conjoint, approche partagé, intérêt commun, intérêt partagé,
    déclaration commun, déclaration conjoint, communiqué commun, communiqué conjoint, consensus, convergence, entente, objectif commun, objectif partagé, responsabilité commun, responsabilité partagé, volonté commun, engagement commun, engagement partagé, vision commun, vision partagé, analyse commun, analyse partagé, détermination commun, compréhension mutuel, communauté vue`,
  jointVerbs: `partager, convenir, s'accorder, croire, considérer, estimer, soutenir, avoir, s'opposer, rejeter, condamner, se féliciter, saluer, réaffirmer, réitérer, souligner, prôner, maintenir, appeler, noter, vouloir, s'engager, être déterminé, déterminé, convaincu, prêt, attaché, accord, opposé, uni, décider, exprimer, apprécier, louer, attacher,
    défendre, plaider, poursuivre, respecter, entendre, tenir, affirmer, reconnaître`,
};
