/** A code by which this request is gone on with under another sign-in, on whatever device. R26. */
import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../api/graphql';
import { useChange } from '../../../api/use-change';
import { announce } from '../../../ui/announce';
import { FaultMessage } from '../../../ui/fault-message';
import { useMomentText } from '../../../ui/moment';
import { UserErrors } from '../../../ui/user-errors';
import type { RequestDraft } from './use-draft';

const OFFER = graphql(/* GraphQL */ `
  mutation NewOfferDraft($input: OfferDraftInput!) {
    offerDraft(input: $input) {
      code
      expiresAt
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const useStyles = makeStyles({
  whole: { flexBasis: '100%' },
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere', userSelect: 'all' },
});

export function HandOver({ draft }: { draft: RequestDraft }) {
  const styles = useStyles();
  const { t } = useTranslation('new');
  const say = useMomentText();
  const offering = useChange(OFFER);
  const { busy, errors, fault } = offering;
  const [offer, setOffer] = useState<{ code: string; until: string } | null>(null);
  const make = async () => {
    const draftId = await draft.ensureId();
    const { code, expiresAt } =
      (draftId === null ? null : await offering.change({ input: { draftId } }))?.offerDraft ?? {};
    if (!code || !expiresAt) return;
    setOffer({ code, until: say(expiresAt, 'clock') });
    announce(t('draft.codeMade'));
  };
  return (
    <>
      <Button size="small" appearance="subtle" disabledFocusable={busy} onClick={() => void make()}>
        {t('draft.handOver')}
      </Button>
      {(offer || errors.length > 0 || fault) && (
        <div className={styles.whole}>
          {fault && <FaultMessage error={fault} />}
          <UserErrors errors={errors} />
          {offer && (
            <MessageBar layout="multiline">
              <MessageBarBody>
                {t('draft.code', { until: offer.until })} <strong className={styles.code}>{offer.code}</strong>
              </MessageBarBody>
            </MessageBar>
          )}
        </div>
      )}
    </>
  );
}
