import { readSettings, type SettingsError } from './settings';

const SECRET = { CASEGATE_SECRET: 'a-secret-of-the-tests-that-is-long-enough', CASEGATE_HOME: '/home/of/casegate' };
const ISSUER = { issuer: 'https://a.example/', audience: 'x', jwksUri: 'https://a.example/k', kind: 'WORK' };
const PRODUCTION = { ...SECRET, NODE_ENV: 'production', CASEGATE_ISSUERS: JSON.stringify([ISSUER]) };

const faultsOf = (env: Record<string, string>): string[] => {
  try {
    readSettings({ ...SECRET, ...env });
    return [];
  } catch (error) {
    return (error as SettingsError).lines.map((line) => line.split(':')[0] as string);
  }
};

describe('settings of files', () => {
  test('R59 without any they lie at home, nobody scans, and 150 MB fit', () => {
    expect(readSettings(SECRET).files).toEqual({
      folder: '/home/of/casegate/files',
      bucket: null,
      clamd: null,
      allowUnscanned: true,
      maxBytes: 150 * 1024 * 1024,
    });
  });

  test('R59 production gives out nothing that nobody scanned, unless told so', () => {
    expect(readSettings(PRODUCTION).files.allowUnscanned).toBe(false);
    expect(readSettings({ ...PRODUCTION, CASEGATE_ALLOW_UNSCANNED: 'on' }).files.allowUnscanned).toBe(true);
    expect(readSettings({ ...SECRET, CASEGATE_ALLOW_UNSCANNED: 'off' }).files.allowUnscanned).toBe(false);
  });

  test.each([
    ['127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
    ['clamd:3310', { host: 'clamd', port: 3310 }],
    ['[::1]:3310', { host: '::1', port: 3310 }],
    ['unix:/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ])('R59 CASEGATE_CLAMD %s', (text, address) => {
    expect(readSettings({ ...SECRET, CASEGATE_CLAMD: text }).files.clamd).toEqual(address);
  });

  test('R59 a bucket, with a key or with what the machine may', () => {
    const bucket = { CASEGATE_S3_BUCKET: 'b' };
    expect(readSettings({ ...SECRET, ...bucket }).files.bucket).toEqual({
      bucket: 'b',
      region: 'us-east-1',
      endpoint: null,
      credentials: null,
    });
    const key = { CASEGATE_S3_ACCESS_KEY_ID: 'id', CASEGATE_S3_SECRET_ACCESS_KEY: 'secret' };
    expect(readSettings({ ...SECRET, ...bucket, ...key }).files.bucket?.credentials).toEqual({
      accessKeyId: 'id',
      secretAccessKey: 'secret',
    });
  });

  test.each<[Record<string, string>, string[]]>([
    [{ CASEGATE_CLAMD: 'clamd' }, ['CASEGATE_CLAMD']],
    [{ CASEGATE_CLAMD: 'clamd:70000' }, ['CASEGATE_CLAMD']],
    [{ CASEGATE_CLAMD: 'unix:relative' }, ['CASEGATE_CLAMD']],
    [{ CASEGATE_ALLOW_UNSCANNED: 'yes' }, ['CASEGATE_ALLOW_UNSCANNED']],
    [{ CASEGATE_MAX_FILE_BYTES: '0' }, ['CASEGATE_MAX_FILE_BYTES']],
    [{ CASEGATE_MAX_FILE_BYTES: '2147483648' }, ['CASEGATE_MAX_FILE_BYTES']],
    [{ CASEGATE_S3_ENDPOINT: 'https://s3.example.com' }, ['CASEGATE_S3_ENDPOINT']],
    [{ CASEGATE_S3_BUCKET: 'b', CASEGATE_S3_ENDPOINT: 's3.example.com' }, ['CASEGATE_S3_ENDPOINT']],
    [{ CASEGATE_S3_BUCKET: 'b', CASEGATE_S3_ACCESS_KEY_ID: 'id' }, ['CASEGATE_S3_SECRET_ACCESS_KEY']],
    [{ CASEGATE_S3_BUCKET: 'b', CASEGATE_S3_SECRET_ACCESS_KEY: 's' }, ['CASEGATE_S3_ACCESS_KEY_ID']],
    [{ CASEGATE_PUBLIC_URL: 'support.example.com' }, ['CASEGATE_PUBLIC_URL']],
  ])('R59 %j is refused', (env, settings) => {
    expect(faultsOf(env)).toEqual(settings);
  });

  test('a public address is kept without the slash at its end', () => {
    expect(readSettings({ ...SECRET, CASEGATE_PUBLIC_URL: 'https://x.example/api/' }).publicUrl).toBe(
      'https://x.example/api',
    );
  });
});
