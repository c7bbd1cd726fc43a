/** Why somebody decided that two things are one, or are not: in their own words, as they gave it. */
export const decisions = /* sql */ `
alter table merge_decision add column because text;
`;
