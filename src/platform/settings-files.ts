/** The settings of attachments: where their bytes lie, who scans them, how large one may be. R59. */
import { join, resolve } from 'node:path';
import { z } from 'zod';

const CLAMD = /^(?:unix:(\/.+)|(\[[0-9a-f:.]+\]|[^:[\]/\s]+):(\d{1,5}))$/i;
/** 150 MB, as R59 has it; a file's size is stored as a number of 31 bits. */
const USUAL_BYTES = 157_286_400;
const MOST_BYTES = 2_147_483_647;

const say = <T extends z.ZodType>(schema: T, description: string, example = ''): T =>
  schema.meta({ description, example });

export const fileShapes = {
  CASEGATE_FILES: say(
    z.string().optional(),
    'The folder of attached files, one for all processes; without it in CASEGATE_HOME. Not used with CASEGATE_S3_BUCKET.',
    './.casegate/files',
  ),
  CASEGATE_S3_BUCKET: say(
    z.string().min(1).optional(),
    'The bucket that takes attached files instead of a folder; for casegate alone, since what it does not know there is swept.',
    'casegate-files',
  ),
  CASEGATE_S3_REGION: say(z.string().min(1).default('us-east-1'), 'The region of the bucket.', 'eu-central-1'),
  CASEGATE_S3_ENDPOINT: say(
    z.url({ protocol: /^https?$/, error: 'must be an address such as https://s3.example.com' }).optional(),
    'The address of a service that speaks S3 and is not AWS; the bucket is then in the path.',
    'https://s3.example.com',
  ),
  CASEGATE_S3_ACCESS_KEY_ID: say(
    z.string().min(1).optional(),
    'The key to the bucket; without it what the machine itself may is used.',
  ),
  CASEGATE_S3_SECRET_ACCESS_KEY: say(z.string().min(1).optional(), 'The secret of that key.'),
  CASEGATE_CLAMD: say(
    z.string().regex(CLAMD, 'must be host:port or unix:/path').optional(),
    'The clamd that scans attached files: host:port or unix:/path. Let its StreamMaxLength, MaxFileSize and MaxScanSize be above CASEGATE_MAX_FILE_BYTES.',
    '127.0.0.1:3310',
  ),
  CASEGATE_ALLOW_UNSCANNED: say(
    z.enum(['on', 'off'], { error: 'say on or off' }).optional(),
    'Whether files that nobody scanned can be downloaded: on outside production, off in it.',
    'on',
  ),
  CASEGATE_MAX_FILE_BYTES: say(
    z
      .string()
      .regex(/^\d+$/, 'must be a whole number')
      .transform(Number)
      .refine((value) => value >= 1 && value <= MOST_BYTES, `must be from 1 to ${MOST_BYTES}`)
      .default(USUAL_BYTES),
    'Bytes of an attached file at the most.',
    String(USUAL_BYTES),
  ),
};

export interface BucketSettings {
  bucket: string;
  region: string;
  endpoint: string | null;
  credentials: { accessKeyId: string; secretAccessKey: string } | null;
}

export type ClamdAddress = { path: string } | { host: string; port: number };

export interface FileSettings {
  folder: string;
  /** Instead of the folder; null where there is none. */
  bucket: BucketSettings | null;
  /** Null where nobody scans. */
  clamd: ClamdAddress | null;
  /** Whether a file that nobody scanned can be downloaded. */
  allowUnscanned: boolean;
  maxBytes: number;
}

type Raw = z.infer<z.ZodObject<typeof fileShapes>>;

export function fileSettings(raw: Raw, production: boolean, home: string): FileSettings {
  return {
    folder: resolve(raw.CASEGATE_FILES ?? join(home, 'files')),
    bucket: bucketSettings(raw),
    clamd: clamdAddress(raw.CASEGATE_CLAMD),
    allowUnscanned: raw.CASEGATE_ALLOW_UNSCANNED ? raw.CASEGATE_ALLOW_UNSCANNED === 'on' : !production,
    maxBytes: raw.CASEGATE_MAX_FILE_BYTES,
  };
}

function bucketSettings(raw: Raw): BucketSettings | null {
  const { CASEGATE_S3_BUCKET: bucket, CASEGATE_S3_ACCESS_KEY_ID: accessKeyId } = raw;
  if (!bucket) return null;
  const secretAccessKey = raw.CASEGATE_S3_SECRET_ACCESS_KEY;
  return {
    bucket,
    region: raw.CASEGATE_S3_REGION,
    endpoint: raw.CASEGATE_S3_ENDPOINT ?? null,
    credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : null,
  };
}

function clamdAddress(text: string | undefined): ClamdAddress | null {
  const [, path, host, port] = CLAMD.exec(text ?? '') ?? [];
  if (path) return { path };
  return host && port ? { host: host.replace(/^\[|\]$/g, ''), port: Number(port) } : null;
}

/** What only holds for several settings together; each fault names the setting that it is about. */
export function fileFaults(raw: Raw): { path: keyof Raw; message: string }[] {
  const faults: { path: keyof Raw; message: string }[] = [];
  const { CASEGATE_S3_ACCESS_KEY_ID: key, CASEGATE_S3_SECRET_ACCESS_KEY: secret } = raw;
  if (Boolean(key) !== Boolean(secret))
    faults.push({
      path: key ? 'CASEGATE_S3_SECRET_ACCESS_KEY' : 'CASEGATE_S3_ACCESS_KEY_ID',
      message: 'is required with the other of the two',
    });
  for (const path of ['CASEGATE_S3_ENDPOINT', 'CASEGATE_S3_ACCESS_KEY_ID'] as const)
    if (raw[path] && !raw.CASEGATE_S3_BUCKET) faults.push({ path, message: 'needs CASEGATE_S3_BUCKET' });
  const port = CLAMD.exec(raw.CASEGATE_CLAMD ?? '')?.[3];
  if (Number(port ?? 0) > 65_535) faults.push({ path: 'CASEGATE_CLAMD', message: 'the port is above 65535' });
  return faults;
}
