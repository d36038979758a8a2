/** Time, dozens, and the usual English measures; powers of ten are known anyway. */
const FACTORS = [
  60, 3600, 86_400, 1440, 24, 7, 168, 12, 52, 30, 365, 8760, 4, 1024, 1_048_576, 2.54, 1.609, 0.4536, 3.785, 4.184, 3.6,
];
/** Factors such as 30 days to a month are rounded themselves. */
const CLOSE = 0.02;
const LARGEST_POWER = 15;

/** Whether one number is the other in another unit, as 180 minutes are 3 hours. */
export function isConversion(value: number, stated: number): boolean {
  const ratio = Math.abs(value) / Math.abs(stated);
  if (!Number.isFinite(ratio) || ratio === 0) return false;
  const power = Math.log10(ratio);
  if (Math.abs(power - Math.round(power)) < 0.004 && Math.abs(power) <= LARGEST_POWER) return true;
  return FACTORS.some((factor) => near(ratio, factor) || near(1 / ratio, factor));
}

function near(value: number, wanted: number): boolean {
  return Math.abs(value - wanted) <= CLOSE * wanted;
}
