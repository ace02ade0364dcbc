/** The addresses from which a key may be used: IPv4, IPv6 and ranges of them. */
import { BlockList, isIP, isIPv6 } from 'node:net';

const PREFIX = /^(0|[1-9]\d{0,2})$/;
const BITS = { ipv4: 32, ipv6: 128 } as const;
/** ::ffff:0:0/96 is where IPv4 lies in IPv6. */
const MAPPED = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/;
const MAPPED_BITS = 96;

type Family = keyof typeof BITS;

interface Place {
  readonly address: string;
  readonly family: Family;
  readonly isMapped: boolean;
}

/** A client that comes over IPv4 to a socket of both is shown as IPv6. */
function placeOf(text: string): Place | null {
  if (!isIP(text) || text.includes('%')) return null;
  if (!isIPv6(text)) return { address: text, family: 'ipv4', isMapped: false };
  const usual = new URL(`http://[${text}]`).hostname.slice(1, -1);
  const [, high, low] = MAPPED.exec(usual) ?? [];
  if (!high || !low) return { address: usual, family: 'ipv6', isMapped: false };
  const parts = [high, low].map((part) => parseInt(part, 16));
  return { address: parts.flatMap((part) => [part >> 8, part & 255]).join('.'), family: 'ipv4', isMapped: true };
}

interface Network extends Place {
  readonly prefix: number;
}

function networkOf(text: string): Network | null {
  const [address = '', prefix, ...more] = text.trim().split('/');
  const place = placeOf(address);
  if (!place || more.length > 0) return null;
  if (prefix === undefined) return { ...place, prefix: BITS[place.family] };
  const bits = PREFIX.test(prefix) ? Number(prefix) - (place.isMapped ? MAPPED_BITS : 0) : -1;
  return bits >= 0 && bits <= BITS[place.family] ? { ...place, prefix: bits } : null;
}

/** The parts of an address, as numbers of as many bits each. */
function partsOf({ address, family }: Place): { parts: number[]; bits: number } {
  if (family === 'ipv4') return { parts: address.split('.').map(Number), bits: 8 };
  const [head = [], tail = []] = address.split('::').map((half) => half.split(':').filter(Boolean));
  const between = Array<string>(8 - head.length - tail.length).fill('0');
  return { parts: [...head, ...between, ...tail].map((part) => parseInt(part, 16)), bits: 16 };
}

/** The first address of a network: what lies behind the prefix is 0. */
function firstOf(network: Network): string {
  const { parts, bits } = partsOf(network);
  const kept = parts.map((part, index) => {
    const open = Math.min(Math.max((index + 1) * bits - network.prefix, 0), bits);
    return (part >> open) << open;
  });
  if (network.family === 'ipv4') return kept.join('.');
  return placeOf(kept.map((part) => part.toString(16)).join(':'))?.address ?? network.address;
}

/** The usual form of a network, `10.0.0.0/8` for `10.1.2.3/8`; null for what is none. */
export function normalisedNetwork(text: string): string | null {
  const network = networkOf(text);
  if (!network) return null;
  const { address, family, prefix } = network;
  return prefix === BITS[family] ? address : `${firstOf(network)}/${prefix}`;
}

/** Whether who comes from `address` may use a key with these networks; without any, everybody. */
export function isAdmitted(networks: readonly string[], address: string | null): boolean {
  if (networks.length === 0) return true;
  const place = placeOf((address ?? '').replace(/%.*$/, ''));
  if (!place) return false;
  const list = new BlockList();
  for (const network of networks.map(networkOf))
    // The list itself would take an IPv4 address for one in `::/0`.
    if (network?.family === place.family) list.addSubnet(network.address, network.prefix, network.family);
  return list.check(place.address, place.family);
}
