import { refusal, type Refusal } from "../../model/refusals.js";
import type { Refusing } from "./connector.js";

/** Why a visit failed, told from the error of whichever library noticed. `seconds`: how long there was time. */
export function refusalFor(error: unknown, host: string, seconds: number): Refusal {
  const found = errorsIn(error);
  const refused = found.map((one) => (one as Partial<Refusing>).refused).find((one) => one !== undefined);
  if (refused) return refused;
  const codes = found.flatMap((one) => [(one as { code?: unknown }).code, (one as { name?: unknown }).name]).filter((one) => typeof one === "string");
  const first = <T>(of: (code: string) => T | null): T | null => codes.map(of).find((one) => one !== null) ?? null;
  return first((code) => byCode(code, host, seconds)) ?? refusal("door/connection", "for a reason that is not known");
}

function byCode(code: string, host: string, seconds: number): Refusal | null {
  if (code === "TimeoutError" || code === "UND_ERR_HEADERS_TIMEOUT" || code === "UND_ERR_BODY_TIMEOUT" || code === "UND_ERR_CONNECT_TIMEOUT") return refusal("door/too-slow", String(Math.round(seconds)));
  if (code === "AbortError" || code === "UND_ERR_ABORTED" || code === "UND_ERR_DESTROYED" || code === "UND_ERR_CLOSED") return refusal("door/closed");
  if (code === "ENOTFOUND" || code === "ENODATA" || code === "EAI_NONAME") return refusal("door/dns", host);
  if (code.startsWith("EAI_") || code === "ESERVFAIL" || code === "ETIMEOUT") return refusal("door/connection", "the name server does not answer");
  if (tls.test(code)) return refusal("door/tls", proofs[code] ?? code.toLowerCase().replace(/_/g, " "));
  if (code.startsWith("HPE_") || code === "HTTPParserError") return refusal("door/answer", "it is not HTTP");
  if (code === "UND_ERR_HEADERS_OVERFLOW") return refusal("door/answer", "its head is too long");
  if (code === "UND_ERR_RES_CONTENT_LENGTH_MISMATCH") return refusal("door/answer", "it is longer or shorter than it says");
  if (code.startsWith("Z_") || code.startsWith("ERR_BROTLI") || code.startsWith("ERR__ERROR_FORMAT") || code.startsWith("ERR_PADDING")) return refusal("door/answer", "it cannot be unpacked");
  return connections[code] === undefined ? null : refusal("door/connection", connections[code]);
}

const tls = /^(?:ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|CRL_|HOSTNAME_MISMATCH|EPROTO|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|ERR_OSSL)/;

const proofs: { readonly [code: string]: string } = {
  CERT_HAS_EXPIRED: "its certificate has run out", CERT_NOT_YET_VALID: "its certificate is not valid yet", ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is another server's",
  DEPTH_ZERO_SELF_SIGNED_CERT: "it vouches for itself only", SELF_SIGNED_CERT_IN_CHAIN: "whoever vouches for it is not known here", UNABLE_TO_VERIFY_LEAF_SIGNATURE: "whoever vouches for it is not known here",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "whoever vouches for it is not known here", EPROTO: "the two could not agree how to speak in secret", ERR_SSL_WRONG_VERSION_NUMBER: "it does not speak TLS there",
};

const connections: { readonly [code: string]: string } = {
  ECONNREFUSED: "nothing answers at its address", ECONNRESET: "it broke the connection off", EPIPE: "it broke the connection off", UND_ERR_SOCKET: "it broke the connection off", ERR_STREAM_PREMATURE_CLOSE: "it broke the connection off",
  EHOSTUNREACH: "there is no way to it", ENETUNREACH: "there is no way to it", EADDRNOTAVAIL: "there is no way to it", ETIMEDOUT: "it does not answer", EACCES: "this machine does not allow it", EPERM: "this machine does not allow it",
};

/** An error, what caused it and what it gathers, outermost first. */
function errorsIn(error: unknown, depth = 0): readonly object[] {
  if (typeof error !== "object" || error === null || depth > 4) return [];
  const { cause, errors } = error as { cause?: unknown; errors?: unknown };
  return [error, ...errorsIn(cause, depth + 1), ...(Array.isArray(errors) ? errors.slice(0, 4).flatMap((one) => errorsIn(one, depth + 1)) : [])];
}
