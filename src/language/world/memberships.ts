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
      { party: "TCD", from: "2014-01-01", to: "2015-12-31" }, { party: "CHL", from: "2014-01-01", to: "2015-12-31" }, { party: "JOR", from: "2014-01-01", to: "2015-12-31" },
      { party: "LTU", from: "2014-01-01", to: "2015-12-31" }, { party: "NGA", from: "2014-01-01", to: "2015-12-31" },
      { party: "AGO", from: "2015-01-01", to: "2016-12-31" }, { party: "MYS", from: "2015-01-01", to: "2016-12-31" }, { party: "NZL", from: "2015-01-01", to: "2016-12-31" },
      { party: "ESP", from: "2015-01-01", to: "2016-12-31" }, { party: "VEN", from: "2015-01-01", to: "2016-12-31" },
      { party: "EGY", from: "2016-01-01", to: "2017-12-31" }, { party: "JPN", from: "2016-01-01", to: "2017-12-31" }, { party: "SEN", from: "2016-01-01", to: "2017-12-31" },
      { party: "UKR", from: "2016-01-01", to: "2017-12-31" }, { party: "URY", from: "2016-01-01", to: "2017-12-31" },
      { party: "BOL", from: "2017-01-01", to: "2018-12-31" }, { party: "ETH", from: "2017-01-01", to: "2018-12-31" }, { party: "KAZ", from: "2017-01-01", to: "2018-12-31" },
      { party: "SWE", from: "2017-01-01", to: "2018-12-31" }, { party: "ITA", from: "2017-01-01", to: "2017-12-31" }, { party: "NLD", from: "2018-01-01", to: "2018-12-31" },
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
      { party: "BHR", from: "2026-01-01", to: "2027-12-31" }, { party: "COL", from: "2026-01-01", to: "2027-12-31" }, { party: "COD", from: "2026-01-01", to: "2027-12-31" },
      { party: "LVA", from: "2026-01-01", to: "2027-12-31" }, { party: "LBR", from: "2026-01-01", to: "2027-12-31" },
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
  {
    group: "OSCE", knownUntil: "2025-06-30", source: "OSCE, participating States",
    members: [
      { party: "AUT", from: "1973-06-25" }, { party: "BEL", from: "1973-06-25" }, { party: "BGR", from: "1973-06-25" }, { party: "CAN", from: "1973-06-25" }, { party: "CYP", from: "1973-06-25" },
      { party: "DNK", from: "1973-06-25" }, { party: "FIN", from: "1973-06-25" }, { party: "FRA", from: "1973-06-25" }, { party: "DEU", from: "1973-06-25" }, { party: "GRC", from: "1973-06-25" },
      { party: "VAT", from: "1973-06-25" }, { party: "HUN", from: "1973-06-25" }, { party: "ISL", from: "1973-06-25" }, { party: "IRL", from: "1973-06-25" }, { party: "ITA", from: "1973-06-25" },
      { party: "LIE", from: "1973-06-25" }, { party: "LUX", from: "1973-06-25" }, { party: "MLT", from: "1973-06-25" }, { party: "MCO", from: "1973-06-25" }, { party: "NLD", from: "1973-06-25" },
      { party: "NOR", from: "1973-06-25" }, { party: "POL", from: "1973-06-25" }, { party: "PRT", from: "1973-06-25" }, { party: "ROU", from: "1973-06-25" }, { party: "RUS", from: "1973-06-25" },
      { party: "SMR", from: "1973-06-25" }, { party: "ESP", from: "1973-06-25" }, { party: "SWE", from: "1973-06-25" }, { party: "CHE", from: "1973-06-25" }, { party: "TUR", from: "1973-06-25" },
      { party: "GBR", from: "1973-06-25" }, { party: "USA", from: "1973-06-25" }, { party: "ALB", from: "1991-06-19" }, { party: "EST", from: "1991-09-10" }, { party: "LVA", from: "1991-09-10" },
      { party: "LTU", from: "1991-09-10" }, { party: "ARM", from: "1992-01-30" }, { party: "AZE", from: "1992-01-30" }, { party: "BLR", from: "1992-01-30" }, { party: "KAZ", from: "1992-01-30" },
      { party: "KGZ", from: "1992-01-30" }, { party: "MDA", from: "1992-01-30" }, { party: "TJK", from: "1992-01-30" }, { party: "TKM", from: "1992-01-30" }, { party: "UKR", from: "1992-01-30" },
      { party: "UZB", from: "1992-01-30" }, { party: "HRV", from: "1992-03-24" }, { party: "GEO", from: "1992-03-24" }, { party: "SVN", from: "1992-03-24" }, { party: "BIH", from: "1992-04-30" },
      { party: "CZE", from: "1993-01-01" }, { party: "SVK", from: "1993-01-01" }, { party: "MKD", from: "1995-10-12" }, { party: "AND", from: "1996-04-25" }, { party: "SRB", from: "2000-11-10" },
      { party: "MNE", from: "2006-06-22" }, { party: "MNG", from: "2012-11-21" },
    ],
  },
  {
    // Between its two terms Syria was a member whose seat was suspended: it did not take part.
    group: "ARABLEAGUE", knownUntil: "2025-06-30", source: "League of Arab States",
    members: [
      { party: "EGY", from: "1945-03-22" }, { party: "IRQ", from: "1945-03-22" }, { party: "JOR", from: "1945-03-22" }, { party: "LBN", from: "1945-03-22" }, { party: "SAU", from: "1945-03-22" },
      { party: "SYR", from: "1945-03-22", to: "2011-11-16" }, { party: "SYR", from: "2023-05-07" }, { party: "YEM", from: "1945-05-05" }, { party: "LBY", from: "1953-03-28" },
      { party: "SDN", from: "1956-01-19" }, { party: "MAR", from: "1958-10-01" }, { party: "TUN", from: "1958-10-01" }, { party: "KWT", from: "1961-07-20" }, { party: "DZA", from: "1962-08-16" },
      { party: "BHR", from: "1971-09-11" }, { party: "QAT", from: "1971-09-11" }, { party: "OMN", from: "1971-09-29" }, { party: "ARE", from: "1971-12-06" }, { party: "MRT", from: "1973-11-26" },
      { party: "SOM", from: "1974-02-14" }, { party: "PSE", from: "1976-09-09" }, { party: "DJI", from: "1977-09-04" }, { party: "COM", from: "1993-11-20" },
    ],
  },
  {
    // The fifty-fifth member, the Sahrawi Arab Democratic Republic, is no party of ours; members that were suspended stay members.
    group: "AU", knownUntil: "2025-06-30", source: "African Union",
    members: [
      { party: "DZA", from: "2002-07-09" }, { party: "AGO", from: "2002-07-09" }, { party: "BEN", from: "2002-07-09" }, { party: "BWA", from: "2002-07-09" }, { party: "BFA", from: "2002-07-09" },
      { party: "BDI", from: "2002-07-09" }, { party: "CPV", from: "2002-07-09" }, { party: "CMR", from: "2002-07-09" }, { party: "CAF", from: "2002-07-09" }, { party: "TCD", from: "2002-07-09" },
      { party: "COM", from: "2002-07-09" }, { party: "COG", from: "2002-07-09" }, { party: "COD", from: "2002-07-09" }, { party: "CIV", from: "2002-07-09" }, { party: "DJI", from: "2002-07-09" },
      { party: "EGY", from: "2002-07-09" }, { party: "GNQ", from: "2002-07-09" }, { party: "ERI", from: "2002-07-09" }, { party: "SWZ", from: "2002-07-09" }, { party: "ETH", from: "2002-07-09" },
      { party: "GAB", from: "2002-07-09" }, { party: "GMB", from: "2002-07-09" }, { party: "GHA", from: "2002-07-09" }, { party: "GIN", from: "2002-07-09" }, { party: "GNB", from: "2002-07-09" },
      { party: "KEN", from: "2002-07-09" }, { party: "LSO", from: "2002-07-09" }, { party: "LBR", from: "2002-07-09" }, { party: "LBY", from: "2002-07-09" }, { party: "MDG", from: "2002-07-09" },
      { party: "MWI", from: "2002-07-09" }, { party: "MLI", from: "2002-07-09" }, { party: "MRT", from: "2002-07-09" }, { party: "MUS", from: "2002-07-09" }, { party: "MOZ", from: "2002-07-09" },
      { party: "NAM", from: "2002-07-09" }, { party: "NER", from: "2002-07-09" }, { party: "NGA", from: "2002-07-09" }, { party: "RWA", from: "2002-07-09" }, { party: "STP", from: "2002-07-09" },
      { party: "SEN", from: "2002-07-09" }, { party: "SYC", from: "2002-07-09" }, { party: "SLE", from: "2002-07-09" }, { party: "SOM", from: "2002-07-09" }, { party: "ZAF", from: "2002-07-09" },
      { party: "SDN", from: "2002-07-09" }, { party: "TZA", from: "2002-07-09" }, { party: "TGO", from: "2002-07-09" }, { party: "TUN", from: "2002-07-09" }, { party: "UGA", from: "2002-07-09" },
      { party: "ZMB", from: "2002-07-09" }, { party: "ZWE", from: "2002-07-09" }, { party: "SSD", from: "2011-07" }, { party: "MAR", from: "2017-01-30" },
    ],
  },
  {
    group: "CSTO", knownUntil: "2025-06-30", source: "Collective Security Treaty Organization",
    members: [
      { party: "ARM", from: "2002-10-07" }, { party: "BLR", from: "2002-10-07" }, { party: "KAZ", from: "2002-10-07" }, { party: "KGZ", from: "2002-10-07" }, { party: "RUS", from: "2002-10-07" },
      { party: "TJK", from: "2002-10-07" }, { party: "UZB", from: "2006", to: "2012" },
    ],
  },
  {
    group: "EAEU", knownUntil: "2025-06-30", source: "Eurasian Economic Union",
    members: [
      { party: "BLR", from: "2015-01-01" }, { party: "KAZ", from: "2015-01-01" }, { party: "RUS", from: "2015-01-01" }, { party: "ARM", from: "2015-01-02" }, { party: "KGZ", from: "2015-08-12" },
    ],
  },
  {
    group: "ECOWAS", knownUntil: "2025-06-30", source: "Economic Community of West African States",
    members: [
      { party: "BEN", from: "1975-05-28" }, { party: "CIV", from: "1975-05-28" }, { party: "GMB", from: "1975-05-28" }, { party: "GHA", from: "1975-05-28" }, { party: "GIN", from: "1975-05-28" },
      { party: "GNB", from: "1975-05-28" }, { party: "LBR", from: "1975-05-28" }, { party: "NGA", from: "1975-05-28" }, { party: "SEN", from: "1975-05-28" }, { party: "SLE", from: "1975-05-28" },
      { party: "TGO", from: "1975-05-28" }, { party: "CPV", from: "1976" }, { party: "BFA", from: "1975-05-28", to: "2025-01-29" }, { party: "MLI", from: "1975-05-28", to: "2025-01-29" },
      { party: "NER", from: "1975-05-28", to: "2025-01-29" },
    ],
  },
  {
    group: "AES", knownUntil: "2025-06-30", source: "Liptako-Gourma Charter",
    members: [
      { party: "BFA", from: "2023-09-16" }, { party: "MLI", from: "2023-09-16" }, { party: "NER", from: "2023-09-16" },
    ],
  },
  {
    group: "VISEGRAD", knownUntil: "2025-06-30", source: "International Visegrad Fund",
    members: [
      { party: "POL", from: "1991-02-15" }, { party: "HUN", from: "1991-02-15" }, { party: "CZE", from: "1993-01-01" }, { party: "SVK", from: "1993-01-01" },
    ],
  },
  {
    group: "NORDICS", knownUntil: "2025-06-30", source: "Nordic Council, states",
    members: [
      { party: "DNK", from: "1952" }, { party: "ISL", from: "1952" }, { party: "NOR", from: "1952" }, { party: "SWE", from: "1952" }, { party: "FIN", from: "1955" },
    ],
  },
  {
    group: "EU3", knownUntil: "2025-06-30", source: "joint statements of the three",
    members: [
      { party: "FRA", from: "2003-10-21" }, { party: "DEU", from: "2003-10-21" }, { party: "GBR", from: "2003-10-21" },
    ],
  },
  {
    group: "NORMANDY", knownUntil: "2025-06-30", source: "joint statement of 6 June 2014",
    members: [
      { party: "FRA", from: "2014-06-06" }, { party: "DEU", from: "2014-06-06" }, { party: "RUS", from: "2014-06-06" }, { party: "UKR", from: "2014-06-06" },
    ],
  },
  {
    group: "P5+1", knownUntil: "2018-05-08", source: "joint statements of the six",
    members: [
      { party: "CHN", from: "2006-06" }, { party: "FRA", from: "2006-06" }, { party: "DEU", from: "2006-06" }, { party: "RUS", from: "2006-06" }, { party: "GBR", from: "2006-06" },
      { party: "USA", from: "2006-06" },
    ],
  },
];
