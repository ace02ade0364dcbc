/** What a mutation refused: the server's sentences, those of a field beside the field. */
import { MessageBar, MessageBarBody } from '@fluentui/react-components';

export interface UserError {
  readonly code: string;
  readonly message: string;
  readonly path?: readonly string[] | null;
}

/** The sentence about one part of the input, such as `fieldError(errors, 'title')`. */
export function fieldError(errors: readonly UserError[], ...path: string[]): string | undefined {
  const wanted = path.join('.');
  return errors.find((error) => error.path?.filter((part) => part !== 'input').join('.') === wanted)?.message;
}

/** All of them, or those that are about none of the fields that are shown. */
export function UserErrors({ errors, shownAt = [] }: { errors: readonly UserError[]; shownAt?: readonly string[] }) {
  const rest = errors.filter(({ path }) => !shownAt.includes(path?.filter((part) => part !== 'input').join('.') ?? ''));
  if (rest.length === 0) return null;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        {rest.map(({ code, message }) => (
          <div key={`${code} ${message}`}>{message}</div>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}
