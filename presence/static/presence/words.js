// The texts of a script, in the page's language: a JSON block that the page carries. `%(name)s` is filled in from `values`.
const language = document.documentElement.lang;
export const locale = { en: "en-GB", ar: "ar-SY-u-nu-latn" }[language] ?? language;

export function words(script) {
  const texts = JSON.parse(document.getElementById(`words-${script}`).textContent);
  return (key, values = {}) => texts[key].replace(/%\((\w+)\)s/g, (_, name) => values[name]);
}
