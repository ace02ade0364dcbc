/** Access ID and Contract ID, to be copied and handed on; a password never is. R8. */
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { CopiedText } from '../../ui/copied-text';
import { Facts } from '../../ui/facts';

interface Props {
  pair: { readonly accessId: string; readonly contractId: string };
}

export function AccessPair({ pair }: Props) {
  const { t } = useTranslation('organisation');
  return (
    <>
      <Facts
        facts={[
          [t('pair.accessId'), <CopiedText key="a" text={pair.accessId} name={t('pair.accessId')} />],
          [t('pair.contractId'), <CopiedText key="c" text={pair.contractId} name={t('pair.contractId')} />],
        ]}
      />
      <MessageBar layout="multiline">
        <MessageBarBody>{t('pair.share')}</MessageBarBody>
      </MessageBar>
    </>
  );
}
