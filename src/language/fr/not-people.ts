/** Words that only names of organisations have. */
export const organisationWords: readonly string[] = [
  "Agence", "Alliance", "Assemblée", "Association", "Autorité", "Banque", "Bureau", "Centre", "Chambre", "Club", "Comité", "Commission", "Communauté", "Compagnie",
  "Confédération", "Conférence", "Conseil", "Coordination", "Cour", "Département", "Direction", "Fédération", "Fondation", "Fonds", "Forum", "Front", "Groupe", "Haut",
  "Institut", "Ligue", "Ministère", "Mission", "Mouvement", "Observatoire", "Office", "Organisation", "Parlement", "Parti", "Rassemblement", "Secrétariat", "Sénat",
  "Programme", "Cabinet", "Délégation", "Ambassade", "Mécanisme", "Convention", "Commissariat", "Secours", "Croissant", "Société", "Syndicat", "Tribunal", "Union", "Université", "Journal", "Radio", "Télévision", "News", "Times", "Post", "Group", "Inc", "SA",
];

/** Capitalised words that name neither persons nor parties that speak. */
export const notPeople: readonly string[] = [
  "Europe", "Asie", "Afrique", "Amérique", "Océanie", "Amérique latine", "Amérique du Nord", "Amérique du Sud", "Moyen-Orient", "Proche-Orient", "Extrême-Orient", "Maghreb",
  "Sahel", "Caucase", "Balkans", "Asie centrale", "Asie du Sud-Est", "Asie-Pacifique", "Indo-Pacifique", "Méditerranée", "Atlantique", "Pacifique", "Arctique", "Antarctique",
  "mer de Chine méridionale", "mer Noire", "mer Rouge", "golfe Persique", "Golfe", "Genève", "New York", "Strasbourg", "Shanghai", "Shanghaï", "Davos", "Istanbul", "Munich",
  "Wuhan", "Marseille", "Lyon", "Lille", "Bordeaux", "Toulouse", "Dieu", "Internet", "Twitter", "Facebook", "Covid", "COVID", "Covid-19", "COVID-19",
  "Seconde Guerre mondiale", "Première Guerre mondiale", "guerre froide", "Noël", "Pâques", "Ramadan", "État", "États", "République", "Constitution", "Charte", "Accord", "Traité", "Question", "Réponse",
];
