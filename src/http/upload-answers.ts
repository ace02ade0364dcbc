/** What the routes of files refuse, in the form of GraphQL's errors with codes of their own. R59. */
import { GraphQLError } from 'graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { BeginFault } from '../attachments/begin-upload';
import type { UploadFault } from '../attachments/upload.rules';
import { maskedFailure } from './mask-errors';
import type { Log } from '../platform/log';
import { PublicError } from '../platform/public-error';
import { chooseLanguage, sayIn, type MessageKey, type MessageValues, type Say } from '../platform/wording';

export type UploadRefusal = BeginFault | UploadFault | 'UNAUTHENTICATED' | 'UPLOAD_NOT_FOUND' | 'UPLOAD_COMPLETE';

const REFUSALS: Record<UploadRefusal, [status: number, key: MessageKey]> = {
  UNAUTHENTICATED: [401, 'error.UNAUTHENTICATED'],
  UPLOAD_NOT_FOUND: [404, 'upload.NOT_FOUND'],
  UPLOAD_COMPLETE: [403, 'upload.COMPLETE'],
  LENGTH_REQUIRED: [400, 'upload.LENGTH_REQUIRED'],
  FILE_TOO_LARGE: [413, 'upload.FILE_TOO_LARGE'],
  INVALID_METADATA: [400, 'upload.INVALID_METADATA'],
  INVALID_NAME: [400, 'upload.INVALID_NAME'],
  INVALID_TARGET: [400, 'upload.INVALID_TARGET'],
  CONCAT_UNSUPPORTED: [400, 'upload.CONCAT_UNSUPPORTED'],
  CASE_NOT_FOUND: [404, 'upload.CASE_NOT_FOUND'],
  CASE_CLOSED: [409, 'upload.CASE_CLOSED'],
  DRAFT_NOT_FOUND: [404, 'upload.DRAFT_NOT_FOUND'],
  TOO_MANY_FILES: [409, 'upload.TOO_MANY_FILES'],
  TOO_MUCH_STAGED: [413, 'upload.TOO_MUCH_STAGED'],
};

const languageOf = ({ headers }: FastifyRequest): Say => sayIn(chooseLanguage(headers['accept-language'], null));

export function answerRefusal(
  request: FastifyRequest,
  reply: FastifyReply,
  code: UploadRefusal,
  values: MessageValues = {},
): FastifyReply {
  const [status, key] = REFUSALS[code];
  const message = languageOf(request)(key, values);
  return asTus(reply)
    .code(status)
    .send({ errors: [{ message, extensions: { code, retryable: false } }] });
}

/** Something went wrong before the protocol had its turn. */
export function answerFailure(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  const masked = error instanceof GraphQLError ? error : maskedFailure(error, request.log as Log, languageOf(request));
  const { http, ...extensions } = masked.extensions as {
    http?: { status?: number; headers?: Map<string, string> };
  };
  return asTus(reply)
    .code(http?.status ?? 500)
    .headers(Object.fromEntries(http?.headers ?? []))
    .send({ errors: [{ message: masked.message, extensions }] });
}

/** Finding out who asks took too long. */
export function tooLate(request: FastifyRequest): never {
  throw new PublicError('TIMEOUT', languageOf(request)('error.TIMEOUT'), { http: { status: 503 } });
}

export const asTus = (reply: FastifyReply): FastifyReply => reply.header('tus-resumable', '1.0.0');
