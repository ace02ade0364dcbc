/** Time zone names: whether one exists. Which countries it belongs to is catalogue data. */
const known = new Map<string, boolean>();

/** Is this an IANA Area/Location name, or UTC? Abbreviations such as EST and bare offsets are not. */
export function isTimeZone(name: string): boolean {
  if (name === 'UTC') return true;
  if (!/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+){1,2}$/.test(name) || name.length > 64) return false;
  let answer = known.get(name);
  if (answer === undefined) {
    try {
      new Intl.DateTimeFormat('en', { timeZone: name });
      answer = true;
    } catch {
      answer = false;
    }
    if (known.size < 2000) known.set(name, answer);
  }
  return answer;
}
