"""SQLite with FTS5 doing the same: reads JSON lines, answers each with one. Only Python's own sqlite3 is used.

{"rows": [[id, published, speaker, words, party, act, lang], ...]}  puts them in, in one durable transaction
{"find": "words"}                                                    the first 20, best first, as FTS5 ranks them
"""
import json, os, sqlite3, sys, time

db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.executescript("""
pragma journal_mode = wal; pragma synchronous = full;
create table statement (number integer primary key, id text unique, published text, speaker text, words text, party text, act text, lang text);
create index statement_published on statement (published desc);
create index statement_party on statement (party, published desc);
create virtual table found using fts5(words, speaker, content='statement', content_rowid='number', tokenize='unicode61 remove_diacritics 2');
""")
number = 0
for line in sys.stdin:
    asked = json.loads(line)
    started = time.perf_counter(), time.process_time()
    if "rows" in asked:
        db.execute("begin")
        for row in asked["rows"]:
            number += 1
            db.execute("insert into statement values (?, ?, ?, ?, ?, ?, ?, ?)", [number, *row])
            db.execute("insert into found (rowid, words, speaker) values (?, ?, ?)", [number, row[3], row[2]])
        db.execute("commit")
        answer = {"rows": number}
    elif "find" in asked:
        rows = db.execute("select s.id, s.published, s.speaker, s.words from found join statement s on s.number = found.rowid where found match ? order by rank limit 20", [asked["find"]]).fetchall()
        answer = {"hits": len(rows)}
    else:
        answer = {"bytes": sum(os.path.getsize(sys.argv[1] + end) for end in ("", "-wal") if os.path.exists(sys.argv[1] + end)), "version": sqlite3.sqlite_version}
    answer["ms"] = (time.perf_counter() - started[0]) * 1000
    answer["processor"] = (time.process_time() - started[1]) * 1000
    print(json.dumps(answer), flush=True)
