/** A letter by mail: words, and an invitation for calendars where there is one. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly calendar?: { readonly method: string; readonly content: string };
}

/** Sends a letter; rejects with what the server said. */
export type Post = (to: string, letter: Letter) => Promise<void>;

/**
 * A way to send mail through a server, "smtps://user:password@mail.example:465" or "smtp://…:587". Without TLS nothing is sent, unless the
 * server is this machine itself. The library is loaded with the first letter.
 */
export function postBy(server: string, from: string): Post {
  let transport: Promise<{ readonly sendMail: (mail: object) => Promise<unknown> }> | null = null;
  const open = async () => {
    const { createTransport } = await import("nodemailer");
    const { hostname, port, protocol, username, password } = new URL(server);
    const isHere = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
    return createTransport({
      host: hostname.replace(/^\[(.*)\]$/, "$1"), port: Number(port) || (protocol === "smtps:" ? 465 : 587), secure: protocol === "smtps:", requireTLS: !isHere, ...(isHere && { ignoreTLS: protocol === "smtp:" && username === "" }),
      ...(username !== "" && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
      // What is in a letter is never read from a file or an address it names.
      disableFileAccess: true, disableUrlAccess: true, connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000,
    });
  };
  return async (to, { subject, text, calendar }) => {
    const sender = await (transport ??= open());
    await sender.sendMail({
      from, to: { name: "", address: to }, subject: subject.replaceAll(/[\r\n]+/g, " "), text, textEncoding: "quoted-printable",
      ...(calendar && { icalEvent: { method: calendar.method, content: calendar.content } }),
      headers: { "auto-submitted": "auto-generated" },
    });
  };
}
