import { documentClassAt, executableKind, isInstallerClass } from './executable.rules';

const hex = (text: string) => Buffer.from(text.replace(/ /g, ''), 'hex');
const text = (words: string) => Buffer.from(words, 'utf8');

describe('programs by their content', () => {
  test.each([
    ['a Windows program', hex('4d5a9000 03000000 04000000 ffff0000'), 'Windows or DOS program'],
    ['a DOS program of the other order', hex('5a4d9000 03000000'), 'Windows or DOS program'],
    ['an ELF', hex('7f454c46 02010100'), 'ELF'],
    ['a Mach-O of 32 bits, big end first', hex('feedface 00000012'), 'Mach-O'],
    ['a Mach-O of 64 bits, big end first', hex('feedfacf 0100000c'), 'Mach-O'],
    ['a Mach-O of 32 bits, little end first', hex('cefaedfe 07000000'), 'Mach-O'],
    ['a Mach-O of 64 bits, little end first', hex('cffaedfe 07000001'), 'Mach-O'],
    ['a fat Mach-O', hex('cafebabe 00000002'), 'Mach-O or Java class'],
    ['a fat Mach-O with long offsets', hex('cafebabf 00000002'), 'Mach-O'],
    ['a fat Mach-O, little end first', hex('bebafeca 02000000'), 'Mach-O'],
    ['a fat Mach-O with long offsets, little end first', hex('bfbafeca 02000000'), 'Mach-O'],
    ['a Java class', hex('cafebabe 00000041'), 'Mach-O or Java class'],
    ['WebAssembly', hex('0061736d 01000000'), 'WebAssembly'],
    ['a shell script', text('#!/bin/sh\nrm -rf /\n'), 'script'],
    ['a script with a blank', text('#! /usr/bin/env python3\n'), 'script'],
    ['a script whose interpreter is looked for', text('#!perl -w\n'), 'script'],
    ['a Windows shortcut', hex('4c000000 01140200 00000000 c0000000 00000046 9b000000'), 'Windows shortcut'],
    ['Android code', hex('6465780a 30333500'), 'Android code'],
    ['optimised Android code', hex('6465790a 30333600'), 'Android code'],
  ])('R59 %s is one', (_what, head, kind) => {
    expect(executableKind(head)).toBe(kind);
  });

  test.each([
    ['nothing', hex('')],
    ['one byte', hex('4d')],
    ['text that begins with MZ', text('MZ,Mozambique\r\nNA,Namibia\n')],
    ['text with a mark later on', text('see #!/bin/sh')],
    ['Rust, whose attributes begin alike', text('#![allow(dead_code)]\nfn main() {}\n')],
    ['a heading', text('# Title\n')],
    ['a PDF', text('%PDF-1.7\n')],
    ['a PNG', hex('89504e47 0d0a1a0a')],
    ['a ZIP, what is in it is for the scanner', hex('504b0304 14000000')],
    ['a batch file, which has no mark', text('@echo off\r\ndel *.*\r\n')],
    ['PowerShell, which has no mark', text('Remove-Item C:\\ -Recurse\n')],
    ['L and three zero bytes that are no shortcut', hex('4c000000 00000000')],
    ['a mark that is cut short', hex('7f454c')],
  ])('R59 %s is none', (_what, head) => {
    expect(executableKind(head)).toBeNull();
  });

  /** The header of a compound document with its directory in the given sector. */
  function compound(shift: number, sector: number): Buffer {
    const head = Buffer.alloc(512);
    hex('d0cf11e0a1b11ae1').copy(head);
    head.writeUInt16LE(shift, 0x1e);
    head.writeUInt32LE(sector, 0x30);
    return head;
  }

  test.each([
    ['of 512 bytes', compound(9, 0), 512 + 80],
    ['of 512 bytes, far away', compound(9, 299_999), 300_000 * 512 + 80],
    ['of 4096 bytes', compound(12, 1), 2 * 4096 + 80],
    ['of a size that there is not', compound(30, 1), null],
    ['of a document that is none', Buffer.alloc(512), null],
    ['of one that is cut short', compound(9, 0).subarray(0, 40), null],
  ])('R59 where a document with sectors %s says what it is', (_what, head, at) => {
    expect(documentClassAt(head)).toBe(at);
  });

  test.each([
    ['an installer', '84100c0000000000c000000000000046', true],
    ['a patch', '86100c0000000000c000000000000046', true],
    ['a transform', '82100c0000000000c000000000000046', true],
    ['a Word document', '0609020000000000c000000000000046', false],
    ['nothing', '', false],
  ])('R59 the class of %s', (_what, classId, isOne) => {
    expect(isInstallerClass(hex(classId))).toBe(isOne);
  });
});
