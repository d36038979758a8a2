/** How a prompt names the language to write in: `seed` follows the material, a code is named in English. */
export function languageName(language: string): string {
  if (language === 'seed') return 'the language of the material';
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;
}
