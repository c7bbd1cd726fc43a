import type { PartyId } from "../../model/reading.js";

/** Who belongs to a group, from when and until when. */
export interface Membership {
  readonly party: PartyId;
  /** ISO date, as fine as known. */
  readonly from: string;
  /** Missing while it lasts, or where the end is not known. */
  readonly to?: string;
}

export interface GroupMembers {
  readonly group: PartyId;
  readonly members: readonly Membership[];
  /** Later changes are not in the list. */
  readonly knownUntil: string;
  /** Who publishes the list. */
  readonly source: string;
}

/** Groups whose members take part by name in the texts read so far. A group that is not here says nothing about its members. */
export const memberships: readonly GroupMembers[] = [
  {
    group: "P5", knownUntil: "2025-06-30", source: "Charter of the United Nations, Article 23; A/RES/2758 (XXVI); A/47/60",
    members: [
      { party: "CHN", from: "1971-10-25" }, { party: "FRA", from: "1945-10-24" }, { party: "RUS", from: "1991-12-24" }, { party: "GBR", from: "1945-10-24" }, { party: "USA", from: "1945-10-24" },
    ],
  },
  {
    group: "G7", knownUntil: "2025-06-30", source: "G7 presidencies",
    members: [
      { party: "FRA", from: "1975-11-15" }, { party: "DEU", from: "1975-11-15" }, { party: "ITA", from: "1975-11-15" }, { party: "JPN", from: "1975-11-15" }, { party: "GBR", from: "1975-11-15" },
      { party: "USA", from: "1975-11-15" }, { party: "CAN", from: "1976-06-27" },
    ],
  },
  {
    group: "G20", knownUntil: "2025-06-30", source: "G20 presidencies",
    members: [
      { party: "ARG", from: "1999" }, { party: "AUS", from: "1999" }, { party: "BRA", from: "1999" }, { party: "CAN", from: "1999" }, { party: "CHN", from: "1999" }, { party: "FRA", from: "1999" },
      { party: "DEU", from: "1999" }, { party: "IND", from: "1999" }, { party: "IDN", from: "1999" }, { party: "ITA", from: "1999" }, { party: "JPN", from: "1999" }, { party: "KOR", from: "1999" },
      { party: "MEX", from: "1999" }, { party: "RUS", from: "1999" }, { party: "SAU", from: "1999" }, { party: "ZAF", from: "1999" }, { party: "TUR", from: "1999" }, { party: "GBR", from: "1999" },
      { party: "USA", from: "1999" }, { party: "EU", from: "1999" }, { party: "AU", from: "2023-09-09" },
    ],
  },
  {
    group: "UNSC", knownUntil: "2026-12-31", source: "United Nations Security Council, countries elected members; permanent members as in P5",
    members: [
      { party: "CHN", from: "1971-10-25" }, { party: "FRA", from: "1945-10-24" }, { party: "RUS", from: "1991-12-24" }, { party: "GBR", from: "1945-10-24" }, { party: "USA", from: "1945-10-24" },
      { party: "CIV", from: "2018-01-01", to: "2019-12-31" }, { party: "GNQ", from: "2018-01-01", to: "2019-12-31" }, { party: "KWT", from: "2018-01-01", to: "2019-12-31" },
      { party: "PER", from: "2018-01-01", to: "2019-12-31" }, { party: "POL", from: "2018-01-01", to: "2019-12-31" },
      { party: "BEL", from: "2019-01-01", to: "2020-12-31" }, { party: "DOM", from: "2019-01-01", to: "2020-12-31" }, { party: "DEU", from: "2019-01-01", to: "2020-12-31" },
      { party: "IDN", from: "2019-01-01", to: "2020-12-31" }, { party: "ZAF", from: "2019-01-01", to: "2020-12-31" },
      { party: "EST", from: "2020-01-01", to: "2021-12-31" }, { party: "NER", from: "2020-01-01", to: "2021-12-31" }, { party: "VCT", from: "2020-01-01", to: "2021-12-31" },
      { party: "TUN", from: "2020-01-01", to: "2021-12-31" }, { party: "VNM", from: "2020-01-01", to: "2021-12-31" },
      { party: "IND", from: "2021-01-01", to: "2022-12-31" }, { party: "IRL", from: "2021-01-01", to: "2022-12-31" }, { party: "KEN", from: "2021-01-01", to: "2022-12-31" },
      { party: "MEX", from: "2021-01-01", to: "2022-12-31" }, { party: "NOR", from: "2021-01-01", to: "2022-12-31" },
      { party: "ALB", from: "2022-01-01", to: "2023-12-31" }, { party: "BRA", from: "2022-01-01", to: "2023-12-31" }, { party: "GAB", from: "2022-01-01", to: "2023-12-31" },
      { party: "GHA", from: "2022-01-01", to: "2023-12-31" }, { party: "ARE", from: "2022-01-01", to: "2023-12-31" },
      { party: "ECU", from: "2023-01-01", to: "2024-12-31" }, { party: "JPN", from: "2023-01-01", to: "2024-12-31" }, { party: "MLT", from: "2023-01-01", to: "2024-12-31" },
      { party: "MOZ", from: "2023-01-01", to: "2024-12-31" }, { party: "CHE", from: "2023-01-01", to: "2024-12-31" },
      { party: "DZA", from: "2024-01-01", to: "2025-12-31" }, { party: "GUY", from: "2024-01-01", to: "2025-12-31" }, { party: "KOR", from: "2024-01-01", to: "2025-12-31" },
      { party: "SLE", from: "2024-01-01", to: "2025-12-31" }, { party: "SVN", from: "2024-01-01", to: "2025-12-31" },
      { party: "DNK", from: "2025-01-01", to: "2026-12-31" }, { party: "GRC", from: "2025-01-01", to: "2026-12-31" }, { party: "PAK", from: "2025-01-01", to: "2026-12-31" },
      { party: "PAN", from: "2025-01-01", to: "2026-12-31" }, { party: "SOM", from: "2025-01-01", to: "2026-12-31" },
    ],
  },
  {
    group: "EU", knownUntil: "2025-06-30", source: "European Union, accession treaties",
    members: [
      { party: "BEL", from: "1958-01-01" }, { party: "FRA", from: "1958-01-01" }, { party: "DEU", from: "1958-01-01" }, { party: "ITA", from: "1958-01-01" }, { party: "LUX", from: "1958-01-01" }, { party: "NLD", from: "1958-01-01" },
      { party: "DNK", from: "1973-01-01" }, { party: "IRL", from: "1973-01-01" }, { party: "GBR", from: "1973-01-01", to: "2020-01-31" }, { party: "GRC", from: "1981-01-01" },
      { party: "ESP", from: "1986-01-01" }, { party: "PRT", from: "1986-01-01" }, { party: "AUT", from: "1995-01-01" }, { party: "FIN", from: "1995-01-01" }, { party: "SWE", from: "1995-01-01" },
      { party: "CYP", from: "2004-05-01" }, { party: "CZE", from: "2004-05-01" }, { party: "EST", from: "2004-05-01" }, { party: "HUN", from: "2004-05-01" }, { party: "LVA", from: "2004-05-01" },
      { party: "LTU", from: "2004-05-01" }, { party: "MLT", from: "2004-05-01" }, { party: "POL", from: "2004-05-01" }, { party: "SVK", from: "2004-05-01" }, { party: "SVN", from: "2004-05-01" },
      { party: "BGR", from: "2007-01-01" }, { party: "ROU", from: "2007-01-01" }, { party: "HRV", from: "2013-07-01" },
    ],
  },
  {
    group: "NATO", knownUntil: "2025-06-30", source: "NATO, member countries",
    members: [
      { party: "BEL", from: "1949-04-04" }, { party: "CAN", from: "1949-04-04" }, { party: "DNK", from: "1949-04-04" }, { party: "FRA", from: "1949-04-04" }, { party: "ISL", from: "1949-04-04" }, { party: "ITA", from: "1949-04-04" },
      { party: "LUX", from: "1949-04-04" }, { party: "NLD", from: "1949-04-04" }, { party: "NOR", from: "1949-04-04" }, { party: "PRT", from: "1949-04-04" }, { party: "GBR", from: "1949-04-04" }, { party: "USA", from: "1949-04-04" },
      { party: "GRC", from: "1952-02-18" }, { party: "TUR", from: "1952-02-18" }, { party: "DEU", from: "1955-05-06" }, { party: "ESP", from: "1982-05-30" },
      { party: "CZE", from: "1999-03-12" }, { party: "HUN", from: "1999-03-12" }, { party: "POL", from: "1999-03-12" },
      { party: "BGR", from: "2004-03-29" }, { party: "EST", from: "2004-03-29" }, { party: "LVA", from: "2004-03-29" }, { party: "LTU", from: "2004-03-29" }, { party: "ROU", from: "2004-03-29" }, { party: "SVK", from: "2004-03-29" }, { party: "SVN", from: "2004-03-29" },
      { party: "ALB", from: "2009-04-01" }, { party: "HRV", from: "2009-04-01" }, { party: "MNE", from: "2017-06-05" }, { party: "MKD", from: "2020-03-27" }, { party: "FIN", from: "2023-04-04" }, { party: "SWE", from: "2024-03-07" },
    ],
  },
  {
    group: "ASEAN", knownUntil: "2025-06-30", source: "ASEAN Secretariat",
    members: [
      { party: "IDN", from: "1967-08-08" }, { party: "MYS", from: "1967-08-08" }, { party: "PHL", from: "1967-08-08" }, { party: "SGP", from: "1967-08-08" }, { party: "THA", from: "1967-08-08" },
      { party: "BRN", from: "1984-01-07" }, { party: "VNM", from: "1995-07-28" }, { party: "LAO", from: "1997-07-23" }, { party: "MMR", from: "1997-07-23" }, { party: "KHM", from: "1999-04-30" },
    ],
  },
  {
    group: "GCC", knownUntil: "2025-06-30", source: "Gulf Cooperation Council",
    members: [
      { party: "BHR", from: "1981-05-25" }, { party: "KWT", from: "1981-05-25" }, { party: "OMN", from: "1981-05-25" }, { party: "QAT", from: "1981-05-25" }, { party: "SAU", from: "1981-05-25" }, { party: "ARE", from: "1981-05-25" },
    ],
  },
  {
    group: "BRICS", knownUntil: "2025-06-30", source: "BRICS presidencies",
    members: [
      { party: "BRA", from: "2009-06-16" }, { party: "RUS", from: "2009-06-16" }, { party: "IND", from: "2009-06-16" }, { party: "CHN", from: "2009-06-16" }, { party: "ZAF", from: "2010-12" },
      { party: "EGY", from: "2024-01-01" }, { party: "ETH", from: "2024-01-01" }, { party: "IRN", from: "2024-01-01" }, { party: "ARE", from: "2024-01-01" }, { party: "IDN", from: "2025-01-06" },
    ],
  },
  {
    group: "SCO", knownUntil: "2025-06-30", source: "Shanghai Cooperation Organisation",
    members: [
      { party: "CHN", from: "2001-06-15" }, { party: "KAZ", from: "2001-06-15" }, { party: "KGZ", from: "2001-06-15" }, { party: "RUS", from: "2001-06-15" }, { party: "TJK", from: "2001-06-15" }, { party: "UZB", from: "2001-06-15" },
      { party: "IND", from: "2017-06-09" }, { party: "PAK", from: "2017-06-09" }, { party: "IRN", from: "2023-07-04" }, { party: "BLR", from: "2024-07-04" },
    ],
  },
  {
    group: "BALTICS", knownUntil: "2025-06-30", source: "usage",
    members: [{ party: "EST", from: "1991" }, { party: "LVA", from: "1991" }, { party: "LTU", from: "1991" }],
  },
  {
    group: "BENELUX", knownUntil: "2025-06-30", source: "Benelux Union",
    members: [{ party: "BEL", from: "1944-09-05" }, { party: "NLD", from: "1944-09-05" }, { party: "LUX", from: "1944-09-05" }],
  },
  {
    group: "QUAD", knownUntil: "2025-06-30", source: "joint statements of the four",
    members: [{ party: "AUS", from: "2017-11" }, { party: "IND", from: "2017-11" }, { party: "JPN", from: "2017-11" }, { party: "USA", from: "2017-11" }],
  },
  {
    group: "AUKUS", knownUntil: "2025-06-30", source: "joint leaders' statement of 15 September 2021",
    members: [{ party: "AUS", from: "2021-09-15" }, { party: "GBR", from: "2021-09-15" }, { party: "USA", from: "2021-09-15" }],
  },
];
