// Whose people use a house that has accounts.

/** What an organisation is. Only a ministry or a mission speaks for a party as a matter of course. */
export const organisationKinds = ["ministry", "mission", "secretariat", "agency", "newsroom", "research", "other"] as const;
export type OrganisationKind = (typeof organisationKinds)[number];
