import type { PartyId } from "../../model/reading.js";

/** A publisher of dispatches. Only what its name, ownership or statute makes plain stands here. */
export interface Outlet {
  readonly name: string;
  /** As printed in datelines and source lines; compared without regard to case. */
  readonly printed: readonly string[];
  /** The state whose official agency or state-owned medium it is; null for all others. */
  readonly state: PartyId | null;
}

/**
 * Agencies and media by the names they sign with. `state` is filled for official news agencies and media owned and directed by a state or its
 * ruling party, as they describe themselves; public broadcasters with an independent charter have none.
 */
export const outlets: readonly Outlet[] = [
  { name: "Xinhua", printed: ["Xinhua", "Xinhuanet", "Agence Xinhua", "新华社"], state: "CHN" },
  { name: "People's Daily", printed: ["People's Daily", "Le Quotidien du Peuple", "Quotidien du Peuple", "人民网"], state: "CHN" },
  { name: "CGTN", printed: ["CGTN", "CCTV"], state: "CHN" },
  { name: "China Daily", printed: ["China Daily"], state: "CHN" },
  { name: "Global Times", printed: ["Global Times"], state: "CHN" },
  { name: "TASS", printed: ["TASS", "ITAR-TASS", "Tass"], state: "RUS" },
  { name: "RIA Novosti", printed: ["RIA Novosti", "RIA"], state: "RUS" },
  { name: "Sputnik", printed: ["Sputnik"], state: "RUS" },
  { name: "RT", printed: ["Russia Today"], state: "RUS" },
  { name: "KCNA", printed: ["KCNA", "Korean Central News Agency"], state: "PRK" },
  { name: "IRNA", printed: ["IRNA"], state: "IRN" },
  { name: "SANA", printed: ["SANA"], state: "SYR" },
  { name: "SPA", printed: ["Saudi Press Agency"], state: "SAU" },
  { name: "WAM", printed: ["Emirates News Agency"], state: "ARE" },
  { name: "QNA", printed: ["Qatar News Agency"], state: "QAT" },
  { name: "KUNA", printed: ["KUNA"], state: "KWT" },
  { name: "Anadolu", printed: ["Anadolu", "Anadolu Agency", "Agence Anadolu"], state: "TUR" },
  { name: "Vietnam News Agency", printed: ["Vietnam News Agency"], state: "VNM" },
  { name: "BelTA", printed: ["BelTA"], state: "BLR" },
  { name: "Prensa Latina", printed: ["Prensa Latina"], state: "CUB" },
  { name: "APS", printed: ["Algérie Presse Service"], state: "DZA" },
  { name: "MAP", printed: ["Maghreb Arabe Presse"], state: "MAR" },
  { name: "AFP", printed: ["AFP", "Agence France-Presse"], state: null },
  { name: "Reuters", printed: ["Reuters", "REUTERS"], state: null },
  { name: "AP", printed: ["AP", "Associated Press"], state: null },
  { name: "dpa", printed: ["dpa"], state: null },
  { name: "EFE", printed: ["EFE"], state: null },
  { name: "ANSA", printed: ["ANSA"], state: null },
  { name: "Kyodo", printed: ["Kyodo", "Kyodo News"], state: null },
  { name: "Jiji", printed: ["Jiji Press"], state: null },
  { name: "Yonhap", printed: ["Yonhap"], state: null },
  { name: "Interfax", printed: ["Interfax"], state: null },
  { name: "UPI", printed: ["UPI"], state: null },
  { name: "Bloomberg", printed: ["Bloomberg"], state: null },
  { name: "BBC", printed: ["BBC", "BBC News"], state: null },
  { name: "Belga", printed: ["Belga"], state: null },
  { name: "ATS", printed: ["ATS", "Keystone-ATS"], state: null },
  { name: "Ukrinform", printed: ["Ukrinform"], state: "UKR" },
  { name: "PTI", printed: ["Press Trust of India"], state: null },
  { name: "Antara", printed: ["Antara"], state: "IDN" },
];
