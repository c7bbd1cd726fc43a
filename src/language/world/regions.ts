import type { PartyId } from "../../model/reading.js";

/**
 * ISO 3166-1 alpha-2 codes of our states and territories: CLDR names regions by them. Checked against the code mappings of
 * CLDR 48 (cldr-core); "XK" is user-assigned, as "XKX" is.
 */
export const regions: Readonly<Record<PartyId, string>> = {
  AFG: "AF", ALB: "AL", DZA: "DZ", AND: "AD", AGO: "AO", ATG: "AG", ARG: "AR", ARM: "AM", AUS: "AU", AUT: "AT", AZE: "AZ", BHS: "BS",
  BHR: "BH", BGD: "BD", BRB: "BB", BLR: "BY", BEL: "BE", BLZ: "BZ", BEN: "BJ", BTN: "BT", BOL: "BO", BIH: "BA", BWA: "BW", BRA: "BR",
  BRN: "BN", BGR: "BG", BFA: "BF", BDI: "BI", CPV: "CV", KHM: "KH", CMR: "CM", CAN: "CA", CAF: "CF", TCD: "TD", CHL: "CL", CHN: "CN",
  COL: "CO", COM: "KM", COG: "CG", COD: "CD", CRI: "CR", CIV: "CI", HRV: "HR", CUB: "CU", CYP: "CY", CZE: "CZ", DNK: "DK", DJI: "DJ",
  DMA: "DM", DOM: "DO", ECU: "EC", EGY: "EG", SLV: "SV", GNQ: "GQ", ERI: "ER", EST: "EE", SWZ: "SZ", ETH: "ET", FJI: "FJ", FIN: "FI",
  FRA: "FR", GAB: "GA", GMB: "GM", GEO: "GE", DEU: "DE", GHA: "GH", GRC: "GR", GRD: "GD", GTM: "GT", GIN: "GN", GNB: "GW", GUY: "GY",
  HTI: "HT", HND: "HN", HUN: "HU", ISL: "IS", IND: "IN", IDN: "ID", IRN: "IR", IRQ: "IQ", IRL: "IE", ISR: "IL", ITA: "IT", JAM: "JM",
  JPN: "JP", JOR: "JO", KAZ: "KZ", KEN: "KE", KIR: "KI", PRK: "KP", KOR: "KR", KWT: "KW", KGZ: "KG", LAO: "LA", LVA: "LV", LBN: "LB",
  LSO: "LS", LBR: "LR", LBY: "LY", LIE: "LI", LTU: "LT", LUX: "LU", MDG: "MG", MWI: "MW", MYS: "MY", MDV: "MV", MLI: "ML", MLT: "MT",
  MHL: "MH", MRT: "MR", MUS: "MU", MEX: "MX", FSM: "FM", MDA: "MD", MCO: "MC", MNG: "MN", MNE: "ME", MAR: "MA", MOZ: "MZ", MMR: "MM",
  NAM: "NA", NRU: "NR", NPL: "NP", NLD: "NL", NZL: "NZ", NIC: "NI", NER: "NE", NGA: "NG", MKD: "MK", NOR: "NO", OMN: "OM", PAK: "PK",
  PLW: "PW", PAN: "PA", PNG: "PG", PRY: "PY", PER: "PE", PHL: "PH", POL: "PL", PRT: "PT", QAT: "QA", ROU: "RO", RUS: "RU", RWA: "RW",
  KNA: "KN", LCA: "LC", VCT: "VC", WSM: "WS", SMR: "SM", STP: "ST", SAU: "SA", SEN: "SN", SRB: "RS", SYC: "SC", SLE: "SL", SGP: "SG",
  SVK: "SK", SVN: "SI", SLB: "SB", SOM: "SO", ZAF: "ZA", SSD: "SS", ESP: "ES", LKA: "LK", SDN: "SD", SUR: "SR", SWE: "SE", CHE: "CH",
  SYR: "SY", TJK: "TJ", TZA: "TZ", THA: "TH", TLS: "TL", TGO: "TG", TON: "TO", TTO: "TT", TUN: "TN", TUR: "TR", TKM: "TM", TUV: "TV",
  UGA: "UG", UKR: "UA", ARE: "AE", GBR: "GB", USA: "US", URY: "UY", UZB: "UZ", VUT: "VU", VAT: "VA", VEN: "VE", VNM: "VN", YEM: "YE",
  ZMB: "ZM", ZWE: "ZW", PSE: "PS", XKX: "XK", TWN: "TW", HKG: "HK", MAC: "MO", ESH: "EH", GRL: "GL", FRO: "FO", PRI: "PR", GUM: "GU",
  ASM: "AS", VIR: "VI", MNP: "MP", BMU: "BM", CYM: "KY", VGB: "VG", TCA: "TC", AIA: "AI", MSR: "MS", GIB: "GI", FLK: "FK", SGS: "GS",
  SHN: "SH", PCN: "PN", IOT: "IO", IMN: "IM", JEY: "JE", GGY: "GG", GUF: "GF", GLP: "GP", MTQ: "MQ", REU: "RE", MYT: "YT", NCL: "NC",
  PYF: "PF", WLF: "WF", SPM: "PM", BLM: "BL", MAF: "MF", ATF: "TF", ABW: "AW", CUW: "CW", SXM: "SX", BES: "BQ", COK: "CK", NIU: "NU",
  TKL: "TK", NFK: "NF", CXR: "CX", CCK: "CC", SJM: "SJ", ALA: "AX", ATA: "AQ", BVT: "BV", HMD: "HM", UMI: "UM",
};
