const MARK = '[secret]';

/** What keys look like, in case a server shows us another one than ours. */
const KEY_FORMS = [/\b(?:sk|pk|rk|gsk|xai|key)-[\w-]{8,}(?:\*+[\w-]*)?/g, /\bBearer\s+\S+/gi];

/**
 * Shorter values are not looked for in answers: a key that is `none` or `local` is an ordinary word there, and the
 * dataset must not lose it. Real keys are longer.
 */
const SHORTEST_IN_ANSWERS = 16;

/** Takes the values of secrets out of what a server says, before it can reach an error, a row or a log. */
export class Redactor {
  private readonly secrets: readonly string[];

  constructor(secrets: readonly (string | null)[]) {
    this.secrets = secrets.filter((secret) => secret !== null).filter((secret) => secret !== '');
  }

  /** For words about a failure: every occurrence, and what looks like a key. */
  words(text: string): string {
    const known = this.secrets.reduce((rest, secret) => rest.replaceAll(secret, MARK), text);
    return KEY_FORMS.reduce((rest, form) => rest.replace(form, MARK), known);
  }

  /** For a model's answer: only a real key of ours, word for word. */
  answer(text: string): string {
    const long = this.secrets.filter((secret) => secret.length >= SHORTEST_IN_ANSWERS);
    return long.reduce((rest, secret) => rest.replaceAll(secret, MARK), text);
  }
}
