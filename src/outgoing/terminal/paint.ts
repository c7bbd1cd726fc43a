/** How a piece of a line looks. Parties have the tones 0 to 7. */
export type Style = "plain" | "bold" | "dim" | "doubt" | "heading" | `tone${number}`;

export type Paint = (text: string, style: Style) => string;

/** Leaves everything as it is: for files, pipes and NO_COLOR. */
export const unpainted: Paint = (text) => text;

/** Colours by the sixteen names that every terminal has, so that the user's own scheme decides what they look like. */
export const painted: Paint = (text, style) => {
  const codes = codesOf(style);
  return codes === null || text === "" ? text : `\u001b[${codes}m${text}\u001b[0m`;
};

const toneCodes = ["36", "35", "33", "32", "34", "95", "96", "93"];

function codesOf(style: Style): string | null {
  switch (style) {
    case "plain": return null;
    case "bold": return "1";
    case "dim": return "2";
    case "doubt": return "33";
    case "heading": return "1;4";
    default: return `1;${toneCodes[Number(style.slice(4)) % toneCodes.length]}`;
  }
}
