import type { AccountsWords } from "./accounts-words.js";
import { counter } from "./plural.js";

const many = counter("fr");

export const accountsWords: AccountsWords = {
  roles: { reader: "lecteur", editor: "rédacteur", officer: "responsable", administrator: "administrateur" },
  kinds: { ministry: "ministère", mission: "mission", secretariat: "secrétariat", agency: "agence", newsroom: "rédaction", research: "recherche", other: "autre" },
  signIn: {
    title: "Se connecter", lead: "Ce registre est ouvert à celles et ceux qui y ont été invités.", email: "Adresse électronique", password: "Mot de passe", enter: "Se connecter", passkey: "Se connecter avec une clé d’accès", by: (provider) => `Se connecter avec ${provider}`,
    or: "ou", forgotten: "Mot de passe oublié ? Un administrateur peut vous envoyer un lien pour en choisir un autre.", in: (name) => `Vous êtes connecté : ${name}.`, onward: "Vers le registre",
    passkeyFailed: "Le navigateur n’a présenté aucune clé d’accès : l’opération a été interrompue, ou il n’en a pas pour cette maison.",
    refused: {
      "accounts/openid-failed": "La réponse du fournisseur d’identité n’a pu être prise. Réessayez.", "accounts/openid-unknown": "Le fournisseur d’identité vous connaît, mais personne ici. Demandez une invitation à un administrateur.",
      "accounts/openid-unproved": "Le fournisseur d’identité ne se porte pas garant de votre adresse électronique.", "accounts/openid-not-set": "Cette maison n’a pas de fournisseur d’identité.", "accounts/not-right": "Vous n’appartenez plus à aucune organisation de la maison.",
    },
  },
  invited: {
    title: "Vous êtes invité", to: (organisation, role) => `${organisation}, comme ${role}`, name: "Votre nom, tel que les autres le verront", password: "Choisissez un mot de passe", passwordHint: "Au moins 12 caractères. Plusieurs mots sans rapport entre eux en font un bon.",
    accept: "Accepter l’invitation", signInFirst: "Il existe déjà un compte à cette adresse. Connectez-vous ; l’invitation y ajoutera l’organisation.", renew: "Le lien permet de choisir un autre mot de passe. Toutes vos sessions prendront fin.", noLink: "Le lien n’est pas entier. Ouvrez-le tel qu’il vous a été envoyé.",
  },
  own: {
    title: "Votre compte", signOut: "Se déconnecter", organisations: "Organisations", organisationsLead: "Ce que vous faites, vous le faites pour l’une d’elles.", actFor: "Agir pour elle", chosen: "vous agissez pour elle",
    sessions: "Où vous êtes connecté", sessionsLead: "Une session prend fin après 12 heures sans usage, et au bout de 7 jours.", here: "celle-ci", end: "Y mettre fin", endOthers: "Mettre fin à toutes les autres",
    enteredBy: { password: "par mot de passe", passkey: "par clé d’accès", openid: "par fournisseur d’identité", invitation: "par invitation" }, since: "depuis", used: "dernier usage",
    passkeys: "Clés d’accès", passkeysLead: "Une clé d’accès vous laisse entrer par le verrou de votre appareil : rien à retenir, rien qu’on puisse livrer à une fausse page.", noPasskey: "Vous n’en avez pas encore.", passkeyName: "Nom, par exemple « portable »", addPasskey: "Ajouter une clé d’accès", remove: (name) => `Retirer la clé d’accès ${name}`, removeShort: "Retirer",
    password: "Mot de passe", current: "Mot de passe actuel", another: "Nouveau mot de passe", change: "Le changer", changed: "Changé. Toutes vos autres sessions ont pris fin.", neverUsed: "jamais utilisée", passkeyFailed: "Le navigateur n’a pas fait de clé d’accès : l’opération a été interrompue, ou il ne peut en faire ici.",
  },
  people: {
    title: "Personnes", lead: "Qui appartient à la maison, pour quelle organisation et avec quel rôle.", name: "Nom", email: "Adresse électronique", organisation: "Organisation", role: "Rôle", sessions: "Sessions",
    count: (count) => many(count, { one: "session", other: "sessions" }), roleOf: (name, organisation) => `Rôle de ${name} dans ${organisation}`, leaves: "part", surely: (name, organisation) => `${name} doit-il quitter ${organisation} ? Ses sessions pour elle prennent fin sur-le-champ.`,
    endSessions: (name) => `Mettre fin aux sessions de ${name}`, endShort: "Mettre fin aux sessions", ended: (name, count) => `${many(count, { one: "session", other: "sessions" })} de ${name} terminées.`, nowhere: "n’appartient à aucune",
    invite: "Inviter quelqu’un", inviteLead: "Vous recevez un lien, que vous lui envoyez vous-même. Il sert une fois, dans les 72 heures.", inviteNow: "Faire le lien", newOrganisation: "une nouvelle organisation …", newOrganisationName: "Son nom", kind: "Genre", party: "Partie au nom de laquelle elle s’exprime", partyHint: "un code comme FRA ; aucun pour un secrétariat",
    renews: "A déjà un compte et doit choisir un autre mot de passe", link: "Le lien", linkLead: (email) => `Envoyez-le à ${email}. Il n’est montré ici qu’une fois.`, copy: "Copier", invitations: "Invitations ouvertes", until: "jusqu’au", by: (name) => `par ${name}`, withdraw: (email) => `Retirer l’invitation de ${email}`, withdrawShort: "Retirer",
    log: "Ce qui a été fait",
    deeds: {
      "organisation-made": "a créé l’organisation", invited: "a invité", "invitation-withdrawn": "a retiré l’invitation de", joined: "a rejoint", "role-given": "a donné un rôle à", "membership-ended": "a mis fin à l’appartenance de", entered: "est entré", left: "est sorti",
      "sessions-ended": "a mis fin à des sessions", "organisation-chosen": "agit pour", "password-changed": "a changé le mot de passe", "passkey-added": "a ajouté une clé d’accès", "passkey-removed": "a retiré une clé d’accès", "entry-refused": "n’a pas pu entrer",
    },
  },
};
