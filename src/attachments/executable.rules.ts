/**
 * Programs by what they consist of, whatever they are called. R59. What has no mark of its own (.bat, .ps1, .vbs, .js,
 * .com) cannot be told from other text or bytes, and what lies in an archive is for the scanner to find.
 */
export type ExecutableKind =
  | 'Windows or DOS program'
  | 'ELF'
  | 'Mach-O'
  | 'Mach-O or Java class'
  | 'WebAssembly'
  | 'script'
  | 'Windows shortcut'
  | 'Android code'
  | 'Windows installer';

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));

const MARKS: readonly (readonly [Uint8Array, ExecutableKind])[] = [
  [bytes('7f454c46'), 'ELF'],
  [bytes('feedface'), 'Mach-O'],
  [bytes('feedfacf'), 'Mach-O'],
  [bytes('cefaedfe'), 'Mach-O'],
  [bytes('cffaedfe'), 'Mach-O'],
  // A fat Mach-O and a Java class begin alike; both are programs.
  [bytes('cafebabe'), 'Mach-O or Java class'],
  [bytes('cafebabf'), 'Mach-O'],
  [bytes('bebafeca'), 'Mach-O'],
  [bytes('bfbafeca'), 'Mach-O'],
  [bytes('0061736d'), 'WebAssembly'],
  [bytes('4c0000000114020000000000c000000000000046'), 'Windows shortcut'],
  [bytes('6465780a'), 'Android code'],
  [bytes('6465790a'), 'Android code'],
];

const begins = (head: Uint8Array, mark: Uint8Array, at = 0): boolean =>
  head.length >= at + mark.length && mark.every((byte, index) => head[at + index] === byte);

/** What kind of program begins like this, or null. */
export function executableKind(head: Uint8Array): ExecutableKind | null {
  if (isDosProgram(head)) return 'Windows or DOS program';
  if (isScript(head)) return 'script';
  return MARKS.find(([mark]) => begins(head, mark))?.[1] ?? null;
}

const MZ = bytes('4d5a');
const ZM = bytes('5a4d');

/** The numbers in the header of a program are small and so have bytes that no text has: "MZ,Mozambique" is none. */
function isDosProgram(head: Uint8Array): boolean {
  const marked = begins(head, MZ) || begins(head, ZM);
  return marked && head.subarray(2, 64).some((byte) => byte < 0x20 && ![0x09, 0x0a, 0x0d].includes(byte));
}

/** `#!` and where the interpreter is; `#![` is how Rust begins. */
function isScript(head: Uint8Array): boolean {
  return /^#![ \t]*[^[\s]/.test(Buffer.from(head.subarray(0, 64)).toString('latin1'));
}

const OLE2 = bytes('d0cf11e0a1b11ae1');
/** 000C1084-, -1086- and -1082-0000-0000-C000-000000000046 as they lie in a file: package, patch, transform. */
const INSTALLERS = ['84100c', '86100c', '82100c'].map((start) => bytes(`${start}0000000000c000000000000046`));
const CLASS_IN_ENTRY = 80;
export const CLASS_BYTES = 16;

/** Where a compound document (old Office files, installers) says what it is, or null for other files. */
export function documentClassAt(head: Uint8Array): number | null {
  if (!begins(head, OLE2) || head.length < 0x34) return null;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const shift = view.getUint16(0x1e, true);
  // 512 or 4096 bytes in a sector; the directory begins in this one, counted after the header.
  return shift === 9 || shift === 12 ? (view.getUint32(0x30, true) + 1) * 2 ** shift + CLASS_IN_ENTRY : null;
}

export function isInstallerClass(classId: Uint8Array): boolean {
  return INSTALLERS.some((known) => begins(classId, known));
}
