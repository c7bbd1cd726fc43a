/** The document with every block that shows a command's output filled by a run made now. */
export function filled(markdown: string): string;
