import { describe, expect, test } from "vitest";
import { asDrawn, asRead, isRightToLeft, plainLetters } from "./right-to-left.js";

/** A line given in reading order, as a page shows it from left to right; Latin words and numbers in braces keep their own order. */
const draw = (read: string): string => {
  const mirror: { readonly [sign: string]: string } = { "(": ")", ")": "(", "«": "»", "»": "«" };
  return read.split(/(\{[^}]*\})/).reverse().map((part) => (part.startsWith("{") ? part.slice(1, -1) : [...part].reverse().map((sign) => mirror[sign] ?? sign).join(""))).join("");
};

describe("the order in which a line is read", () => {
  test.each([
    "قال وزير خارجية أرفينيا يوم الأربعاء إن بلاده مستعدة.",
    "يوم {14} مايو {2031} في العاصمة (ممر تارن)، وأضاف «نعم».",
    "اتفقت على {25.5%} من القضايا و{1,200} بند في {14/05/2031}",
    "وقال متحدث باسم {Tarn Press} إن الوزير سيزور",
    "مجموعة {G20} ومرض {COVID-19} ووكالة {A.F.P} اليوم",
    "{2031} عام",
    // after Arabic letters a percent sign stands to the left of its number, and so does the second year of two
    "نسبة {25.5}% في {2031}-{2032}",
    "الفقرة ({3}) من القرار {2532}",
  ])("%s", (marked) => {
    const read = marked.replace(/[{}]/g, "");
    expect(asRead(draw(marked))).toBe(read);
  });

  test("brackets that a producer gives as they are read stay as they are", () => expect(asRead([..."في يونيو (حزيران) اليوم"].reverse().join(""))).toBe("في يونيو (حزيران) اليوم"));

  test.each([["االجتماع", "الاجتماع"], ["واألمن", "والأمن"], ["باإلجماع", "بالإجماع"], ["سالم", "سالم"], ["المال", "المال"], ["أال", "أال"]])("lam and alef, given the wrong way round at the head of a word: %s", (given, read) => expect(plainLetters(given)).toBe(read));

  test("order first, then plain letters: one shape may stand for two letters", () => {
    // “لا بديل” in the shapes it is drawn in, from left to right
    const drawn = "\ufede\ufef3\ufea9\ufe91 \ufefb";
    expect(plainLetters(asRead(drawn))).toBe("لا بديل");
    expect(plainLetters(asRead(asDrawn("لا بديل")))).toBe("لا بديل");
  });

  test("which way a text is read", () => {
    expect(isRightToLeft("وزير Tarn")).toBe(false);
    expect(isRightToLeft("وزير خارجية Tarn")).toBe(true);
    expect(isRightToLeft("2031")).toBe(false);
    expect(plainLetters("of\ufb01ce")).toBe("office");
  });
});
