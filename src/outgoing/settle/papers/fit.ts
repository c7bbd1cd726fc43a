/** XML has no room for most control characters and none for half a surrogate pair. No character more and none less: places stay where they were. */
export const fit = (text: string): string =>
  text.replace(/\r/g, " ").replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
