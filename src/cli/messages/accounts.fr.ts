import type { AccountsMessages } from "./accounts.shape.js";
import type { HelpTexts } from "./align.shape.js";

const many = (count: number, one: string, more: string): string => `${count.toLocaleString("fr")} ${count < 2 ? one : more}`;
const minute = (instant: string): string => `${instant.slice(0, 16).replace("T", " ")} UTC`;

export const accountsHelp = (everywhere: string): HelpTexts => ({
  accounts: `entente accounts                                   qui peut se connecter, et qui est invité
entente accounts invite --email ADRESSE --organisation NOM [--role RÔLE] [--party CODE] [--kind GENRE]
entente accounts role ADRESSE RÔLE|none --organisation NOM
entente accounts revoke ADRESSE                    met fin à toutes ses sessions sur-le-champ
entente accounts organisations [add NOM [--party CODE] [--kind GENRE]]
entente accounts log                               ce qui a été fait aux comptes, et par qui

Une invitation est un lien qui laisse entrer son lecteur une fois, dans les 72 heures ; il est affiché ici et n’est conservé nulle
part. Une organisation qui n’existe pas est créée ; la première d’un registre tient la maison : ses administrateurs veillent sur
toutes les autres.

  --role RÔLE             reader (lecteur), editor (rédacteur), officer (responsable) ou administrator (reader)
  --party CODE            la partie au nom de laquelle l’organisation s'exprime : FRA ; aucune pour un secrétariat ou une rédaction
  --kind GENRE            ministry, mission, secretariat, agency, newsroom, research, other
  --address URL           où l’on atteint le registre, s’il n’y a pas encore été servi (ENTENTE_ADDRESS)
  --renew                 pour qui a déjà un compte : permet de choisir un nouveau mot de passe par le lien
  --limit N               combien de lignes du journal (100)
  --by NOM
${everywhere}`,
});

export const accounts: AccountsMessages = {
  nobody: "Personne ne peut encore se connecter : entente accounts invite", noOrganisation: "Il n’y a pas encore d’organisation : entente accounts organisations add", invited: "Invités", none: "aucun", keeper: "tient la maison",
  roles: { reader: "lecteur", editor: "rédacteur", officer: "responsable", administrator: "administrateur" },
  kinds: { ministry: "ministère", mission: "mission", secretariat: "secrétariat", agency: "agence", newsroom: "rédaction", research: "recherche", other: "autre" },
  sessions: (count) => many(count, "session", "sessions"), ended: (count) => `${many(count, "session terminée", "sessions terminées")}`, members: (count) => many(count, "personne", "personnes"),
  until: (instant) => `jusqu’au ${minute(instant)}`, once: (instant) => `Le lien laisse entrer son lecteur une seule fois, jusqu’au ${minute(instant)}. Il n’est affiché nulle part ailleurs.`,
  deeds: {
    "organisation-made": "a créé l’organisation", invited: "a invité", "invitation-withdrawn": "a retiré l’invitation de", joined: "a rejoint", "role-given": "a donné un rôle à", "membership-ended": "a mis fin à l’appartenance de",
    entered: "est entré", left: "est sorti", "sessions-ended": "a mis fin à des sessions", "organisation-chosen": "agit pour", "password-changed": "a changé le mot de passe", "passkey-added": "a ajouté une clé d’accès", "passkey-removed": "a retiré une clé d’accès", "entry-refused": "n’a pas pu entrer",
  },
};
