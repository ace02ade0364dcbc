import { downloadType, mediaType } from './media-type.rules';

describe('what kind of file it is', () => {
  test.each([
    ['image/png', '\x89PNG', false, 'image/png'],
    [undefined, 'plain words\n', true, 'text/plain'],
    [undefined, '', true, 'text/plain'],
    [undefined, '\x00\x01', false, 'application/octet-stream'],
    [undefined, '<!DOCTYPE html><html>', true, 'text/html'],
    [undefined, '\ufeff \n<html><script>alert(1)</script>', true, 'text/html'],
    [undefined, '<!-- hello -->\n<body onload=x>', true, 'text/html'],
    [undefined, '<svg xmlns="http://www.w3.org/2000/svg" onload="x()">', true, 'image/svg+xml'],
    ['application/xml', '<?xml version="1.0"?><svg>', true, 'image/svg+xml'],
    ['application/xml', '<?xml version="1.0"?><config/>', true, 'application/xml'],
    [undefined, '<config/>', true, 'application/xml'],
    [undefined, 'a < b', true, 'text/plain'],
    // In another encoding it is still what its mark says.
    ['application/xml', '\xff\xfe<\0', false, 'application/xml'],
  ])('R59 %s %j %s is %s', (detected, head, isText, expected) => {
    expect(mediaType(detected, Buffer.from(head, 'utf8'), isText)).toBe(expected);
  });

  test.each([
    ['image/png', 'image/png'],
    ['application/pdf', 'application/pdf'],
    ['text/plain', 'text/plain; charset=utf-8'],
    ['text/html', 'application/octet-stream'],
    ['image/svg+xml', 'application/octet-stream'],
    ['application/xml', 'application/octet-stream'],
    ['application/x-msdownload', 'application/octet-stream'],
    [null, 'application/octet-stream'],
  ])('R59 %s is sent as %s', (stored, sent) => {
    expect(downloadType(stored)).toBe(sent);
  });
});
