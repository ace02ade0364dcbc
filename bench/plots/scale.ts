/** From values to places, and the values worth a line. Pure. */

export interface Scale {
  readonly ticks: readonly number[];
  readonly at: (value: number) => number;
}

/** From 0 to a round number that is not below the highest. */
export function linear(highest: number, from: number, to: number, about = 5): Scale {
  const step = roundStep(highest / about);
  const top = step * Math.max(1, Math.ceil(highest / step - 1e-9));
  const ticks = Array.from({ length: Math.round(top / step) + 1 }, (_, index) =>
    Number((index * step).toPrecision(12)),
  );
  return { ticks, at: (value) => from + ((to - from) * value) / top };
}

/** Powers of ten; from one to another where the values are none. */
export function logarithmic(values: readonly number[], from: number, to: number): Scale {
  const low = Math.floor(Math.log10(Math.min(...values)) + 1e-9);
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values)) - 1e-9));
  const ticks = Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index));
  return { ticks, at: (value) => from + ((to - from) * (Math.log10(value) - low)) / (high - low) };
}

/** 1, 2 or 5 times a power of ten. */
function roundStep(about: number): number {
  if (!(about > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(about));
  const times = [1, 2, 5, 10].find((each) => each * power >= about * 0.999) ?? 10;
  return times * power;
}

/** Moved as little as need be so that neighbours are so far apart; the order stays. */
export function apart(places: readonly number[], least: number, lowest: number, highest: number): number[] {
  const order = [...places.keys()].sort((a, b) => (places[a] as number) - (places[b] as number));
  const moved = [...places];
  let before = lowest - least;
  for (const index of order) before = moved[index] = Math.max(moved[index] as number, before + least);
  let after = highest + least;
  for (const index of order.reverse()) after = moved[index] = Math.min(moved[index] as number, after - least);
  return moved;
}
