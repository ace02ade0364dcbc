/**
 * A long list, a page of it after the other. Each page is asked for by itself, so that all of them are read anew when
 * something changed. The button stays where it is, with the focus of who presses it.
 */
import { makeStyles, Text } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { announce } from './announce';
import { FaultMessage } from './fault-message';
import { MoreButton } from './more-button';
import { Row } from './rows';
import { LinesSkeleton } from './skeletons';

const useStyles = makeStyles({
  end: { ':focus': { outlineStyle: 'none' } },
  whole: { flexGrow: 1, minWidth: 0 },
});

/** Of a connection. */
export interface PageEnd {
  readonly hasNextPage: boolean;
  readonly endCursor?: string | null;
}

/** To be told where a page ended, once it is read. */
export type TellEnd = (end: PageEnd | undefined) => void;

interface Props {
  /** A page: the items of a list, after the cursor. It tells where it ends by `useEnd`. */
  page: (after: string | null, tell: TellEnd) => ReactNode;
  /** Around all of them, such as one `Rows`. */
  frame: (pages: ReactNode) => ReactNode;
}

const ignore: TellEnd = () => undefined;

export function Pages({ page, frame }: Props) {
  const styles = useStyles();
  const { t } = useTranslation();
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null]);
  const [end, setEnd] = useState<PageEnd>();
  const last = useRef<HTMLSpanElement>(null);
  const isMore = cursors.length > 1;
  const isOver = end?.hasNextPage === false;
  useEffect(() => {
    if (!isMore || !end) return;
    announce(t(isOver ? 'pages.all' : 'pages.more'));
    if (isOver && document.activeElement === document.body) last.current?.focus();
  }, [isMore, isOver, end, t]);
  const tell = useCallback<TellEnd>((told) => setEnd(told), []);
  const goOn = () => {
    if (!end?.endCursor) return;
    setEnd(undefined);
    setCursors([...cursors, end.endCursor]);
  };
  return (
    <>
      {frame(
        cursors.map((after, index) => (
          <Page key={after ?? ''} after={after} tell={index === cursors.length - 1 ? tell : ignore} page={page} />
        )),
      )}
      <MoreButton shown={end?.hasNextPage ?? isMore} busy={!end} onMore={goOn} />
      {isMore && isOver && (
        <Text ref={last} tabIndex={-1} className={styles.end}>
          {t('pages.all')}
        </Text>
      )}
    </>
  );
}

function Page({ after, tell, page }: { after: string | null; tell: TellEnd; page: Props['page'] }) {
  return page(after, tell);
}

/** In a page of `Pages`: tells where it ended. */
export function useEnd(end: PageEnd | undefined, tell: TellEnd): void {
  const hasNextPage = end?.hasNextPage;
  const endCursor = end?.endCursor ?? null;
  useEffect(() => {
    if (hasNextPage !== undefined) tell({ hasNextPage, endCursor });
  }, [hasNextPage, endCursor, tell]);
}

interface PageProps<Data> {
  answer: { readonly data?: Data; readonly error?: CombinedError };
  again: (options: { requestPolicy: 'network-only' }) => void;
  /** Rows. */
  children: (data: NonNullable<Data>) => ReactNode;
}

/** The rows of a page, in each of its states. */
export function PageRows<Data>({ answer, again, children }: PageProps<Data>) {
  const styles = useStyles();
  const { data, error } = answer;
  return (
    <>
      {error && (
        <Row>
          <div className={styles.whole}>
            <FaultMessage error={error} again={() => again({ requestPolicy: 'network-only' })} />
          </div>
        </Row>
      )}
      {data
        ? children(data)
        : !error && (
            <Row>
              <div className={styles.whole}>
                <LinesSkeleton />
              </div>
            </Row>
          )}
    </>
  );
}
