/** Enough of a language to know it by: its commonest small words, and letters that its neighbours do not write. */
export interface LanguageProfile {
  /** ISO 639-1. */
  readonly code: string;
  /** Its name in English, for doubts. */
  readonly name: string;
  readonly words: string;
  /** How much likelier it is among dispatches than its neighbours. */
  readonly prior: number;
  readonly letters: string;
}

/** Languages in Latin letters, read or not: one that is not read must be known too, or it would be taken for a neighbour. */
export const latinProfiles: readonly LanguageProfile[] = [
  {
    code: "en", name: "English", prior: 1.3, letters: "",
    words: "the of and to in that is was for on with as by it at from be are have has had this which or but not they he she his her we you an will would been were their its who said if there when more than about into after over can could should what all also our your no do does did my me him them us these those such i up out so only other any some new",
  },
  {
    code: "fr", name: "French", prior: 1.3, letters: "çœêèùûîëïàâ",
    words: "le la les de des du un une et en est que qui dans pour par sur pas au aux avec ce cette ces son sa ses il elle ils elles nous vous je on ne plus se sont été être avoir ont mais ou où leur leurs comme tout tous toute même aussi entre après sans sous lors selon ainsi dont si bien fait deux était l d qu n s c j quel cela notre nos votre",
  },
  {
    code: "es", name: "Spanish", prior: 1.3, letters: "ñ¿¡áíóú",
    words: "el la los las de del un una y en es que por para con su sus al se lo no como más pero le ha han fue son este esta estos estas entre sobre también hasta desde ya cuando muy sin ser todo todos era me mi yo qué hay o nos donde porque sí según durante tras contra dos otros otra está están había tiene",
  },
  {
    code: "pt", name: "Portuguese", prior: 1, letters: "ãõçáâêóíú",
    words: "o a os as de do da dos das um uma e em no na nos nas é que por para com seu sua seus suas ao se não como mais mas foi são este esta entre sobre também até já quando muito sem ser todo todos pelo pela ou pelos à às isso ele ela eles foram está tem segundo após",
  },
  {
    code: "it", name: "Italian", prior: 1, letters: "àèìòù",
    words: "il lo la i gli le di del della dei delle dello un una uno e in è che per con su si non come più ma ha sono da dal dalla al alla nel nella anche questo questa tra fra suo sua loro stato essere ci se o degli sul sulla dopo ed ad",
  },
  {
    code: "de", name: "German", prior: 1, letters: "äöüß",
    words: "der die das den dem des ein eine einen einem einer und in ist von zu mit für auf im nicht sich auch als an es am aus bei nach wird sind hat haben dass wie er sie wir ich aber oder um noch über so zum zur war werden durch wurde nur vor bis gegen unter zwischen",
  },
  {
    code: "nl", name: "Dutch", prior: 1, letters: "",
    words: "de het een en van in is dat op te voor met zijn niet aan er om ook als bij door maar uit naar hij ze wij ik was worden wordt werd over heeft hebben tot nog kan meer deze die dit geen of onder tegen tussen volgens",
  },
  {
    code: "pl", name: "Polish", prior: 1, letters: "ąćęłńśźż",
    words: "w i na z do nie się że jest to o od po za przez dla jak ale który która które są był była oraz przy tym co tak tego jego ich ze być może już także",
  },
  {
    code: "ro", name: "Romanian", prior: 1, letters: "ăâîșțşţ",
    words: "și de în la a cu pe din că nu o un să pentru este care ce au fost se mai al ale lui sunt prin sau după dar fi între",
  },
  {
    code: "sv", name: "Swedish", prior: 1, letters: "åäö",
    words: "och i att det som en på är av för med den till inte om ett har de var jag vi från men så kan ska vid efter under mellan också han hon",
  },
  {
    code: "tr", name: "Turkish", prior: 1, letters: "ğışçöü",
    words: "ve bir bu da de için ile olarak çok daha gibi olan en ne kadar sonra ama o var değil mi olduğu göre her ise arasında",
  },
  {
    code: "id", name: "Indonesian", prior: 1, letters: "",
    words: "yang dan di dari untuk dengan ini pada tidak dalam akan itu adalah ke oleh juga sebagai telah ada bahwa mereka kami atau lebih antara",
  },
];

/** Scripts that settle the language or nearly so: the first whose letters prevail is it, and `unless` names those that another language writes. */
export const scriptProfiles: readonly { readonly code: string; readonly name: string; readonly script: string; readonly unless: readonly { readonly letters: string; readonly code: string; readonly name: string }[] }[] = [
  { code: "ru", name: "Russian", script: "Cyrillic", unless: [{ letters: "іїєґ", code: "uk", name: "Ukrainian" }, { letters: "ўі", code: "be", name: "Belarusian" }, { letters: "јљњђћџ", code: "sr", name: "Serbian" }, { letters: "әғқңөұүһ", code: "kk", name: "Kazakh" }] },
  { code: "ja", name: "Japanese", script: "Kana", unless: [] },
  { code: "zh", name: "Chinese", script: "Han", unless: [] },
  { code: "ar", name: "Arabic", script: "Arabic", unless: [{ letters: "پچژگ", code: "fa", name: "Persian" }, { letters: "ٹڈڑےں", code: "ur", name: "Urdu" }] },
  { code: "ko", name: "Korean", script: "Hangul", unless: [] },
  { code: "el", name: "Greek", script: "Greek", unless: [] },
  { code: "he", name: "Hebrew", script: "Hebrew", unless: [] },
  { code: "hi", name: "Hindi", script: "Devanagari", unless: [] },
  { code: "th", name: "Thai", script: "Thai", unless: [] },
];
