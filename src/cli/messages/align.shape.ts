/** How some commands are used, by their names. */
export interface HelpTexts {
  readonly [command: string]: string;
}
