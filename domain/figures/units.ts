/** Units by what they measure, each with the factor to the first one. Only those are listed that are no other word. */
const MEASURES: Record<string, Record<string, number>> = {
  length: {
    m: 1,
    metre: 1,
    meter: 1,
    km: 1000,
    kilometre: 1000,
    kilometer: 1000,
    cm: 0.01,
    centimetre: 0.01,
    centimeter: 0.01,
    mm: 0.001,
    millimetre: 0.001,
    millimeter: 0.001,
    mile: 1609.344,
    foot: 0.3048,
    feet: 0.3048,
    ft: 0.3048,
    inch: 0.0254,
    inche: 0.0254,
    yard: 0.9144,
  },
  time: {
    second: 1,
    minute: 60,
    min: 60,
    hour: 3600,
    hr: 3600,
    day: 86_400,
    week: 604_800,
    month: 2_629_800,
    year: 31_557_600,
  },
  mass: {
    kg: 1,
    kilogram: 1,
    gram: 0.001,
    tonne: 1000,
    ton: 1000,
    mg: 1e-6,
    pound: 0.4536,
    lb: 0.4536,
    ounce: 0.02835,
  },
  volume: { litre: 1, liter: 1, ml: 0.001, millilitre: 0.001, milliliter: 0.001, gallon: 3.785 },
};

/** What a word measures and how large it is; null for a word that is no unit known here. */
export function unitOf(word: string): { measure: string; factor: number } | null {
  const singular = word.toLowerCase().replace(/\.$/, '').replace(/s$/, '');
  for (const [measure, units] of Object.entries(MEASURES)) {
    const factor = units[word.toLowerCase()] ?? units[singular];
    if (factor !== undefined) return { measure, factor };
  }
  return null;
}
