import type { CalendarWords } from "../shape/calendar.js";
import { calendarRules } from "./calendar-rules.js";

export const calendar: CalendarWords = {
  month: {
    january: 1, february: 2, March: 3, april: 4, May: 5, june: 6, july: 7, august: 8, september: 9, october: 10, november: 11, december: 12,
    jan: 1, feb: 2, mar: 3, apr: 4, jun: 6, jul: 7, aug: 8, sep: 9, sept: 9, oct: 10, nov: 11, dec: 12,
    "jan.": 1, "feb.": 2, "mar.": 3, "apr.": 4, "jun.": 6, "jul.": 7, "aug.": 8, "sep.": 9, "sept.": 9, "oct.": 10, "nov.": 11, "dec.": 12,
  },
  doubtfulMonths: ["March", "May", "jan", "mar", "mar.", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "dec.", "feb", "sep."],
  weekday: { monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6, sunday: 7 },
  shortWeekday: {
    mon: 1, tue: 2, tues: 2, wed: 3, thu: 4, thur: 4, thurs: 4, fri: 5, sat: 6, sun: 7,
    "mon.": 1, "tue.": 2, "tues.": 2, "wed.": 3, "thu.": 4, "thur.": 4, "thurs.": 4, "fri.": 5, "sat.": 6, "sun.": 7,
  },
  number: {
    one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15,
    sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
  },
  multiplier: { hundred: 100, thousand: 1000 },
  numberJoiners: ["-", "and"],
  ordinal: {
    first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10, eleventh: 11, twelfth: 12, thirteenth: 13,
    fourteenth: 14, fifteenth: 15, sixteenth: 16, seventeenth: 17, eighteenth: 18, nineteenth: 19, twentieth: 20, thirtieth: 30,
    "twenty-first": 21, "twenty-second": 22, "twenty-third": 23, "twenty-fourth": 24, "twenty-fifth": 25, "twenty-sixth": 26, "twenty-seventh": 27,
    "twenty-eighth": 28, "twenty-ninth": 29, "thirty-first": 31,
  },
  ordinalEndings: ["st", "nd", "rd", "th"],
  quantity: {
    a: 1, an: 1, several: "X", some: "X", many: "X", "a few": "X", few: "X", "a couple of": 2, "couple of": 2, "a number of": "X", "a dozen": 12, "a hundred": 100, "half a dozen": 6,
    dozens: "X", countless: "X",
  },
  unit: {
    second: "second", minute: "minute", hour: "hour", day: "day", night: "night", weekend: "weekend", week: "week", fortnight: "fortnight", month: "month", quarter: "quarter",
    year: "year", decade: "decade", century: "century", millennium: "millennium", yr: "year", "school year": "year", semester: "half",
    "trading day": "day", "working day": "day", "business day": "day",
  },
  units: {
    seconds: "second", minutes: "minute", hours: "hour", days: "day", nights: "night", weekends: "weekend", weeks: "week", fortnights: "fortnight", months: "month", quarters: "quarter",
    years: "year", decades: "decade", centuries: "century", millennia: "millennium", yrs: "year", hrs: "hour", "trading days": "day", "working days": "day", "business days": "day",
    "consecutive days": "day", "consecutive months": "month", "consecutive years": "year", "calendar days": "day",
  },
  season: { spring: "SP", summer: "SU", autumn: "FA", fall: "FA", winter: "WI" },
  shift: { last: -1, past: -1, this: 0, current: 0, "the current": 0, present: 0, next: 1, coming: 1, upcoming: 1, "this coming": 1, "this past": -1, "this very": 0 },
  shiftAfter: { last: -1, next: 1, past: -1 },
  step: { previous: -1, preceding: -1, following: 1, that: 0, "that same": 0, "the same": 0, "that very": 0 },
  stepAfter: { before: -1, after: 1 },
  part: {
    early: "START", "the beginning of": "START", "beginning of": "START", "the start of": "START", "start of": "START", "earlier": "START", "the beginning": "START",
    mid: "MID", "mid-": "MID", "the middle of": "MID", "middle of": "MID",
    late: "END", later: "END", "the end of": "END", "end of": "END", "the close of": "END", "late on": "END", "early on": "START", "earlier on": "START", "later on": "END",
    "sometime": "MID", "the rest of": "END", "the remainder of": "END",
  },
  dayWord: { today: 0, yesterday: -1, tomorrow: 1, "the day before yesterday": -2, "the day after tomorrow": 2, "day before yesterday": -2, "day after tomorrow": 2, "this day": 0 },
  contextDay: {
    "the day before": -1, "the previous day": -1, "the preceding day": -1, "a day earlier": -1, "the next day": 1, "the following day": 1, "the day after": 1, "a day later": 1, "that day": 0,
    "that same day": 0, "the same day": 0, "one day earlier": -1, "one day later": 1,
  },
  ref: {
    now: "PRESENT_REF", currently: "PRESENT_REF", "right now": "PRESENT_REF", "at present": "PRESENT_REF", "these days": "PRESENT_REF", nowadays: "PRESENT_REF", "at this time": "PRESENT_REF",
    "for the moment": "PRESENT_REF", "at the moment": "PRESENT_REF", "at this stage": "PRESENT_REF", presently: "PRESENT_REF",
    recently: "PAST_REF", "the past": "PAST_REF", lately: "PAST_REF", "more recently": "PAST_REF", "in the past": "PAST_REF",
    "just now": "PRESENT_REF",
    soon: "FUTURE_REF", "the future": "FUTURE_REF", "the near future": "FUTURE_REF", shortly: "FUTURE_REF", "in the future": "FUTURE_REF", "as soon as possible": "FUTURE_REF",
    "the foreseeable future": "FUTURE_REF", "a later date": "FUTURE_REF", "the near term": "FUTURE_REF", "the short term": "FUTURE_REF", "the long term": "FUTURE_REF",
  },
  holiday: {
    christmas: "12-25", "christmas day": "12-25", xmas: "12-25", "christmas eve": "12-24", "new year's day": "01-01", "new years day": "01-01", "new year's eve": "12-31", "new years eve": "12-31",
    "easter sunday": "easter", easter: "easter", "easter monday": "easter+1", "good friday": "easter-2", "pentecost": "easter+49", "whit monday": "easter+50", "ascension day": "easter+39",
    "trinity sunday": "easter+56", "ash wednesday": "easter-46", "palm sunday": "easter-7", "bastille day": "07-14", "valentine's day": "02-14", halloween: "10-31", "st patrick's day": "03-17",
    "st. patrick's day": "03-17", "may day": "05-01", "armistice day": "11-11", "united nations day": "10-24", "human rights day": "12-10", "all saints' day": "11-01", "epiphany": "01-06",
    "international women's day": "03-08", "independence day": "07-04",
  },
  daytime: { morning: "TMO", noontime: "TMI", afternoon: "TAF", evening: "TEV", night: "TNI", "mid-afternoon": "TAF", "mid-morning": "TMO", overnight: "TNI" },
  clockWord: { noon: "T12:00", midnight: "T24:00", midday: "T12:00" },
  meridiem: { am: 0, pm: 12, "a.m.": 0, "p.m.": 12, "a.m": 0, "p.m": 12 },
  zone: { gmt: "Z", utc: "Z", est: "local", edt: "local", cet: "local", cest: "local", pst: "local", msk: "local", "local time": "local", "moscow time": "local", "beijing time": "local", "paris time": "local" },
  frequency: { "each day": "P1D", "twice a year": "P6M", "once a year": "P1Y", "once a month": "P1M", "once a week": "P1W", "twice a week": "P1W", "every year": "P1Y" },
  decadeWord: { thirties: 30, forties: 40, fifties: 50, sixties: 60, seventies: 70, eighties: 80, nineties: 90 },
  about: {
    about: "APPROX", around: "APPROX", nearly: "LESS_THAN", almost: "LESS_THAN", roughly: "APPROX", approximately: "APPROX", "more than": "MORE_THAN", "less than": "LESS_THAN", over: "MORE_THAN",
    "at least": "EQUAL_OR_MORE", "up to": "EQUAL_OR_LESS", "no more than": "EQUAL_OR_LESS", some: "APPROX", just: "APPROX", "just over": "MORE_THAN", "just under": "LESS_THAN", another: "APPROX",
    "an additional": "APPROX", exactly: "EXACT", only: "EXACT", barely: "LESS_THAN",
  },
  articles: ["the"],
  numbered: [
    "resolution", "resolutions", "article", "articles", "number", "no", "nos", "page", "pages", "paragraph", "paragraphs", "section", "chapter", "flight", "route", "room", "law", "decree", "act",
    "directive", "regulation", "decision", "document", "item", "line", "version", "model", "channel", "phase", "box", "call", "phone", "tel", "fax", "res", "isbn", "issn", "agenda",
  ],
  counted: [
    "people", "persons", "men", "women", "children", "soldiers", "troops", "civilians", "refugees", "migrants", "cases", "deaths", "dead", "wounded", "killed", "victims", "dollars", "euros", "pounds",
    "roubles", "rubles", "yuan", "yen", "francs", "km", "kilometres", "kilometers", "miles", "metres", "meters", "feet", "tonnes", "tons", "barrels", "points", "votes", "seats", "delegates",
    "participants", "members", "jobs", "homes", "houses", "shares", "units", "percent", "per", "degrees", "hectares", "acres", "vehicles", "tanks", "rockets", "missiles", "million", "billion",
    "trillion", "thousand", "hundred", "pages", "words", "others", "workers", "employees", "companies", "schools", "students", "patients", "doses", "hours", "days", "years", "weeks", "months",
  ],
  order: "month-day",
  ranges: [
    { opens: ["from"], joins: ["to", "until", "till", "through", "thru", "up to", "to the", "-"] },
    { opens: ["between"], joins: ["and"] },
  ],
  rangeJoiners: ["-", "through", "thru"],
  clockJoiners: ["at", "on", ",", "about", "around", "(", ")", "the"],
  tense: {
    past: [
      "was", "were", "had", "has", "have", "did", "been", "said", "told", "met", "held", "began", "spoke", "went", "came", "made", "took", "gave", "saw", "wrote", "sent", "left", "fell", "rose", "won",
      "lost", "became", "brought", "put", "struck", "shot", "signed", "led", "ran", "broke", "built", "bought", "sold", "paid", "found", "got", "kept", "knew", "grew", "drew", "flew", "thought", "stood",
      "understood", "felt", "heard", "cut", "set", "hit", "let", "quit", "sat", "spent", "taught", "threw", "underwent", "withdrew", "sought", "swore", "shook", "chose", "fought", "dealt", "meant", "arose",
    ],
    future: [
      "will", "shall", "'ll", "ll", "would", "should", "must", "scheduled", "expected", "planned", "due", "plan", "plans", "upcoming", "intends", "intend", "hopes", "hope", "expects", "expect", "may", "might",
      "could", "can", "payable", "until", "deadline", "tomorrow", "next",
    ],
    pastEndings: ["ed"],
    futureEndings: ["'ll"],
    notVerbs: ["united", "need", "indeed", "speed", "feed", "seed", "breed", "hundred", "red", "bed", "med", "sacred", "so-called", "based", "related", "armed", "limited", "advanced", "proposed", "embed"],
  },
  stamps: {
    published: ["published", "posted", "issued", "released", "first published", "date:", "publication date"],
    updated: ["updated", "last updated", "last modified", "modified", "last update", "update:", "revised"],
  },
  events: {
    "g20-extraordinary-2020": [["g20", "group of 20", "group of twenty"], ["extraordinary", "emergency", "special"], ["video", "virtual", "videoconference", "online", "video conference"]],
    "unga-silence-2020": [["74/544"]],
    "unga-74-270": [["74/270"]],
    "g20-finance-action-plan-2020": [["g20", "group of 20"], ["finance"], ["action plan"]],
    "unsc-2532": [["2532"], ["resolution"], ["security council", "council"]],
  },
  rules: calendarRules,
};
