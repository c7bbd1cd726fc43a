/** The HTTP status that fits a refusal, by its code. */
export function statusOf(code: string): number {
  return statuses[code] ?? byRoom[code.slice(0, code.indexOf("/"))] ?? 400;
}

const statuses: { readonly [code: string]: number } = {
  "conduct/no-such": 404, "conduct/not-yours": 403, "conduct/not-your-party": 403, "conduct/not-your-turn": 403, "conduct/role": 403, "conduct/key-reused": 409, "conduct/old-version": 409, "conduct/invited-before": 409, "conduct/begun-before": 409, "conduct/published-before": 409,
  "settle/no-such": 404, "settle/no-such-act": 404, "settle/no-scan": 404, "settle/no-such-key": 404, "settle/no-seat": 403, "settle/observer": 403, "settle/no-authority": 403, "settle/not-in-capacity": 403, "settle/own-hour": 403,
  "settle/key-reused": 409, "settle/not-waiting": 409, "settle/same-person": 403, "settle/words-frozen": 409, "settle/too-many-refused": 429, "settle/keeper-locked": 503, "settle/no-passphrase": 503, "settle/scan-too-long": 413, "settle/scan-type": 415,
  "draft/no-such": 404, "draft/no-such-paper": 404, "draft/no-version-there": 404, "draft/not-yours": 403, "draft/speaks-for-nobody": 403, "draft/not-penholder": 403, "draft/not-on-list": 403, "draft/behind": 409, "draft/not-live": 409, "draft/not-frozen": 409, "draft/adopted": 409, "draft/proposals-stand": 409,
  "query/not-found": 404, "record/no-such": 404, "desk/not-a-dispatch": 404, "desk/not-a-merge": 404, "desk/not-a-correction": 404, "correction/no-such-target": 404, "correction/no-such-correction": 404,
  // Somebody else was there first: what was looked at is not as it was.
  "correction/rejected-before": 409, "correction/there-already": 409, "correction/not-in-list": 409, "correction/words-changed": 409, "correction/undoes-misfit": 409, "correction/nothing-there": 409,
  "desk/fault": 500, "desk/worker-died": 500, "export/parquet-failed": 500, "export/no-parquet": 501, "record/needs-server": 501,
  "record/in-use": 503, "record/lost": 503, "record/no-server": 503, "record/disk-full": 507,
  "align/not-your-party": 403, "align/undone-before": 409, "align/not-a-brief": 404, "align/not-a-decision": 404, "align/too-long": 413, "files/may-not-keep": 403, "files/may-not-write": 403, "files/whole-record": 403, "files/not-a-file": 404,
  "web/other-host": 421, "web/from-a-page": 403, "web/elsewhere": 403, "web/other-page": 403, "web/no-origin": 403, "web/may-not": 403, "web/not-in-the-table": 403, "web/not-known": 401, "web/no-token": 401, "web/other-version": 409,
  "accounts/not-kept": 404, "accounts/not-right": 401, "accounts/passkey-not-right": 401, "accounts/may-not": 403, "accounts/openid-unknown": 403, "accounts/openid-unproved": 403,
  "accounts/no-such-person": 404, "accounts/no-such-organisation": 404, "accounts/no-such-invitation": 404, "accounts/no-such-session": 404, "accounts/no-such-passkey": 404, "accounts/not-a-member": 404, "accounts/openid-not-set": 404,
  "accounts/organisation-there": 409, "accounts/last-administrator": 409, "accounts/sign-in-first": 409, "accounts/link-spent": 410, "accounts/too-many-tries": 429, "web/too-often": 429,
  "web/no-such-page": 404, "web/no-json": 400, "web/bad-request": 400, "web/other-type": 415, "web/too-long": 413, "web/too-many": 503, "web/fault": 500,
};

/** What could be understood and still cannot be done. */
const byRoom: { readonly [room: string]: number } = { align: 422, settlement: 422, settle: 422, correction: 422, files: 422, desk: 422, accounts: 422, compare: 422, conduct: 422, draft: 422, paper: 422, record: 500 };
