/** Why nothing can be bought here, and the way on; a work sign-in comes back as a personal one with its request. R26. */
import { Button, Link, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { signOut } from '../../api/sign-out';
import type { BuyOptionsQuery } from '../../gql/graphql';
import { announce } from '../../ui/announce';

type Options = NonNullable<BuyOptionsQuery['purchaseOptions']>;

interface Props extends Pick<Options, 'code' | 'message' | 'remedies'> {
  ensureDraftId?: (() => Promise<string | null>) | undefined;
}

export function NotSold({ code, message, remedies, ensureDraftId }: Props) {
  const { t } = useTranslation(['buy', 'common']);
  const switchSignIn = async () => {
    const draftId = (await ensureDraftId?.()) ?? undefined;
    const back = draftId ? '/new' : '/buy';
    await signOut({ switchTo: 'PERSONAL', draftId, return: back }).catch(() => announce(t('common:offline.failed')));
  };
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {message}
        <ul>
          {remedies.map(({ action, text, url }) => (
            <li key={action}>{url ? <Link href={url}>{text}</Link> : text}</li>
          ))}
        </ul>
      </MessageBarBody>
      {code === 'SIGN_IN_KIND_NOT_ALLOWED' && (
        <MessageBarActions>
          <Button onClick={() => void switchSignIn()}>{t('switch')}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
