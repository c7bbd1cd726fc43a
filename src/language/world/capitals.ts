import type { PartyId } from "../../model/reading.js";

/** Whose clock a party's government lives by: a zone of the time zone database, and the city in English and, where it differs, in French. */
export type Capital = readonly [zone: string, en?: string, fr?: string];

/**
 * The seats of government of the members and observer states of the United Nations; test/capitals.test.ts checks every zone against the
 * time zone database and against the state's ISO code there. Where which city it is is disputed between states none is named, and the
 * hour goes by the party's name. Where several cities share the functions it is the seat of the government.
 */
export const capitals: Readonly<Record<PartyId, Capital>> = {
  AFG: ["Asia/Kabul", "Kabul", "Kaboul"], ALB: ["Europe/Tirane", "Tirana"], DZA: ["Africa/Algiers", "Algiers", "Alger"], AND: ["Europe/Andorra", "Andorra la Vella", "Andorre-la-Vieille"],
  AGO: ["Africa/Luanda", "Luanda"], ATG: ["America/Antigua", "Saint John’s"], ARG: ["America/Argentina/Buenos_Aires", "Buenos Aires"], ARM: ["Asia/Yerevan", "Yerevan", "Erevan"],
  AUS: ["Australia/Sydney", "Canberra"], AUT: ["Europe/Vienna", "Vienna", "Vienne"], AZE: ["Asia/Baku", "Baku", "Bakou"], BHS: ["America/Nassau", "Nassau"],
  BHR: ["Asia/Bahrain", "Manama"], BGD: ["Asia/Dhaka", "Dhaka", "Dacca"], BRB: ["America/Barbados", "Bridgetown"], BLR: ["Europe/Minsk", "Minsk"],
  BEL: ["Europe/Brussels", "Brussels", "Bruxelles"], BLZ: ["America/Belize", "Belmopan"], BEN: ["Africa/Porto-Novo", "Porto-Novo"], BTN: ["Asia/Thimphu", "Thimphu", "Thimphou"],
  BOL: ["America/La_Paz", "La Paz"], BIH: ["Europe/Sarajevo", "Sarajevo"], BWA: ["Africa/Gaborone", "Gaborone"], BRA: ["America/Sao_Paulo", "Brasilia"],
  BRN: ["Asia/Brunei", "Bandar Seri Begawan"], BGR: ["Europe/Sofia", "Sofia"], BFA: ["Africa/Ouagadougou", "Ouagadougou"], BDI: ["Africa/Bujumbura", "Gitega"],
  CPV: ["Atlantic/Cape_Verde", "Praia"], KHM: ["Asia/Phnom_Penh", "Phnom Penh"], CMR: ["Africa/Douala", "Yaoundé"], CAN: ["America/Toronto", "Ottawa"],
  CAF: ["Africa/Bangui", "Bangui"], TCD: ["Africa/Ndjamena", "N’Djamena"], CHL: ["America/Santiago", "Santiago"], CHN: ["Asia/Shanghai", "Beijing", "Pékin"],
  COL: ["America/Bogota", "Bogotá", "Bogota"], COM: ["Indian/Comoro", "Moroni"], COG: ["Africa/Brazzaville", "Brazzaville"], COD: ["Africa/Kinshasa", "Kinshasa"],
  CRI: ["America/Costa_Rica", "San José"], CIV: ["Africa/Abidjan", "Yamoussoukro"], HRV: ["Europe/Zagreb", "Zagreb"], CUB: ["America/Havana", "Havana", "La Havane"],
  CYP: ["Asia/Nicosia", "Nicosia", "Nicosie"], CZE: ["Europe/Prague", "Prague"], DNK: ["Europe/Copenhagen", "Copenhagen", "Copenhague"], DJI: ["Africa/Djibouti", "Djibouti"],
  DMA: ["America/Dominica", "Roseau"], DOM: ["America/Santo_Domingo", "Santo Domingo", "Saint-Domingue"], ECU: ["America/Guayaquil", "Quito"], EGY: ["Africa/Cairo", "Cairo", "Le Caire"],
  SLV: ["America/El_Salvador", "San Salvador"], GNQ: ["Africa/Malabo", "Malabo"], ERI: ["Africa/Asmara", "Asmara"], EST: ["Europe/Tallinn", "Tallinn"],
  SWZ: ["Africa/Mbabane", "Mbabane"], ETH: ["Africa/Addis_Ababa", "Addis Ababa", "Addis-Abeba"], FJI: ["Pacific/Fiji", "Suva"], FIN: ["Europe/Helsinki", "Helsinki"],
  FRA: ["Europe/Paris", "Paris"], GAB: ["Africa/Libreville", "Libreville"], GMB: ["Africa/Banjul", "Banjul"], GEO: ["Asia/Tbilisi", "Tbilisi", "Tbilissi"],
  DEU: ["Europe/Berlin", "Berlin"], GHA: ["Africa/Accra", "Accra"], GRC: ["Europe/Athens", "Athens", "Athènes"], GRD: ["America/Grenada", "Saint George’s"],
  GTM: ["America/Guatemala", "Guatemala City", "Guatemala"], GIN: ["Africa/Conakry", "Conakry"], GNB: ["Africa/Bissau", "Bissau"], GUY: ["America/Guyana", "Georgetown"],
  HTI: ["America/Port-au-Prince", "Port-au-Prince"], HND: ["America/Tegucigalpa", "Tegucigalpa"], HUN: ["Europe/Budapest", "Budapest"], ISL: ["Atlantic/Reykjavik", "Reykjavik"],
  IND: ["Asia/Kolkata", "New Delhi"], IDN: ["Asia/Jakarta", "Jakarta"], IRN: ["Asia/Tehran", "Tehran", "Téhéran"], IRQ: ["Asia/Baghdad", "Baghdad", "Bagdad"],
  IRL: ["Europe/Dublin", "Dublin"], ISR: ["Asia/Jerusalem"], ITA: ["Europe/Rome", "Rome"], JAM: ["America/Jamaica", "Kingston"],
  JPN: ["Asia/Tokyo", "Tokyo"], JOR: ["Asia/Amman", "Amman"], KAZ: ["Asia/Almaty", "Astana"], KEN: ["Africa/Nairobi", "Nairobi"],
  KIR: ["Pacific/Tarawa", "South Tarawa", "Tarawa-Sud"], PRK: ["Asia/Pyongyang", "Pyongyang"], KOR: ["Asia/Seoul", "Seoul", "Séoul"], KWT: ["Asia/Kuwait", "Kuwait City", "Koweït"],
  KGZ: ["Asia/Bishkek", "Bishkek", "Bichkek"], LAO: ["Asia/Vientiane", "Vientiane"], LVA: ["Europe/Riga", "Riga"], LBN: ["Asia/Beirut", "Beirut", "Beyrouth"],
  LSO: ["Africa/Maseru", "Maseru"], LBR: ["Africa/Monrovia", "Monrovia"], LBY: ["Africa/Tripoli", "Tripoli"], LIE: ["Europe/Vaduz", "Vaduz"],
  LTU: ["Europe/Vilnius", "Vilnius"], LUX: ["Europe/Luxembourg", "Luxembourg"], MDG: ["Indian/Antananarivo", "Antananarivo"], MWI: ["Africa/Blantyre", "Lilongwe"],
  MYS: ["Asia/Kuala_Lumpur", "Putrajaya"], MDV: ["Indian/Maldives", "Malé"], MLI: ["Africa/Bamako", "Bamako"], MLT: ["Europe/Malta", "Valletta", "La Valette"],
  MHL: ["Pacific/Majuro", "Majuro"], MRT: ["Africa/Nouakchott", "Nouakchott"], MUS: ["Indian/Mauritius", "Port Louis", "Port-Louis"], MEX: ["America/Mexico_City", "Mexico City", "Mexico"],
  FSM: ["Pacific/Pohnpei", "Palikir"], MDA: ["Europe/Chisinau", "Chișinău"], MCO: ["Europe/Monaco", "Monaco"], MNG: ["Asia/Ulaanbaatar", "Ulaanbaatar", "Oulan-Bator"],
  MNE: ["Europe/Podgorica", "Podgorica"], MAR: ["Africa/Casablanca", "Rabat"], MOZ: ["Africa/Maputo", "Maputo"], MMR: ["Asia/Yangon", "Nay Pyi Taw"],
  NAM: ["Africa/Windhoek", "Windhoek"], NRU: ["Pacific/Nauru", "Yaren"], NPL: ["Asia/Kathmandu", "Kathmandu", "Katmandou"], NLD: ["Europe/Amsterdam", "The Hague", "La Haye"],
  NZL: ["Pacific/Auckland", "Wellington"], NIC: ["America/Managua", "Managua"], NER: ["Africa/Niamey", "Niamey"], NGA: ["Africa/Lagos", "Abuja"],
  MKD: ["Europe/Skopje", "Skopje"], NOR: ["Europe/Oslo", "Oslo"], OMN: ["Asia/Muscat", "Muscat", "Mascate"], PAK: ["Asia/Karachi", "Islamabad"],
  PLW: ["Pacific/Palau", "Ngerulmud"], PAN: ["America/Panama", "Panama City", "Panama"], PNG: ["Pacific/Port_Moresby", "Port Moresby"], PRY: ["America/Asuncion", "Asunción", "Asuncion"],
  PER: ["America/Lima", "Lima"], PHL: ["Asia/Manila", "Manila", "Manille"], POL: ["Europe/Warsaw", "Warsaw", "Varsovie"], PRT: ["Europe/Lisbon", "Lisbon", "Lisbonne"],
  QAT: ["Asia/Qatar", "Doha"], ROU: ["Europe/Bucharest", "Bucharest", "Bucarest"], RUS: ["Europe/Moscow", "Moscow", "Moscou"], RWA: ["Africa/Kigali", "Kigali"],
  KNA: ["America/St_Kitts", "Basseterre"], LCA: ["America/St_Lucia", "Castries"], VCT: ["America/St_Vincent", "Kingstown"], WSM: ["Pacific/Apia", "Apia"],
  SMR: ["Europe/San_Marino", "San Marino", "Saint-Marin"], STP: ["Africa/Sao_Tome", "São Tomé"], SAU: ["Asia/Riyadh", "Riyadh", "Riyad"], SEN: ["Africa/Dakar", "Dakar"],
  SRB: ["Europe/Belgrade", "Belgrade"], SYC: ["Indian/Mahe", "Victoria"], SLE: ["Africa/Freetown", "Freetown"], SGP: ["Asia/Singapore", "Singapore", "Singapour"],
  SVK: ["Europe/Bratislava", "Bratislava"], SVN: ["Europe/Ljubljana", "Ljubljana"], SLB: ["Pacific/Guadalcanal", "Honiara"], SOM: ["Africa/Mogadishu", "Mogadishu", "Mogadiscio"],
  ZAF: ["Africa/Johannesburg", "Pretoria"], SSD: ["Africa/Juba", "Juba", "Djouba"], ESP: ["Europe/Madrid", "Madrid"], LKA: ["Asia/Colombo", "Colombo"],
  SDN: ["Africa/Khartoum", "Khartoum"], SUR: ["America/Paramaribo", "Paramaribo"], SWE: ["Europe/Stockholm", "Stockholm"], CHE: ["Europe/Zurich", "Bern", "Berne"],
  SYR: ["Asia/Damascus", "Damascus", "Damas"], TJK: ["Asia/Dushanbe", "Dushanbe", "Douchanbé"], TZA: ["Africa/Dar_es_Salaam", "Dodoma"], THA: ["Asia/Bangkok", "Bangkok"],
  TLS: ["Asia/Dili", "Dili"], TGO: ["Africa/Lome", "Lomé"], TON: ["Pacific/Tongatapu", "Nuku’alofa"], TTO: ["America/Port_of_Spain", "Port of Spain", "Port-d’Espagne"],
  TUN: ["Africa/Tunis", "Tunis"], TUR: ["Europe/Istanbul", "Ankara"], TKM: ["Asia/Ashgabat", "Ashgabat", "Achgabat"], TUV: ["Pacific/Funafuti", "Funafuti"],
  UGA: ["Africa/Kampala", "Kampala"], UKR: ["Europe/Kyiv", "Kyiv"], ARE: ["Asia/Dubai", "Abu Dhabi", "Abou Dhabi"], GBR: ["Europe/London", "London", "Londres"],
  USA: ["America/New_York", "Washington"], URY: ["America/Montevideo", "Montevideo"], UZB: ["Asia/Tashkent", "Tashkent", "Tachkent"], VUT: ["Pacific/Efate", "Port Vila", "Port-Vila"],
  VAT: ["Europe/Vatican", "Vatican City", "Cité du Vatican"], VEN: ["America/Caracas", "Caracas"], VNM: ["Asia/Ho_Chi_Minh", "Hanoi", "Hanoï"], YEM: ["Asia/Aden", "Sana’a", "Sanaa"],
  ZMB: ["Africa/Lusaka", "Lusaka"], ZWE: ["Africa/Harare", "Harare"], PSE: ["Asia/Hebron"],
};
