/**
 * What is the same in every language: parties with their codes, memberships, office-holders with dates and sources,
 * dated events. Names of them in a language stand in that language's folder.
 */
export interface World {}

export const world: World = {};
