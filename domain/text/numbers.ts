const NUMBER = /\p{Nd}{1,3}(?: \p{Nd}{3})+(?!\p{Nd})|\p{Nd}+(?:[.,'’]\p{Nd}+)*/gu;
const SEPARATOR = /[.,'’ ]/;

/** Numbers in one form, so that 3,500 and 3.500 and 3 500 are one: digits alone, and a point before decimals. */
export function numbers(text: string): string[] {
  return (text.normalize('NFKC').match(NUMBER) ?? []).map(canonical);
}

function canonical(number: string): string {
  const groups = number.split(SEPARATOR);
  // No thousands are counted from nothing: 0.015 is a decimal, 1.015 may be either and is read as thousands.
  const inThousands = groups[0] !== '0' && groups.slice(1).every((group) => group.length === 3);
  return inThousands || groups.length === 1 ? groups.join('') : `${groups.slice(0, -1).join('')}.${groups.at(-1)}`;
}
