import { describe, expect, it } from "vitest";
import { gazetteerNamesOf, gazetteerParties, partyNames } from "./party-names.js";

const names = partyNames(gazetteerParties());

/** Each party by what it is called in the six languages, and by other spellings of that. */
const called: readonly (readonly [party: string, ...names: string[]])[] = [
  ["CHN", "Chine", "China", "Китай", "китай", "中国", "中华人民共和国", "الصين", "صين", "República Popular China", "КНР"],
  ["GBR", "Royaume-Uni", "United Kingdom", "Великобритания", "英国", "Reino Unido", "reino unido", "المملكة المتحدة", "بريطانيا"],
  ["USA", "États-Unis", "Etats-Unis", "США", "Соединенные Штаты", "Соединённые Штаты", "美国", "EE. UU.", "الولايات المتحدة"],
  ["CIV", "Côte d'Ivoire", "Кот-д’Ивуар", "Кот-д'Ивуар", "科特迪瓦", "كوت ديفوار"],
  ["COG", "Конго", "刚果（布）", "الكونغو"],
  ["COD", "ДР Конго", "刚果（金）", "República Democrática del Congo"],
  ["MHL", "Маршалловы острова", "Маршалловы о-ва"],
  ["TWN", "Taïwan", "Taiwan", "Тайвань", "台湾", "Taiwán", "تايوان"],
  ["HKG", "Hong Kong", "Гонконг", "香港", "هونغ كونغ"],
  ["x:soviet-union", "СССР", "苏联", "Unión Soviética", "URSS"],
  ["UN", "ONU", "UN", "ООН", "联合国", "Naciones Unidas", "الأمم المتحدة"],
  ["UNSC", "Совет Безопасности", "安理会", "Consejo de Seguridad", "مجلس الأمن"],
  ["EU", "UE", "ЕС", "Евросоюз", "欧盟", "Unión Europea", "الاتحاد الأوروبي"],
  ["NATO", "OTAN", "НАТО", "北约", "حلف شمال الأطلسي", "الناتو"],
  ["SCO", "ШОС", "上合组织", "منظمة شنغهاي للتعاون"],
  ["OPEC", "OPEC", "Opep", "ОПЕК", "欧佩克", "أوبك"],
  ["OPEC+", "OPEC+", "Opep+", "ОПЕК+", "欧佩克+"],
  ["RUS/presidency", "Kremlin", "Кремль", "克里姆林宫", "الكرملين"],
  ["GBR/parliament", "UK Parliament", "Parlement britannique", "Парламент Великобритании", "英国议会", "Parlamento británico", "البرلمان البريطاني"],
  ["DEU/foreign-ministry", "Auswärtiges Amt", "МИД ФРГ", "德国外交部", "Ministerio Federal de Relaciones Exteriores", "وزارة الخارجية الألمانية"],
  ["USA/parliament-upper", "US Senate", "Sénat américain", "Сенат США", "美国参议院", "Senado de los Estados Unidos", "مجلس الشيوخ الأمريكي"],
  ["CHN/parliament", "National People's Congress", "ВСНП", "全国人大", "المجلس الوطني لنواب الشعب الصيني"],
];

describe("names of parties", () => {
  it.each(called)("%s by %s and what else it is called", (party, ...its) => {
    for (const name of its) expect(names.called(name), name).toEqual([party]);
  });

  it("has one to show for every state and territory, in each language, that takes no side", () => {
    expect(["TWN", "HKG", "MAC", "PSE", "XKX"].map((id) => Object.values(gazetteerNamesOf(id)).map(([first]) => first))).toEqual([
      ["Taïwan", "Taiwan", "Тайвань", "台湾", "Taiwán", "تايوان"],
      ["Hong Kong", "Hong Kong", "Гонконг", "香港", "Hong Kong", "هونغ كونغ"],
      ["Macao", "Macau", "Макао", "澳门", "Macao", "ماكاو"],
      ["Palestine", "Palestine", "Палестина", "巴勒斯坦", "Palestina", "فلسطين"],
      ["Kosovo", "Kosovo", "Косово", "科索沃", "Kosovo", "كوسوفو"],
    ]);
  });

  it("gives both parties of a name two languages share, and none for a part of a name", () => {
    expect(names.called("PMA")).toEqual(["WFP", "LDC"]);
    expect(names.called("Росси")).toEqual([]);
    expect(names.called("中")).toEqual([]);
    expect(gazetteerNamesOf("x:arvenia")).toEqual({});
  });
});
