/** The HTTP status that fits a refusal, by its code. */
export function statusOf(code: string): number {
  return statuses[code] ?? byRoom[code.slice(0, code.indexOf("/"))] ?? 400;
}

const statuses: { readonly [code: string]: number } = {
  "query/not-found": 404, "record/no-such": 404, "desk/not-a-dispatch": 404, "desk/not-a-merge": 404, "desk/not-a-correction": 404, "correction/no-such-target": 404, "correction/no-such-correction": 404,
  // Somebody else was there first: what was looked at is not as it was.
  "correction/rejected-before": 409, "correction/there-already": 409, "correction/not-in-list": 409, "correction/words-changed": 409, "correction/undoes-misfit": 409, "correction/nothing-there": 409,
  "desk/fault": 500, "desk/worker-died": 500, "export/parquet-failed": 500, "export/no-parquet": 501, "record/needs-server": 501,
  "record/in-use": 503, "record/lost": 503, "record/no-server": 503, "record/disk-full": 507,
  "web/other-host": 421, "web/from-a-page": 403, "web/other-page": 403, "web/no-origin": 403, "web/may-not": 403, "web/not-in-the-table": 403, "web/not-known": 401, "web/no-token": 401, "web/other-version": 409,
  "web/no-such-page": 404, "web/no-json": 400, "web/bad-request": 400, "web/other-type": 415, "web/too-long": 413, "web/too-many": 503, "web/fault": 500,
};

/** What could be understood and still cannot be done. */
const byRoom: { readonly [room: string]: number } = { correction: 422, desk: 422, compare: 422, record: 500 };
