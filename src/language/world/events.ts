/**
 * Events of a known day that dispatches speak of by name. When a dispatch prints its day without a year, such an event can give
 * the year, so that a wrong day here would put a dispatch in a wrong year: each entry says where its day was published.
 * How an event is spoken of in a language stands in that language's calendar, under the same id.
 */
export interface DatedEvent {
  /** Permanent id. */
  readonly id: string;
  /** As in a sentence: "the extraordinary G20 summit". */
  readonly name: string;
  /** ISO day. */
  readonly day: string;
  /** Who published the day. */
  readonly source: string;
}

export const events: readonly DatedEvent[] = [
  {
    id: "g20-extraordinary-2020",
    name: "the extraordinary summit of the G20 by video conference",
    day: "2020-03-26",
    source: "G20, Extraordinary G20 Leaders' Summit: Statement on COVID-19, 26 March 2020",
  },
  {
    id: "unga-silence-2020",
    name: "the General Assembly's decision 74/544",
    day: "2020-03-27",
    source: "United Nations, press release GA/12244",
  },
  {
    id: "unga-74-270",
    name: "the adoption of General Assembly resolution 74/270",
    day: "2020-04-02",
    source: "United Nations, A/RES/74/270",
  },
  {
    id: "g20-finance-action-plan-2020",
    name: "the action plan of the G20 finance ministers",
    day: "2020-04-15",
    source: "G20 finance ministers and central bank governors, 15 April 2020",
  },
  {
    id: "unsc-2532",
    name: "the adoption of Security Council resolution 2532",
    day: "2020-07-01",
    source: "United Nations, S/RES/2532 (2020)",
  },
];
