import type { Labels } from "./labels/index.js";

/**
 * An office in the language of the readout. Offices are known by English names, "minister of foreign affairs", made of what
 * the office is and what it is for; what the labels do not know stays as it is.
 */
export function officeInWords(office: string, { offices, portfolios }: Labels): string {
  const whole = offices[office];
  if (whole) return whole;
  const [base = "", duties] = office.split(" of ", 2);
  const what = offices[base];
  const duty = duties === undefined ? undefined : portfolios[duties];
  return what && duty ? `${what} ${duty}` : office;
}
