/** The parts of the operator's page, each with an address of its own: `/operator?part=audit`. */
export const PARTS = ['agreements', 'purchases', 'organisations', 'engineers', 'audit'] as const;
export type Part = (typeof PARTS)[number];

/** An address that names none is that of the first. */
export function partOf(params: URLSearchParams): Part {
  const wanted = params.get('part');
  return PARTS.find((part) => part === wanted) ?? PARTS[0];
}
