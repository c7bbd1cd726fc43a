import type { VerbClass } from "../shape/attribution.js";

/** Verbs that report words, questions, stances, thoughts and intentions, by how what is said stands beside them. */
export const reportVerbs: readonly VerbClass[] = [
  {
    kind: "say", example: "Le ministre a déclaré que les pourparlers reprendraient.",
    frames: ["quotation", "clause"], addressee: ["indirect", "à", "auprès", "devant"],
    verbs: `dire, déclarer, affirmer, annoncer, ajouter, indiquer, préciser, souligner, noter, relever, observer, remarquer, constater, signaler, rappeler, expliquer, exposer, assurer, soutenir, prétendre, alléguer, arguer, argumenter,
      insister, marteler, répéter, réitérer, réaffirmer, confirmer, reconnaître, admettre, avouer, concéder, convenir, accorder, confesser, révéler, dévoiler, divulguer, rapporter, relater, raconter, narrer, évoquer, mentionner, citer,
      conclure, poursuivre, continuer, enchaîner, reprendre, renchérir, surenchérir, résumer, commenter, répondre, répliquer, rétorquer, riposter, objecter, opposer, nuancer, tempérer, corriger, rectifier, plaider, proclamer, clamer,
      professer, prédire, prévoir, pronostiquer, augurer, avertir, prévenir, menacer, promettre, jurer, garantir, certifier, attester, témoigner, écrire, publier, tweeter, poster, lire, lancer, lâcher, glisser, confier, murmurer, chuchoter,
      souffler, crier, hurler, s'écrier, s'exclamer, exulter, tonner, tempêter, ironiser, plaisanter, railler, regretter, déplorer, se plaindre, s'indigner, s'insurger, s'étonner, s'alarmer, s'inquiéter, s'interroger, se demander, se féliciter,
      se réjouir, se vanter, se targuer, se défendre, se justifier, s'expliquer, s'emporter, se récrier, se lamenter, faire savoir, faire valoir, faire remarquer, faire observer, faire noter, laisser entendre, laisser savoir, faire part,
      mettre en garde, suggérer, proposer, recommander, préconiser, conseiller, demander, exiger, réclamer, ordonner, décréter, statuer, juger, estimer, considérer, trancher, démentir, nier, contester, réfuter, réagir, détailler, informer, notifier,
      communiquer, télégraphier, stipuler, disposer, énoncer, formuler, exprimer, spécifier, développer, argumenter, décider, résoudre, spéculer, philosopher, hasarder, avancer, entonner, scander, gronder, fulminer, pester, grommeler, bougonner, soupirer,
      sourire, rire, s'amuser, s'enthousiasmer, se souvenir, se rappeler, répercuter, sous-entendre, insinuer, postuler, poser, acquiescer, approuver, abonder, protester, minimiser, dénoncer, critiquer, condamner, vitupérer, interroger, questionner, se désoler,
      se réclamer, témoigner, enseigner, traduire, prôner, souhaiter, espérer, signifier, s'engager, tenir à souligner, tenir à préciser, tenir à rappeler`,
  },
  {
    kind: "say", example: "Il a refusé de dire si les pourparlers reprendraient.",
    frames: ["clause"], addressee: ["à"],
    verbs: "refuser de dire/préciser/confirmer/révéler, se refuser à dire/préciser/confirmer/révéler",
  },
  {
    kind: "say", example: "Il a informé son homologue que la route était ouverte.",
    frames: ["quotation", "clause", "oblique"], prepositions: ["de"], addressee: ["object"],
    verbs: "informer, avertir, prévenir, aviser, assurer, persuader, convaincre, avoir informé, alerter, entretenir, notifier, remercier, saisir",
  },
  {
    kind: "ask", example: "Elle a demandé aux deux parties de faire preuve de retenue.",
    frames: ["infinitive", "clause", "quotation"], addressee: ["à", "indirect", "auprès"],
    verbs: `demander, ordonner, conseiller, recommander, suggérer, proposer, permettre, interdire, défendre, enjoindre, commander, intimer, crier, dire, écrire, imposer, réclamer, exiger, déconseiller, offrir, promettre, jurer, accorder, refuser, reprocher, préconiser`,
  },
  {
    kind: "ask", example: "Le ministre a appelé les parties à la retenue.",
    frames: ["object-infinitive", "oblique"], prepositions: ["à"], addressee: ["object"],
    verbs: `appeler, inviter, exhorter, inciter, encourager, engager, pousser, autoriser, convier, obliger, contraindre, forcer, sommer, presser, adjurer, conjurer, supplier, prier, charger, persuader, convaincre, dissuader, mandater, sommer, implorer, empêcher,
      mettre en demeure, mettre au défi`,
  },
  {
    kind: "ask", example: "Le président a prié la commission de revoir le texte.",
    frames: ["object-infinitive"], addressee: ["object"],
    verbs: "prier, presser, sommer, supplier, charger, conjurer, adjurer, implorer, dissuader, menacer, convaincre, persuader",
  },
  {
    kind: "say", example: "Il a promis de revenir.",
    frames: ["infinitive"], addressee: ["à", "indirect", "object"],
    verbs: `promettre, jurer, s'engager, accepter, refuser, proposer, offrir, menacer, décider, annoncer, affirmer, déclarer, assurer, prétendre, dire, reconnaître, admettre, avouer, confirmer, nier, démentir, convenir, envisager, indiquer, préciser,
      se vanter, se targuer, se flatter, se défendre, s'abstenir, se dispenser, garantir, certifier, regretter, s'excuser, choisir, opter, consentir, se résoudre, renoncer, demander, réclamer, exiger, plaider, se féliciter, se réjouir, s'étonner,
      s'indigner, se plaindre, ajouter, soutenir, estimer, confier, raconter, suggérer, recommander, préconiser, s'obliger, se refuser, rejeter, témoigner, conclure, faire valoir, faire savoir, juger bon, juger utile, juger nécessaire`,
  },
  {
    kind: "say", example: "Le ministère a annoncé une nouvelle mission.",
    frames: ["object"], addressee: ["à", "indirect", "auprès"],
    verbs: `annoncer, rapporter, citer, mentionner, révéler, dévoiler, divulguer, expliquer, exposer, suggérer, prédire, prévoir, discuter, débattre, proposer, recommander, préconiser, prôner, détailler, décrire, énumérer, nier, démentir, admettre, reconnaître,
      avouer, confirmer, infirmer, souligner, relever, noter, constater, signaler, rappeler, évoquer, aborder, réitérer, répéter, réaffirmer, affirmer, exprimer, formuler, manifester, transmettre, communiquer, présenter, préciser, indiquer, invoquer, alléguer,
      proclamer, déclarer, promettre, offrir, réclamer, demander, exiger, revendiquer, requérir, solliciter, ordonner, plaider, commenter, résumer, raconter, relater, narrer, dire, énoncer, avancer, soulever, contester, garantir, publier, expliciter, témoigner, estimer,
      adresser, faire valoir, faire savoir, faire connaître, soutenir, défendre, arguer, esquisser, prononcer, accorder, autoriser, concéder, notifier, traiter, justifier, mettre en avant, mettre en évidence, mettre en lumière, stipuler, prescrire, imposer, interdire,
      permettre, échanger, négocier, décréter, décider, consacrer, refuser, délivrer, présager, pronostiquer, confesser, ratifier, homologuer, valider, entériner, adopter, voter, rendre public, rendre compte, porter à la connaissance, rétorquer, répondre, objecter, reprocher, raconter, lancer, débattre`,
  },
  {
    kind: "say", example: "Elle a fait part de son inquiétude à ses collègues.",
    frames: ["oblique"], prepositions: ["de"], addressee: ["à", "avec", "indirect", "devant"],
    verbs: `faire part, faire état, parler, discuter, témoigner, se plaindre, avertir, débattre, convenir, se vanter, se targuer, s'entretenir, traiter, menacer, rendre compte, faire mention, faire la promotion, deviser, causer, bavarder, disputer, délibérer, s'excuser, rêver, informer, aviser, assurer`,
  },
  {
    kind: "say", example: "Il a insisté sur la nécessité d'un accord.",
    frames: ["oblique"], prepositions: ["sur"], addressee: ["avec", "auprès"],
    verbs: `insister, revenir, s'exprimer, se prononcer, s'expliquer, mettre accent, attirer attention, appeler attention, se mettre de accord, tomber de accord, être de accord, s'accorder, s'entendre, s'étendre, s'attarder, s'interroger, communiquer, témoigner, débattre, discuter, interroger, questionner, consulter, échanger, s'entretenir, négocier, statuer, interpeller, s'épancher, s'appesantir,
      faire le point, faire le silence, ironiser, donner son avis, polémiquer, trancher, dialoguer, renseigner, informer, mettre en garde`,
  },
  {
    kind: "say", example: "Le porte-parole a répondu à cette accusation.",
    frames: ["oblique"], prepositions: ["à"],
    verbs: "répondre, réagir, répliquer, riposter, acquiescer, souscrire, consentir, adhérer, faire référence, faire allusion, faire écho, se référer, rendre hommage, apporter son soutien, appeler, inviter, renoncer, s'engager, s'attaquer, en appeler, s'en prendre, dire oui, dire non, donner son accord, s'en tenir, se rallier, applaudir, tendre",
  },
  {
    kind: "judge", example: "La partie arvénienne s'est félicitée de l'accord.",
    frames: ["oblique", "clause"], prepositions: ["de", "pour", "devant", "que"],
    verbs: `se féliciter, se réjouir, s'inquiéter, s'alarmer, s'étonner, s'indigner, se plaindre, se désoler, se préoccuper, se soucier, s'excuser, prendre note, prendre acte, se dire satisfaire, s'affliger, se moquer, se gausser, désespérer, douter, se méfier, se distancier, se démarquer, se désolidariser, se réclamer, se souvenir, s'offusquer, s'émouvoir, se lamenter, se flatter, s'enorgueillir, rire, médire`,
  },
  {
    kind: "judge", example: "Le groupe s'est opposé au projet.",
    frames: ["oblique", "infinitive"], prepositions: ["à", "contre", "pour", "en faveur", "avec", "envers", "face", "sur"],
    verbs: `s'opposer, s'élever, s'insurger, protester, se prononcer, se déclarer, plaider, voter, militer, manifester, prendre position, prendre parti, pencher, témoigner, s'ériger, s'engager, se rallier, se ranger, s'associer, pester, tonner, fulminer, se dresser, se battre, lutter, mettre en garde, s'indigner, s'emporter, tempêter, vitupérer, s'inscrire en faux, s'inscrire, faire campagne, opter, trancher, se mobiliser, réclamer, être d'accord, se déchaîner, polémiquer, ironiser, sympathiser`,
  },
  {
    kind: "judge", example: "Il s'est prononcé en faveur du projet.",
    frames: ["oblique"], prepositions: ["de", "à"],
    verbs: "se prononcer en faveur, plaider en faveur, voter en faveur, s'exprimer en faveur, se déclarer en faveur, intervenir en faveur, se déclarer favorable, se dire favorable, se montrer favorable, se déclarer opposé, se dire opposé, se déclarer hostile, se dire hostile, prendre position en faveur, donner son feu vert, exprimer son accord, donner son aval",
  },
  {
    kind: "judge", example: "Elle a exprimé sa préoccupation quant au sort des équipages.",
    frames: ["oblique"], prepositions: ["à", "de", "pour", "envers", "face", "quant", "sur", "devant", "au sujet", "avec", "contre", "concernant", "vis-à-vis"], addressee: ["à", "indirect"],
    verbs: `exprimer préoccupation/inquiétude/gratitude/reconnaissance/soutien/solidarité/satisfaction/regret/opposition/condoléance/remerciement/attachement/indignation/déception/soulagement/sympathie/confiance/réserve/doute/désaccord/appui/colère/hostilité,
      faire part de préoccupation/inquiétude/gratitude/soutien/solidarité/satisfaction/regret/réserve, manifester soutien/opposition/intérêt/solidarité/préoccupation/inquiétude, marquer attachement/opposition/soutien/désaccord, réaffirmer soutien/attachement/engagement/opposition/solidarité,
      réitérer soutien/appel/attachement/engagement/opposition/préoccupation, renouveler soutien/appel/engagement, apporter soutien/appui, présenter condoléance/excuse/félicitation, adresser condoléance/félicitation/remerciement, transmettre condoléance/félicitation/salutation,
      donner note/accord/aval/assurance/soutien, lancer appel/mise, tirer sonnette, émettre réserve/doute, formuler réserve/objection, témoigner solidarité/soutien/gratitude/reconnaissance, rendre hommage, dire préoccupation/inquiétude/soutien/solidarité/gratitude/satisfaction/attachement/opposition`,
  },
  {
    kind: "want", example: "Les ministres ont affiché leur volonté de conclure.",
    frames: ["infinitive"],
    verbs: "afficher volonté/intention/détermination, exprimer volonté/intention/souhait/désir/espoir/disposition, réaffirmer volonté/intention/détermination/engagement, réitérer volonté/intention/engagement, prendre engagement, faire part de volonté/intention, annoncer intention/volonté, confirmer intention/volonté, manifester volonté/intention, marquer volonté/détermination",
  },
  {
    kind: "say", example: "Elle a exprimé l'espoir que les discussions reprennent.",
    frames: ["clause"], addressee: ["à", "indirect"],
    verbs: "exprimer espoir/souhait/vœu/voeu/conviction/avis/opinion/crainte/regret, formuler espoir/souhait/vœu/voeu, émettre souhait/vœu/voeu/avis, donner assurance, former vœu/voeu, se dire convaincu/persuadé/certain/confiant, se déclarer convaincu/persuadé/certain/confiant, prendre acte de fait, avoir certitude/conviction",
  },
  {
    kind: "judge", example: "Le conseil a salué l'accord.",
    frames: ["object"],
    verbs: `saluer, apprécier, louer, vanter, applaudir, célébrer, féliciter, remercier, encenser, glorifier, condamner, dénoncer, déplorer, regretter, critiquer, fustiger, stigmatiser, blâmer, réprouver, désapprouver, railler, moquer, ridiculiser, rejeter, repousser, récuser, réfuter,
      contredire, contester, désavouer, démentir, approuver, soutenir, appuyer, défendre, accepter, refuser, avaliser, cautionner, adopter, endosser, accueillir, plébisciter, honorer, admirer, respecter, minimiser, relativiser, dédramatiser, exagérer, stigmatiser, vilipender, brocarder, éreinter, étriller,
      tancer, admonester, sermonner, réprimander, accuser, incriminer, attaquer, interpeller, préconiser, prôner, recommander, favoriser, privilégier, justifier, excuser, pardonner, injurier, insulter, calomnier, diffamer, dénigrer, décrier, conspuer, huer, acclamer, ovationner, ratifier, entériner, valider, homologuer,
      récuser, bénir, maudire, désapprouver, réprouver, remettre en cause, remettre en question, mettre en cause, mettre en doute, mettre en question, passer sous silence, tourner en dérision, tenir pour responsable, montrer du doigt, pointer, pointer du doigt, épingler, flétrir, gronder, saluer`,
  },
  {
    kind: "judge", example: "Il a accusé ses voisins d'avoir rompu la trêve.",
    frames: ["object-ground"], prepositions: ["de", "pour", "sur", "à"],
    verbs: "accuser, louer, blâmer, critiquer, soupçonner, excuser, menacer, taxer, inculper, gronder, réprimander, moquer, railler, dénoncer, interroger, questionner, interpeller, condamner, disculper, acquitter, plaindre",
  },
  {
    kind: "judge", example: "Il a remercié son homologue de son soutien.",
    frames: ["object-ground"], prepositions: ["de", "pour"], addressee: ["object"],
    verbs: "remercier, féliciter, complimenter",
  },
  {
    kind: "judge", example: "Elle a qualifié le projet d'erreur.",
    frames: ["object-predicate"], prepositions: ["de", "comme", "en"],
    verbs: "qualifier, traiter, taxer, décrire, présenter, dépeindre, considérer, voir, désigner, percevoir, ressentir, juger, estimer, trouver, croire, déclarer, dire, nommer, baptiser, surnommer, appeler, proclamer, reconnaître, regarder, définir, caractériser, dénoncer, citer, interpréter, analyser",
  },
  {
    kind: "judge", example: "Elle a jugé ces chiffres alarmants.",
    frames: ["object-predicate"],
    verbs: "juger, estimer, trouver, croire, déclarer, considérer, dire, proclamer, qualifier, nommer, baptiser, surnommer, appeler",
  },
  {
    kind: "judge", example: "La Chine a reproché à son voisin d'avoir tardé.",
    frames: ["infinitive", "object", "clause"], addressee: ["à", "indirect"],
    verbs: "reprocher, imputer, attribuer, savoir gré, faire grief, tenir rigueur, en vouloir, pardonner, envier",
  },
  {
    kind: "think", example: "Ils estiment que l'accord tiendra.",
    frames: ["clause", "infinitive", "quotation"],
    verbs: `estimer, penser, croire, juger, considérer, espérer, craindre, redouter, douter, soupçonner, supposer, présumer, imaginer, s'imaginer, savoir, ignorer, comprendre, sentir, pressentir, s'attendre, attendre, compter, se rendre compte, réaliser, apprendre, découvrir, trouver,
      regretter, déplorer, souhaiter, désirer, vouloir, préférer, aimer, avoir l'impression, avoir le sentiment, avoir la conviction, se souvenir, se rappeler, oublier, rêver, s'inquiéter, s'étonner, se réjouir, se féliciter, prévoir, anticiper, s'apercevoir, concevoir, escompter, parier, tabler, miser, se persuader, se convaincre, conclure, déduire, inférer, remarquer`,
  },
  {
    kind: "think", example: "Ils craignent une escalade.",
    frames: ["object"],
    verbs: "craindre, redouter, espérer, attendre, envisager, escompter, anticiper, souhaiter, désirer, préférer, croire, soupçonner, regretter, apprécier, privilégier, ambitionner",
  },
  {
    kind: "want", example: "Le parti compte reprendre les discussions.",
    frames: ["infinitive"],
    verbs: "vouloir, souhaiter, désirer, espérer, compter, entendre, prévoir, envisager, projeter, ambitionner, chercher, tenter, tenir, aspirer, aimer, préférer, viser, penser, songer, décider, s'apprêter, se proposer, se préparer, avoir l'intention, avoir pour objectif, hésiter, rêver, se promettre, s'efforcer, préférer, craindre, redouter, refuser, tâcher, se refuser",
  },
  {
    kind: "want", example: "Les électeurs veulent un changement.",
    frames: ["object"], verbs: "vouloir, souhaiter, désirer, réclamer, viser, rechercher, prévoir, exiger",
  },
  {
    kind: "show", example: "Le sondage montre que le soutien grandit.",
    frames: ["clause", "quotation"],
    verbs: "montrer, démontrer, prouver, révéler, indiquer, suggérer, attester, établir, confirmer, illustrer, conclure, signifier, témoigner, refléter, mettre en évidence, faire apparaître, faire ressortir, laisser penser, laisser croire, laisser supposer, laisser présager, stipuler, disposer, prévoir, préciser",
  },
  {
    kind: "say", example: "Il s'est dit prêt à reprendre le dialogue.",
    frames: ["object-predicate"],
    verbs: "se dire, se déclarer, s'avouer, se montrer, s'affirmer, se prétendre, se reconnaître, se proclamer",
  },
];
