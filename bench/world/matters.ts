/** What is spoken of: each said in both languages, as a clause, as something to do, and as a noun. */
export interface Matter {
  readonly en: { readonly claim: string; readonly deed: string; readonly noun: string };
  readonly fr: { readonly claim: string; readonly deed: string; readonly noun: string };
}

const matter = (en: readonly [string, string, string], fr: readonly [string, string, string]): Matter => ({ en: { claim: en[0], deed: en[1], noun: en[2] }, fr: { claim: fr[0], deed: fr[1], noun: fr[2] } });

export const matters: readonly Matter[] = [
  matter(["navigation in the strait must remain free", "reopen the strait to all vessels", "the reopening of the strait"], ["la navigation dans le détroit devait rester libre", "rouvrir le détroit à tous les navires", "la réouverture du détroit"]),
  matter(["the border crossing would reopen before winter", "reopen the border crossing", "the work of the border commission"], ["le poste frontière rouvrirait avant l’hiver", "rouvrir le poste frontière", "les travaux de la commission des frontières"]),
  matter(["grain exports should not be hindered", "lift the ban on grain exports", "the agreement on grain exports"], ["les exportations de céréales ne devaient pas être entravées", "lever l’interdiction des exportations de céréales", "l’accord sur les exportations de céréales"]),
  matter(["the ceasefire was holding along most of the line", "respect the ceasefire", "the extension of the ceasefire"], ["le cessez-le-feu tenait sur la plus grande partie de la ligne", "respecter le cessez-le-feu", "la prolongation du cessez-le-feu"]),
  matter(["the new tariffs would harm both economies", "postpone the new tariffs", "the talks on tariffs"], ["les nouveaux droits de douane nuiraient aux deux économies", "reporter les nouveaux droits de douane", "les pourparlers sur les droits de douane"]),
  matter(["the detained fishermen were in good health", "release the detained fishermen", "the release of the fishermen"], ["les pêcheurs détenus étaient en bonne santé", "libérer les pêcheurs détenus", "la libération des pêcheurs"]),
  matter(["the epidemic could only be fought together", "share data on the epidemic", "the delivery of vaccines"], ["l’épidémie ne pouvait être combattue qu’ensemble", "partager les données sur l’épidémie", "la livraison de vaccins"]),
  matter(["the pipeline was a purely commercial project", "resume work on the pipeline", "the agreement on the pipeline"], ["le gazoduc était un projet purement commercial", "reprendre les travaux du gazoduc", "l’accord sur le gazoduc"]),
  matter(["refugees had to be able to return in safety", "open a corridor for refugees", "the aid given to refugees"], ["les réfugiés devaient pouvoir rentrer en sécurité", "ouvrir un couloir pour les réfugiés", "l’aide apportée aux réfugiés"]),
  matter(["the inspections had found nothing unusual", "allow the inspectors back", "the return of the inspectors"], ["les inspections n’avaient rien révélé d’inhabituel", "autoriser le retour des inspecteurs", "le retour des inspecteurs"]),
  matter(["water from the river belonged to both peoples", "share the water of the river", "the treaty on the river"], ["l’eau du fleuve appartenait aux deux peuples", "partager l’eau du fleuve", "le traité sur le fleuve"]),
  matter(["the elections were an internal affair", "send observers to the elections", "the invitation of observers"], ["les élections étaient une affaire intérieure", "envoyer des observateurs aux élections", "l’invitation faite aux observateurs"]),
  matter(["mines off the coast threatened shipping", "clear the mines off the coast", "the joint survey of mines"], ["les mines au large menaçaient la navigation", "enlever les mines au large", "le relevé commun des mines"]),
  matter(["the rail link would be finished next year", "finish the rail link", "progress on the rail link"], ["la liaison ferroviaire serait achevée l’an prochain", "achever la liaison ferroviaire", "l’avancement de la liaison ferroviaire"]),
  matter(["students should be able to study in either country", "make visas easier for students", "the exchange of students"], ["les étudiants devaient pouvoir étudier dans les deux pays", "faciliter les visas des étudiants", "les échanges d’étudiants"]),
  matter(["the sanctions had no legal basis", "lift the sanctions", "the easing of the sanctions"], ["les sanctions étaient sans fondement juridique", "lever les sanctions", "l’allègement des sanctions"]),
];
