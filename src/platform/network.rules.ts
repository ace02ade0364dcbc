/** Which network an address belongs to, for counting: who has one address of IPv6 has 2^64 of them. R61. */
const LONGEST = 64;
const V4 = /^(\d{1,3}(?:\.\d{1,3}){3})(?::\d+)?$/;
const GROUP = /^[0-9a-f]{1,4}$/;

/** The address of IPv4, also where it is written as one of IPv6; the first 64 bits of IPv6. */
export function networkOf(address: string): string {
  const text = address.trim().toLowerCase().slice(0, LONGEST);
  const v4 = V4.exec(text)?.[1];
  if (v4) return v4;
  const groups = groupsOf(bare(text));
  // What a proxy calls its client otherwise is one network by its name.
  if (!groups) return text;
  const [, , , , , mark, high = 0, low = 0] = groups;
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && mark === 0xffff;
  if (isMapped) return [high >> 8, high & 255, low >> 8, low & 255].join('.');
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`;
}

/** Without brackets, port and zone. */
const bare = (text: string): string => (/^\[(.*)\](?::\d+)?$/.exec(text)?.[1] ?? text).replace(/%.*$/, '');

/** The eight groups of an address of IPv6; null for what is none. */
function groupsOf(text: string): number[] | null {
  const embedded = /^(.*:)(\d{1,3}(?:\.\d{1,3}){3})$/.exec(text);
  const plain = embedded ? `${embedded[1]}${hexOf(embedded[2] as string)}` : text;
  const halves = plain.split('::');
  if (!plain.includes(':') || halves.length > 2) return null;
  const [left = [], right = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - left.length - right.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null;
  const groups = [...left, ...Array<string>(missing).fill('0'), ...right];
  return groups.every((group) => GROUP.test(group)) ? groups.map((group) => parseInt(group, 16)) : null;
}

function hexOf(v4: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = v4.split('.').map(Number);
  return `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
}
