/** What every page has around it: the way to the content, the places to go, the language, whether one is signed in. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration } from 'react-router';
import { useSessionEnded } from '../api/session';
import { PageSkeleton } from '../ui/skeletons';
import { Announcer } from '../ui/announce';
import { Footer } from './footer';
import { Header } from './header';
import { Offline } from './offline';
import { SendWaiting } from './send-waiting';
import { SessionEnded } from './session-ended';
import { KnowViewer } from '../ui/viewer';
import { NeedsProfile } from './needs-profile';

const useStyles = makeStyles({
  shell: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground2,
    '@media print': { backgroundColor: 'transparent' },
  },
  skip: {
    position: 'absolute',
    insetInlineStart: '-200vw',
    ':focus': {
      insetInlineStart: '1rem',
      insetBlockStart: '0.5rem',
      padding: '0.5rem 1rem',
      zIndex: 10,
      backgroundColor: tokens.colorNeutralBackground1,
    },
  },
  // In sight of whoever is typing far below.
  notices: { position: 'sticky', insetBlockStart: 0, zIndex: 1, '@media print': { display: 'none' } },
  main: {
    flexGrow: 1,
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '76rem',
    marginInline: 'auto',
    paddingInline: 'clamp(1rem, 4vw, 2rem)',
    paddingBlock: '1.5rem 3rem',
    ':focus': { outlineStyle: 'none' },
  },
});

export function Shell() {
  const styles = useStyles();
  const { t } = useTranslation();
  const ended = useSessionEnded();
  return (
    <Suspense fallback={<PageSkeleton />}>
      <div className={styles.shell}>
        <a className={styles.skip} href="#main">
          {t('skip')}
        </a>
        <KnowViewer>
          <Header />
          <div className={styles.notices}>
            {ended && <SessionEnded />}
            <Offline />
          </div>
          <SendWaiting />
          <main id="main" tabIndex={-1} className={styles.main}>
            <NeedsProfile>
              <Suspense fallback={<PageSkeleton />}>
                <Outlet />
              </Suspense>
            </NeedsProfile>
          </main>
        </KnowViewer>
        <Footer />
        <Announcer />
        <ScrollRestoration />
      </div>
    </Suspense>
  );
}
