const types = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", html: "text/html; charset=utf-8", md: "text/markdown; charset=utf-8", ics: "text/calendar; charset=utf-8",
} as const;

/** A file to be kept under a name. What it says came from dispatches: a browser is to save it, and not to show it as one of our pages. */
export const fileAnswer = (file: string | Uint8Array, name: string, ending: keyof typeof types): Response =>
  new Response(file as BodyInit, { headers: { "content-type": types[ending], "content-disposition": `attachment; filename="${name.replaceAll(/[^\w.-]/g, "-")}.${ending}"` } });
