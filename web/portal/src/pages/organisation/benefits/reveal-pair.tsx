/** The pair of an activated benefit, shown in place to who belongs to the organisation; each time is written down. R11. */
import { Button, makeStyles } from '@fluentui/react-components';
import { EyeOffRegular, EyeRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AccessPair } from '../access-pair';
import { graphql } from '../../../api/graphql';
import { useChange } from '../../../api/use-change';
import { announce } from '../../../ui/announce';
import { FaultMessage } from '../../../ui/fault-message';
import { UserErrors } from '../../../ui/user-errors';

const REVEAL = graphql(/* GraphQL */ `
  mutation OrganisationRevealPair($input: RevealBenefitPairInput!) {
    revealBenefitPair(input: $input) {
      pair {
        accessId
        contractId
      }
      userErrors {
        code
        message
        path
      }
    }
  }
`);

const useStyles = makeStyles({ pair: { display: 'flex', flexDirection: 'column', rowGap: '0.6rem' } });

export interface Pair {
  readonly accessId: string;
  readonly contractId: string;
}

interface Props {
  benefitId: string;
  name: string;
  pair: Pair | null;
  onPair: (pair: Pair | null) => void;
}

export function RevealPair({ benefitId, name, pair, onPair }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('organisation');
  const button = useRef<HTMLButtonElement>(null);
  // Activating shows it too, and the form of that is gone.
  useEffect(() => {
    if (pair && document.activeElement === document.body) button.current?.focus();
  }, [pair]);
  const reveal = useChange(REVEAL);
  const show = async () => {
    const done = await reveal.change({ input: { benefitId } });
    if (!done?.revealBenefitPair?.pair) return;
    onPair(done.revealBenefitPair.pair);
    announce(t('reveal.done'));
  };
  const word = t(pair ? 'reveal.hide' : 'reveal.action');
  return (
    <div className={styles.pair}>
      <div>
        <Button
          ref={button}
          size="small"
          icon={pair ? <EyeOffRegular /> : <EyeRegular />}
          aria-expanded={pair !== null}
          aria-label={`${word}: ${name}`}
          disabledFocusable={reveal.busy}
          onClick={() => (pair ? onPair(null) : void show())}
        >
          {word}
        </Button>
      </div>
      {pair && <AccessPair pair={pair} />}
      <UserErrors errors={reveal.errors} />
      {reveal.fault && <FaultMessage error={reveal.fault} />}
    </div>
  );
}
