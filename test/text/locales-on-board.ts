// Every locale for which this Node's Intl has its own data: languages, then their scripts and regions.

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const pairs = letters.flatMap((one) => letters.map((two) => one + two));
const triples = pairs.flatMap((pair) => letters.map((third) => pair + third));
const scripts = 'Latn Cyrl Arab Hans Hant Deva Guru Beng Adlm Tfng Vaii Mtei Olck Telu'.split(' ');

function regions(): string[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const known = pairs.map((pair) => pair.toUpperCase()).filter((pair) => names.of(pair) !== undefined);
  return ['001', '150', '419', ...known];
}

const hasOwnData = (tag: string): boolean => new Intl.NumberFormat(tag).resolvedOptions().locale === tag;

/** Gives some nine hundred language tags; takes about two seconds. */
export function localesOnBoard(): readonly string[] {
  const places = regions();
  // An old tag such as "sh" comes back as another language with its script.
  const languages = Intl.NumberFormat.supportedLocalesOf([...pairs, ...triples])
    .filter((tag) => tag.length <= 3)
    .filter(hasOwnData);
  return languages.flatMap((language) => {
    const tags = [language, ...scripts.map((script) => `${language}-${script}`).filter(hasOwnData)];
    return tags.flatMap((tag) => [tag, ...places.map((place) => `${tag}-${place}`).filter(hasOwnData)]);
  });
}
