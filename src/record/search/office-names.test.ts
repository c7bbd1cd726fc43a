import { describe, expect, it } from "vitest";
import { officeNamesOf, officesCalled } from "./office-names.js";

/** Each office by what it is called in the six languages, of a man and of a woman, and by other spellings of that. */
const called: readonly (readonly [office: string, ...names: string[]])[] = [
  ["minister of foreign affairs", "ministre des affaires etrangeres", "Foreign Minister", "министр иностранных дел", "外交部长", "外长", "ministra de Asuntos Exteriores", "وزير الشؤون الخارجية"],
  ["prime minister", "Première ministre", "prime minister", "премьер-министр", "首相", "primera ministra", "رئيسة الوزراء"],
  ["secretary-general", "secrétaire générale", "Secretary-General", "генсек", "秘书长", "secretario general", "الأمين العام"],
  ["permanent representative", "représentante permanente", "постпред", "常驻代表", "representante permanente", "المندوب الدائم"],
  ["spokesperson", "porte-parole", "spokeswoman", "официальный представитель", "发言人", "portavoz", "المتحدثة باسم"],
  ["envoy", "envoyé spécial", "special envoy", "спецпосланник", "特使", "enviada especial", "المبعوث الخاص"],
  ["minister of defence", "ministre des Armées", "defense minister", "министр обороны", "国防部长", "ministra de Defensa", "وزير الدفاع"],
];

describe("names of offices", () => {
  it.each(called)("%s by what else it is called", (office, ...its) => {
    for (const name of its) expect(officesCalled(name), name).toEqual([office]);
  });

  it("gives every office of a name that two share, and none for a part of a name or a stranger", () => {
    expect(officesCalled("总理")).toEqual(["prime minister", "chancellor"]);
    expect(officesCalled("وزير الخارجية")).toEqual(["minister of foreign affairs", "secretary of state"]);
    expect(officesCalled("иностранных дел")).toEqual([]);
    expect(officesCalled("lighthouse keeper")).toEqual([]);
  });

  it("has the one to show in each language", () => {
    expect(officeNamesOf("permanent representative")).toEqual({ fr: "représentant permanent", en: "permanent representative", ru: "постоянный представитель", zh: "常驻代表", es: "representante permanente", ar: "الممثل الدائم" });
    expect(officeNamesOf("lighthouse keeper")).toEqual({});
  });
});
