/** One request that was begun: go on with it, or throw it away. */
import { Badge, Button, makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../../ui/viewer';
import { Anchor } from '../../../ui/anchor';
import { announce } from '../../../ui/announce';
import { Confirm } from '../../../ui/confirm';
import { Moment } from '../../../ui/moment';
import { Row } from '../../../ui/rows';
import { forgetOver, keeperOf } from './keepers';
import type { Unfinished } from './unfinished.rules';

const useStyles = makeStyles({ title: { flexGrow: 1, minWidth: 0 } });

export function UnfinishedRow({ unfinished, onDiscarded }: { unfinished: Unfinished; onDiscarded: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation(['new', 'common']);
  const { id: viewerId } = useViewer();
  const { name, title, at, state } = unfinished;
  const shown = title || t('page.untitled');
  const discard = async () => {
    try {
      await keeperOf(viewerId, name).discard();
      forgetOver();
      announce(t('draft.discarded'));
      onDiscarded();
    } catch {
      announce(t('common:fault.offline'));
    }
  };
  return (
    <Row>
      <span className={styles.title}>
        <Anchor to={`/new?draft=${encodeURIComponent(name)}`}>{t('page.goOn', { title: shown })}</Anchor>
      </span>
      {state !== 'SAVED' && (
        <Badge appearance="tint" color={state === 'HERE' ? 'informative' : 'warning'}>
          {t(`page.state.${state}`)}
        </Badge>
      )}
      <Moment at={at} />
      <Confirm
        trigger={
          <Button size="small" appearance="subtle" aria-label={t('page.discard', { title: shown })}>
            {t('draft.discard')}
          </Button>
        }
        title={t('draft.discardTitle')}
        action={t('draft.discard')}
        onConfirm={() => void discard()}
      >
        {t('draft.discardText')}
      </Confirm>
    </Row>
  );
}
