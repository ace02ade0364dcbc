/** What the server said of a draft, by the field of the step that it is about. R33. */
interface Judged {
  readonly message: string;
  readonly path?: readonly string[] | null;
  readonly step?: number | null;
}

/** `['input', 'primaryContact', 'email']` is asked for at `primaryContact.email`. */
export const pathOf = ({ path }: Judged): string => (path ?? []).filter((part) => part !== 'input').join('.');

export const ofStep = <Fault extends Judged>(faults: readonly Fault[], step: number): Fault[] =>
  faults.filter((fault) => fault.step === step);

/** The sentence for each field, the page's own first; several about one field are told one after the other is mended. */
export function byPath(...told: (readonly { path: string; message: string }[])[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { path, message } of told.flat()) if (!found.has(path)) found.set(path, message);
  return found;
}
