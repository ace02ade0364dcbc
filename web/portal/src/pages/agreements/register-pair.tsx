/** Registers an agreement by its pair, wherever a plan is missed: while one is chosen, and on the page of agreements. R6–R10, R14. */
import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useRef, useState, type ClipboardEvent, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../api/graphql';
import { useChange } from '../../api/use-change';
import { announce } from '../../ui/announce';
import { FaultMessage } from '../../ui/fault-message';
import { pairIn } from './register-pair.rules';
import { Registered, type RegisteredAgreement } from './registered';
import type { RegisterPairMutation } from '../../gql/graphql';

const REGISTER = graphql(/* GraphQL */ `
  mutation RegisterPair($input: RegisterAgreementInput!) {
    registerAgreement(input: $input) {
      agreement {
        id
        planType {
          name
        }
        ...PlanFacts
      }
      advice
      unavailableReasons {
        ...PlanReason
      }
      userErrors {
        code
        message
        path
        retryAt
      }
    }
  }
`);

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '0.75rem', minWidth: 0 },
  fields: { display: 'flex', flexWrap: 'wrap', gap: '0.75rem', alignItems: 'flex-start' },
  field: { flexGrow: 1, flexBasis: '13rem' },
});

interface Props {
  /** The version that help is needed with: then what is told of the agreement holds for it, too. */
  productVersionId?: string | null;
  /** It is registered now, or was before; whether it can be used is said in `usable`. */
  onRegistered?: (agreement: RegisteredAgreement) => void;
}

export function RegisterPair({ productVersionId = null, onRegistered }: Props) {
  const styles = useStyles();
  const { t } = useTranslation('new');
  const [accessId, setAccessId] = useState('');
  const [contractId, setContractId] = useState('');
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState<RegisterPairMutation | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const register = useChange(REGISTER);
  const needed = (value: string) => (tried && !value.trim() ? t('steps.gap.missing') : undefined);
  const outcome = (done ?? register.refused)?.registerAgreement;
  const paste = (event: ClipboardEvent) => {
    const pair = pairIn(event.clipboardData.getData('text'));
    if (!pair) return;
    event.preventDefault();
    setAccessId(pair.accessId);
    setContractId(pair.contractId);
    announce(t('steps.register.pasted'));
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setTried(true);
    setDone(null);
    if (!accessId.trim() || !contractId.trim()) {
      const inputs = form.current?.querySelectorAll('input');
      inputs?.[accessId.trim() ? 1 : 0]?.focus();
      return;
    }
    const answer = await register.change({ input: { accessId, contractId, productVersionId } });
    if (!answer?.registerAgreement) return;
    setDone(answer);
    setTried(false);
    setAccessId('');
    setContractId('');
    const { agreement, unavailableReasons } = answer.registerAgreement;
    if (agreement) {
      announce(t('steps.register.done', { plan: agreement.planType.name }));
      onRegistered?.({ id: agreement.id, usable: unavailableReasons.length === 0 });
    }
  };
  return (
    <form ref={form} className={styles.form} onSubmit={(event) => void send(event)} noValidate>
      <span>{t('steps.register.text')}</span>
      <div className={styles.fields} onPaste={paste}>
        <Field
          className={styles.field}
          required
          label={t('steps.register.accessId')}
          validationMessage={needed(accessId)}
        >
          <Input
            value={accessId}
            onChange={(_event, { value }) => setAccessId(value)}
            autoComplete="off"
            spellCheck={false}
            placeholder="XXXXX-XXXXX"
          />
        </Field>
        <Field
          className={styles.field}
          required
          label={t('steps.register.contractId')}
          validationMessage={needed(contractId)}
        >
          <Input
            value={contractId}
            onChange={(_event, { value }) => setContractId(value)}
            autoComplete="off"
            spellCheck={false}
            placeholder="XXXX-XXXX-XXXX-XXXX"
          />
        </Field>
      </div>
      <div>
        <Button type="submit" disabledFocusable={register.busy}>
          {t('steps.register.go')}
        </Button>
      </div>
      {register.fault && <FaultMessage error={register.fault} />}
      {outcome && <Registered outcome={outcome} onUse={onRegistered} />}
    </form>
  );
}
