/** What a cell of an exported table holds. "list": several short texts; "json": a value with a shape of its own. */
export type ColumnType = "text" | "count" | "yes-no" | "day" | "instant" | "list" | "json";

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** What it holds, for the documentation. */
  readonly says: string;
}

/** A row of an exported table, by the names of its columns. Days are "2020-03-27", instants ISO 8601 in UTC; null where nothing is known. */
export type ExportRow = Readonly<Record<string, unknown>>;

const column = (name: string, type: ColumnType, says: string): Column => ({ name, type, says });

// The columns of each table, in their order. Names, types and order are stable: a new column comes last.

const ofDispatch = [
  column("title", "text", "The dispatch's title."),
  column("publisher", "text", "Who put the dispatch out."),
  column("publisher_party", "text", "The publisher's party, where it is one."),
  column("side", "text", "The side whose account the dispatch is."),
  column("url", "text", "Where it was fetched."),
  column("published", "instant", "When it was published; the first moment of the day in UTC where only the day is known."),
  column("state", "text", "published, embargoed or withdrawn."),
];

const statements = [
  column("id", "text", "The statement: d12.s3."),
  column("dispatch", "text", "The dispatch it stands in: d12."),
  column("revision", "count", "The revision of the dispatch that was read."),
  column("language", "text", "The language of its words."),
  column("dispatch_kind", "text", "news, readout, communique, speech, statement or press-conference."),
  ...ofDispatch,
  column("speaker", "text", "Who is said to have said it: a person's name, else a party's, else the words that stand for an unnamed speaker."),
  column("speaker_person", "text", "The speaker as a person of the record: p9."),
  column("speaker_party", "text", "The party the speaker speaks for."),
  column("speaker_kind", "text", "person, party, joint, document or unnamed; empty where nobody is said to have said it."),
  column("addressees", "list", "To whom it was said, by name or in the words of the dispatch."),
  column("addressee_parties", "list", "Their parties."),
  column("standing", "text", "In whose mouth it is: own, attributed, claimed-joint, outlet or reported."),
  column("chain", "list", "The chain of attribution, innermost first: speaker: NAME, reported-by: NAME, publisher: NAME."),
  column("act", "text", "What is done with the words, from the closed list."),
  column("strength", "text", "encourage, intend, ready, will or shall; empty where the question does not arise."),
  column("mode", "text", "direct, indirect, mixed or narrated."),
  column("cue", "text", "The words that say that it was said."),
  column("words", "text", "What was said, exactly; several places with an ellipsis between."),
  column("places", "list", "Where the words stand in the dispatch's text: START-END, half-open, in UTF-16 code units."),
  column("issues", "list", "What it is about."),
  column("parties", "list", "Parties that are named in the words."),
  column("exchange", "text", "The exchange it was said in, as merged: x7."),
  column("exchange_kind", "text", "Its kind."),
  column("said_from", "day", "The first day on which it can have been said; empty where that is not known."),
  column("said_to", "day", "The last such day, itself meant."),
  column("within", "text", "The statement it stands inside of."),
  column("rule", "text", "The rule or model that made the line."),
  column("doubtful", "yes-no", "Whether a doubt stands at its words."),
  column("corrected", "yes-no", "Whether a person changed, confirmed or added it."),
  column("engine", "text", "The engine that read it."),
];

const dispatches = [
  column("id", "text", "The dispatch: d12."),
  column("language", "text", "Its language."),
  column("kind", "text", "news, readout, communique, speech, statement or press-conference."),
  ...ofDispatch,
  column("slug", "text", "The sender's own name for the story."),
  column("embargoed_until", "instant", "When its embargo ends."),
  column("first_seen", "instant", "When it came into the record."),
  column("revisions", "count", "How many texts it has had."),
  column("statements", "count", "How many statements were read out of the newest."),
  column("exchanges", "list", "The exchanges it tells of, as merged."),
  column("account", "text", "The account it belongs to: dispatches with one account carry the same wire text."),
  column("corrections", "count", "How many corrections were made on it."),
  column("engine", "text", "The engine that read it."),
  column("text", "text", "The newest text, whole."),
];

const exchanges = [
  column("id", "text", "The exchange, as merged: x7."),
  column("kind", "text", "call, meeting, visit, summit, session, speech, letter, press-conference or consultation."),
  column("channel", "text", "telephone, video, in-person, written or broadcast."),
  column("name", "text", "Its name, where it has one."),
  column("from_day", "day", "Its first day."),
  column("to_day", "day", "Its last day, itself meant."),
  column("status", "text", "held, planned, called-off, proposed or not-held."),
  column("place", "text", "The place, as printed."),
  column("parties", "list", "The parties that took part."),
  column("people", "list", "The people who took part: p9."),
  column("names", "list", "Their names."),
  column("asked_by", "list", "The parties at whose request it took place."),
  column("accounts", "count", "How many dispatches tell of it."),
  column("sides", "list", "Whose accounts there are."),
  column("dispatches", "list", "The dispatches that tell of it."),
  column("statements", "count", "How many statements were made in it, over all accounts."),
];

const parties = [
  column("id", "text", "ISO 3166-1 alpha-3 for states, ours for groups and bodies, x: for parties only dispatches tell of."),
  column("kind", "text", "state, territory, organisation, group, body or other."),
  column("name_en", "text", "Its usual English name."),
  column("name_fr", "text", "Its usual French name."),
  column("names", "json", "All names by language."),
  column("wikidata", "text", "Its Wikidata item."),
  column("of", "text", "For a body: the party it belongs to."),
  column("said", "count", "Statements it is the speaker's party of."),
  column("addressed", "count", "Statements that were made to it."),
  column("mentioned", "count", "Statements that name it."),
];

const corrections = [
  column("id", "text", "The correction: k4."),
  column("dispatch", "text", "The dispatch it was made on."),
  column("revision", "count", "The revision that was looked at."),
  column("reading", "text", "The reading that was looked at: r31."),
  column("at", "instant", "When it was made."),
  column("author", "text", "Who made it."),
  column("does", "text", "add, change, reject, confirm, split or undo."),
  column("target_kind", "text", "What it is about: statement, exchange, person …"),
  column("target", "text", "The reading's own id of that thing."),
  column("words", "text", "The words of the thing, by which it is found again."),
  column("field", "text", "The field, where one is meant."),
  column("before", "json", "What the machine had."),
  column("value", "json", "What it should be."),
  column("undoes", "text", "The correction it takes back."),
  column("note", "text", "The author's reason."),
  column("standing", "text", "applied, undone, or misfit where it fits the newest reading no longer."),
  column("because", "text", "Why it does not fit."),
];

const events = [
  column("event_id", "text", "The statement or exchange it was made of, and a number where there are several: d12.s3, x7-1."),
  column("event_date", "day", "The day it happened; empty where that is not known."),
  column("event_type", "text", "PLOVER event type; empty where PLOVER does not code what was done."),
  column("event_mode", "text", "PLOVER mode; empty where none is sure."),
  column("contexts", "list", "PLOVER contexts that follow from the issues."),
  column("cameo_root", "text", "CAMEO root code."),
  column("source_actor", "text", "The party that acts."),
  column("source_country", "text", "Its state, ISO 3166-1 alpha-3."),
  column("source_name", "text", "Who acts, by name."),
  column("target_actor", "text", "The party that is acted on; empty where the text has none."),
  column("target_country", "text", "Its state."),
  column("target_name", "text", "Who is acted on, by name."),
  column("act", "text", "Our act, or the kind of exchange."),
  column("strength", "text", "How firmly it was put."),
  column("standing", "text", "In whose mouth it is: a claim about another side is not an event like any other."),
  column("words", "text", "The exact words."),
  column("dispatch", "text", "Where they stand; for an exchange, the first dispatch that tells of it."),
  column("publisher", "text", "Who published it."),
  column("published", "instant", "When it was published."),
  column("url", "text", "Where it was fetched."),
];

/** The tables that can be exported. */
export const exportTables = { dispatches, statements, exchanges, parties, corrections, events } as const;
export type ExportTable = keyof typeof exportTables;
